package org.relayplan.load;

/** In which form a document holds what Exchange knows; one reader each, see {@link ExportReader}. */
enum ExportFormat {
    /** {@code Export-Clixml}, the document of the collector included. */
    CLIXML("Export-Clixml"),
    /** {@code ConvertTo-Json}, of Windows PowerShell and of PowerShell 7. */
    JSON("ConvertTo-Json"),
    /** {@code Export-Csv}. */
    CSV("Export-Csv"),
    /** The text of {@code Format-List}, as people paste it. */
    FORMAT_LIST("Format-List"),
    /** A plain list of addresses and ranges, with or without owners. */
    RANGES("a list of ranges"),
    /** No export: a model of ours. */
    MODEL("a relayplan model"),
    /** None of these. */
    UNKNOWN("an unknown kind of document");

    private final String words;

    ExportFormat(String words) {
        this.words = words;
    }

    /** The format as a sentence names it: {@code Export-Clixml}, {@code a list of ranges}. */
    String words() {
        return words;
    }

    /** Whether {@link ExportReader} reads it. */
    boolean isExport() {
        return this != MODEL && this != UNKNOWN;
    }
}
