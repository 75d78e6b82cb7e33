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
 * (separated by comma, semicolon or tab; in quotation marks or not) the first counts. Blank lines, what follows a
 * {@code #}, and the title of a first column are passed over.
 */
final class AddressLine {

    /** So many characters of a line are looked at; no first column is longer. */
    static final int LONGEST = 1_000;

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

    AddressLine(String file, Faults faults) {
        this.file = file;
        this.faults = faults;
    }

    /** What the line says; empty if that is nothing, or a fault was added. */
    Optional<RemoteRange> read(String line, int number) {
        int from = 0;
        while (from < line.length() && isBlank(line.charAt(from))) {
            from++;
        }
        if (from == line.length() || line.charAt(from) == '#') {
            return Optional.empty();
        }
        boolean quoted = line.charAt(from) == '"';
        from += quoted ? 1 : 0;
        int to = end(line, from, quoted);
        String text = line.substring(from, to);
        boolean mayBeTitle = isFirst;
        isFirst = false;
        if (mayBeTitle && TITLES.contains(text.toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        Place place = new Place(file, number, from + 1, number, to + 1, "");
        try {
            if (text.isEmpty()) {
                throw new InvalidText("the first column is empty; an address such as 192.168.5.10 is expected there");
            }
            if (text.indexOf(' ') > 0 && text.indexOf('-') < 0) {
                throw new InvalidText("one address a line; whatever else stands there follows a comma or a #");
            }
            return Optional.of(RangeText.read(text));
        } catch (InvalidText e) {
            faults.add(place, text.isEmpty() ? Sentence.of(e) : Sentence.about(text, e));
            return Optional.empty();
        }
    }

    /** The end of the first column, without the blanks before its separator. */
    private static int end(String line, int from, boolean quoted) {
        int to = from;
        while (to < line.length() && (quoted ? line.charAt(to) != '"' : ",;\t#".indexOf(line.charAt(to)) < 0)) {
            to++;
        }
        while (to > from && isBlank(line.charAt(to - 1))) {
            to--;
        }
        return to;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\u00A0';
    }
}
