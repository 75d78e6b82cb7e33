package org.relayplan.report;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The columns of a report as a table; a row has only those that its kind knows. */
enum ReportColumn {
    /** What the row is about; to filter by. */
    KIND,
    /** What is said of it: a verdict, an outcome, yes or no. */
    VERDICT,
    SEVERITY,
    RULE,
    SERVERS,
    LOCAL,
    CONNECTOR,
    FROM,
    TO,
    ADDRESSES,
    SUBMIT,
    RELAY,
    SPOOF,
    BYPASS_ANTI_SPAM,
    BYPASS_SIZE_LIMIT,
    FORGE_HEADERS,
    ACT_AS_INTERNAL,
    TEXT,
    REASON,
    OWNER,
    TICKET,
    EXPIRES,
    EVIDENCE,
    FILE,
    LINE,
    COLUMN,
    SHA256;

    /** The title: {@code bypassAntiSpam}, as the JSON of other commands has it. */
    String title() {
        StringBuilder out = new StringBuilder();
        for (String word : name().toLowerCase(Locale.ROOT).split("_")) {
            out.append(out.isEmpty() ? word : DiffWords.sentence(word));
        }
        return out.toString();
    }

    /** A row while it is made. */
    static final class Row {

        private final Map<ReportColumn, String> cells = new EnumMap<>(ReportColumn.class);

        /** A row of that kind. */
        Row(String kind) {
            cells.put(KIND, kind);
        }

        /** Fills a cell. */
        Row with(ReportColumn column, String text) {
            cells.put(column, text);
            return this;
        }

        /** Fills a cell with several texts. */
        Row with(ReportColumn column, List<String> texts) {
            return with(column, String.join("; ", texts));
        }

        /** The cells in the order of the columns. */
        List<String> cells() {
            String[] all = new String[values().length];
            for (ReportColumn column : values()) {
                all[column.ordinal()] = cells.getOrDefault(column, "");
            }
            return List.of(all);
        }
    }
}
