package org.relayplan.load;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.relayplan.model.InvalidText;
import org.relayplan.model.RangeText;
import org.relayplan.source.Place;

/** Tells tables, pasted text and lists of ranges from each other and from everything else. */
final class TextSniffer {

    private static final String LEGAL =
            "Exports are made by Export-Clixml (best), ConvertTo-Json -Depth 4, Export-Csv or"
                    + " Format-List; a list of ranges has one a line, or a header with a column range.";

    /** What no list of ranges has for a column. */
    private static final List<String> OF_CONNECTORS =
            List.of("bindings", "identity", "distinguishedname", "permissiongroups", "authmechanism", "extendedrights");

    private final List<String> lines;

    TextSniffer(String text) {
        this.lines = text.lines().toList();
    }

    Sniffed sniff() {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).replace('\u00A0', ' ').strip();
            if (line.isEmpty() || line.startsWith("#") && !line.startsWith("#TYPE ")) {
                continue;
            }
            if (line.startsWith("#TYPE ")) {
                return Sniffed.as(ExportFormat.CSV);
            }
            Optional<Sniffed> table = table(line);
            if (table.isPresent()) {
                return table.get();
            }
            if (isRange(line)) {
                return Sniffed.as(ExportFormat.RANGES);
            }
            break;
        }
        return pasted();
    }

    /** By a header: of a list of ranges, or with names that Exchange's objects have. */
    private static Optional<Sniffed> table(String line) {
        if (line.regionMatches(true, 0, "sep=", 0, 4)) {
            return Optional.of(Sniffed.as(ExportFormat.CSV));
        }
        CsvCell whole = new CsvCell(Place.document(""), line);
        List<CsvCell> titles = CsvRows.cells(whole, CsvReader.separator(line), new Faults());
        int known = 0;
        boolean ofConnector = false;
        for (CsvCell title : titles) {
            String name = title.text().strip();
            if (!isTitle(name)) {
                return Optional.empty();
            }
            known += KnownProperty.is(name) ? 1 : 0;
            ofConnector |= OF_CONNECTORS.contains(name.toLowerCase(Locale.ROOT));
        }
        if (RangeColumn.isHeader(titles) && !ofConnector) {
            return Optional.of(Sniffed.as(ExportFormat.RANGES));
        }
        return known >= 2 ? Optional.of(Sniffed.as(ExportFormat.CSV)) : Optional.empty();
    }

    /** Whether the text may head a column; a prompt with a command behind it can't. */
    private static boolean isTitle(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isLetterOrDigit(c) && " _-.()/#".indexOf(c) < 0) {
                return false;
            }
        }
        return text.length() <= 64;
    }

    /** Whether a line begins with an address or a range. */
    private static boolean isRange(String line) {
        int end = 0;
        while (end < line.length() && " \t,;#".indexOf(line.charAt(end)) < 0) {
            end++;
        }
        String word = line.substring(0, end).replace("\"", "");
        try {
            RangeText.read(word.endsWith("-") ? word.substring(0, word.length() - 1) : word);
            return true;
        } catch (InvalidText e) {
            return looksLikeAddress(word);
        }
    }

    /** A slip in the first line, such as 192.168.5.300, makes the list no other kind of document. */
    private static boolean looksLikeAddress(String word) {
        int dots = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            dots += c == '.' ? 1 : 0;
            if ((c < '0' || c > '9') && ".-/()".indexOf(c) < 0) {
                return false;
            }
        }
        return dots >= 3;
    }

    private Sniffed pasted() {
        int shape = 0;
        for (int i = 0; i < lines.size(); i++) {
            PastedLine line = new PastedLine("", i + 1, lines.get(i));
            if (line.isProperty()) {
                if (KnownProperty.is(line.name())) {
                    return Sniffed.as(ExportFormat.FORMAT_LIST);
                }
                shape++;
            } else if (isTableRule(lines.get(i))) {
                return Sniffed.unknown(
                        "This looks like the table of Format-Table, which cuts its columns; print it with"
                                + " Format-List * (and $FormatEnumerationLimit = -1), or use Export-Clixml.");
            } else if (isScript(lines.get(i))) {
                return Sniffed.unknown("This is a PowerShell script; what it would do is not read. " + LEGAL);
            }
        }
        return Sniffed.unknown(
                shape > 0
                        ? "This reads like the text of Format-List, but has no property of a receive connector, accepted"
                                + " domain, server or permission. " + LEGAL
                        : "This is no export of Exchange. " + LEGAL);
    }

    /** The line of dashes below a table's header. */
    private static boolean isTableRule(String line) {
        String text = line.strip();
        boolean dashes = text.startsWith("--") && text.indexOf("- -") > 0 || text.startsWith("----");
        for (int i = 0; i < text.length(); i++) {
            dashes &= text.charAt(i) == '-' || text.charAt(i) == ' ';
        }
        return dashes && text.indexOf(' ') > 0;
    }

    private static boolean isScript(String line) {
        String text = line.strip();
        return text.startsWith("New-ReceiveConnector ") || text.startsWith("Set-ReceiveConnector ");
    }
}
