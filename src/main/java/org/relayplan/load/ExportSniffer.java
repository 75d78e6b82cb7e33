package org.relayplan.load;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Tells by a document's first characters what kind it is, whatever its name. */
final class ExportSniffer {

    /** So many characters are looked at. */
    private static final int LOOK = 1 << 16;

    private ExportSniffer() {}

    /**
     * The kind of document that an input is.
     *
     * @throws IOException if it can't be read
     */
    static Sniffed sniff(Input input) throws IOException {
        // What is wrong with the characters is found again, and reported, when the document is read.
        Faults faults = new Faults();
        try (InputStream bytes = input.open();
                DecodedText text = new DecodedText(bytes, input.name(), faults, Optional.empty())) {
            char[] start = new char[LOOK];
            int count = 0;
            int got = 0;
            while (count < LOOK - 1 && (got = text.read(start, count, LOOK - count)) > 0) {
                count += got;
            }
            if (text.stopped()) {
                return Sniffed.unknown(faults.list().get(0).message());
            }
            return of(new String(start, 0, count));
        }
    }

    private static Sniffed of(String start) {
        String text = start.stripLeading();
        if (text.isEmpty()) {
            return Sniffed.unknown("The file is empty.");
        }
        if (text.startsWith("<")) {
            return new XmlSniffer(text).sniff();
        }
        if (text.startsWith("{") || text.startsWith("/") || isJsonArray(text)) {
            return new JsonSniffer(text).sniff();
        }
        return new TextSniffer(text).sniff();
    }

    /** Whether a bracket begins an array, and not a prompt such as [PS] or an address such as [::]. */
    private static boolean isJsonArray(String text) {
        String behind = text.substring(1).stripLeading();
        return text.startsWith("[") && (behind.isEmpty() || "{[\"]/".indexOf(behind.charAt(0)) >= 0);
    }
}
