package org.relayplan.session;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.relayplan.model.Address;
import org.relayplan.model.AddressText;
import org.relayplan.model.InvalidText;
import org.relayplan.model.LocalEnd;

/**
 * Between whom a session was, as the words above it say and not what was said in it.
 *
 * @param client the address it was meant to come from, if that was known
 * @param server the server's name
 * @param local where on the server
 */
public record HeardEnds(Optional<Address> client, String server, LocalEnd local) {

    /** {@code From app01 (192.168.5.10) at EX01:25, dialled at 10.1.1.1:25, with a logon}. */
    private static final Pattern HEADING =
            Pattern.compile("From .{0,300}?(?: \\(([^() ]{1,100})\\))? at ([^ /:]{1,100})(?:/(\\S{1,100})|(:\\d{1,5}))"
                    + "(?:, dialled at \\S+)?(?:, with a logon)?");

    /** What a heading of verify says; empty if it is none. */
    static Optional<HeardEnds> read(String heading) {
        Matcher matcher = HEADING.matcher(heading);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            LocalEnd local = LocalEnd.read(matcher.group(3) == null ? matcher.group(4) : matcher.group(3));
            return Optional.of(new HeardEnds(
                    Optional.ofNullable(matcher.group(1)).flatMap(HeardEnds::address), matcher.group(2), local));
        } catch (InvalidText e) {
            return Optional.empty();
        }
    }

    private static Optional<Address> address(String text) {
        try {
            return Optional.of(AddressText.address(text));
        } catch (InvalidText e) {
            return Optional.empty();
        }
    }
}
