package org.relayplan.load;

/**
 * What kind of document an input is.
 *
 * @param format the kind
 * @param sentence why it is of no known kind and what would be; empty for a known kind
 */
record Sniffed(ExportFormat format, String sentence) {

    static Sniffed as(ExportFormat format) {
        return new Sniffed(format, "");
    }

    static Sniffed unknown(String sentence) {
        return new Sniffed(ExportFormat.UNKNOWN, sentence);
    }
}
