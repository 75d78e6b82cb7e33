package org.relayplan.load;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a column of somebody's list of ranges holds, told by its title. */
enum RangeColumn {
    RANGE(
            "",
            "address",
            "addresses",
            "cidr",
            "client",
            "clients",
            "ip",
            "ip address",
            "ip addresses",
            "ip range",
            "ipaddress",
            "iprange",
            "network",
            "range",
            "ranges",
            "remoteiprange",
            "remoteipranges",
            "remote ip range",
            "remote ip ranges",
            "source",
            "sources",
            "subnet"),
    FIRST("", "start", "from", "first", "start ip", "first ip", "start address", "lower bound", "lowerbound"),
    LAST("", "end", "to", "last", "end ip", "last ip", "end address", "upper bound", "upperbound"),
    MASK("", "mask", "netmask", "subnet mask", "subnetmask"),
    OWNER("Owner", "owner", "owned by", "owners", "responsible", "contact", "team", "department"),
    TICKET("Ticket", "ticket", "change", "change number", "request", "reference", "case"),
    EXPIRES(
            "Expires",
            "expires",
            "expire",
            "expiry",
            "expiration",
            "expires on",
            "expiry date",
            "expiration date",
            "valid until",
            "valid to",
            "until"),
    COMMENT(
            "Comment",
            "comment",
            "comments",
            "description",
            "device",
            "host",
            "hostname",
            "name",
            "note",
            "notes",
            "purpose",
            "remark",
            "remarks",
            "server",
            "system");

    private final String property;
    private final List<String> titles;

    RangeColumn(String property, String... titles) {
        this.property = property;
        this.titles = List.of(titles);
    }

    /** The property that the object of a row has of it; empty for what makes up its range. */
    String property() {
        return property;
    }

    /** By a title in any case, with {@code _} or {@code -} for blanks. */
    static Optional<RangeColumn> of(String title) {
        String plain = title.strip().toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ');
        for (RangeColumn column : values()) {
            if (column.titles.contains(plain)) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }

    /** Whether the titles are those of a list of ranges: one of them names the range, or its two ends. */
    static boolean isHeader(List<CsvCell> titles) {
        boolean range = false;
        boolean first = false;
        boolean last = false;
        for (CsvCell title : titles) {
            Optional<RangeColumn> column = of(title.text());
            range |= column.isPresent() && column.get() == RANGE;
            first |= column.isPresent() && column.get() == FIRST;
            last |= column.isPresent() && column.get() == LAST;
        }
        return range || first && last;
    }
}
