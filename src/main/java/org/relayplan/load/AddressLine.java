package org.relayplan.load;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.relayplan.model.InvalidText;
import org.relayplan.model.RangeText;
import org.relayplan.model.RemoteRange;
import org.relayplan.source.Place;

/**
 * A line of a list of addresses: an address or a range in any form that a connector takes. Of several columns
 * (separated by comma, semicolon or tab; in quotation marks or not) the first counts; an address in a further one is a
 * fault unless the list's first line gives that column a title, or it would be lost without a word; and so is the rest
 * of a range that is spread over columns. Blank lines, what follows a {@code #}, and the line of titles are passed
 * over.
 */
final class AddressLine {

    /** So many characters of a line are looked at; what lists say of an address is shorter. */
    static final int LONGEST = 10_000;

    private static final List<String> TITLES = List.of(
            "address",
            "addresses",
            "cidr",
            "client",
            "clients",
            "host",
            "ip",
            "ip address",
            "ip addresses",
            "ipaddress",
            "ip_address",
            "network",
            "range",
            "remoteipranges",
            "source",
            "sources",
            "subnet");

    private final String file;
    private final Faults faults;
    private boolean isFirst = true;
    private List<ListColumn> titles = List.of();

    AddressLine(String file, Faults faults) {
        this.file = file;
        this.faults = faults;
    }

    /** What the line says; empty if that is nothing, or a fault was added. */
    Optional<RemoteRange> read(String line, int number) {
        boolean isCut = line.length() >= LONGEST;
        List<ListColumn> columns = ListColumn.of(line, isCut);
        if (columns.isEmpty()) {
            return Optional.empty();
        }
        ListColumn first = columns.get(0);
        String text = first.text();
        boolean mayBeTitle = isFirst;
        isFirst = false;
        if (mayBeTitle && TITLES.contains(text.toLowerCase(Locale.ROOT))) {
            titles = columns;
            return Optional.empty();
        }
        further(isCut ? columns.subList(0, columns.size() - 1) : columns, number);
        try {
            if (text.isEmpty()) {
                throw new InvalidText("the first column is empty; an address such as 192.168.5.10 is expected there");
            }
            if (text.indexOf(' ') > 0 && text.indexOf('-') < 0) {
                throw new InvalidText("one address a line; whatever else stands there follows a comma or a #");
            }
            return Optional.of(RangeText.read(text));
        } catch (InvalidText e) {
            faults.add(place(first, number), text.isEmpty() ? Sentence.of(e) : Sentence.about(text, e));
            return Optional.empty();
        }
    }

    /**
     * A fault of the first address behind the first column that has no title.
     *
     * @param columns all that are whole; of a line that was cut the last is not
     */
    private void further(List<ListColumn> columns, int number) {
        for (int i = 1; i < columns.size(); i++) {
            ListColumn column = columns.get(i);
            String title = i < titles.size() ? titles.get(i).text() : "";
            String why = column.isRestOfRange(title)
                    ? "a range stands in one column, such as 192.168.5.0/24 or 192.168.5.10-192.168.5.12"
                    : title.isEmpty() && column.isAddress()
                            ? "one address a line; a column behind it may hold others only where the first line of the"
                                    + " list names both, such as address,gateway"
                            : "";
            if (!why.isEmpty()) {
                faults.add(place(column, number), Sentence.about(column.text(), new InvalidText(why)));
                return;
            }
        }
    }

    private Place place(ListColumn column, int number) {
        return new Place(file, number, column.from() + 1, number, column.to() + 1, "");
    }
}
