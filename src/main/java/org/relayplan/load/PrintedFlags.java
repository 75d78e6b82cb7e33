package org.relayplan.load;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.relayplan.model.AuthMechanism;
import org.relayplan.model.Named;
import org.relayplan.model.PermissionGroup;
import org.relayplan.model.TransportRole;

/**
 * Enumerations as exports have them, by name or by number (receive connector pages; 1 to 16 of both sets of flags and
 * both roles seen in a public export, 32 likely).
 */
final class PrintedFlags {

    private static final int FRONTEND = 16384;
    private static final int HUB = 32;

    private PrintedFlags() {}

    /** The mechanisms as words; a number is taken apart. */
    static List<String> mechanisms(ExportedValue value) {
        return words(value, AuthMechanism.class);
    }

    /** The permission groups as words; a number is taken apart. */
    static List<String> groups(ExportedValue value) {
        return words(value, PermissionGroup.class);
    }

    private static <E extends Enum<E> & Named> List<String> words(ExportedValue value, Class<E> type) {
        List<String> words = Printed.words(value);
        Optional<Integer> number = words.size() == 1 ? Printed.number(words.get(0)) : Optional.empty();
        E[] all = type.getEnumConstants();
        if (number.isPresent() && number.get() < 1 << all.length) {
            words = new ArrayList<>();
            for (E flag : all) {
                if ((number.get() & 1 << flag.ordinal()) != 0) {
                    words.add(flag.text());
                }
            }
        }
        return words.isEmpty() ? List.of("None") : words;
    }

    /** The groups among the words; what is none is left to the reader that reports it. */
    static Set<PermissionGroup> known(List<String> words) {
        Set<PermissionGroup> known = EnumSet.noneOf(PermissionGroup.class);
        for (String word : words) {
            Optional<PermissionGroup> group = Named.find(PermissionGroup.class, alias(word));
            if (group.isPresent()) {
                known.add(group.get());
            }
        }
        return known;
    }

    /** The overview page's names, which some tools print. */
    private static String alias(String word) {
        if (word.equalsIgnoreCase("Anonymous")) {
            return PermissionGroup.ANONYMOUS_USERS.text();
        }
        return word.equalsIgnoreCase("Partner") ? PermissionGroup.PARTNERS.text() : word;
    }

    /** The transport role as the model writes it; of a server with one service only, empty. */
    static Optional<String> role(ExportedValue value) {
        String text = Printed.text(value).orElse("").strip();
        Optional<Integer> number = Printed.number(text);
        if (text.isEmpty() || text.equalsIgnoreCase("None") || number.isPresent() && number.get() == 0) {
            return Optional.empty();
        }
        if (number.isPresent() && number.get() == FRONTEND) {
            return Optional.of(TransportRole.FRONTEND.text());
        }
        return Optional.of(number.isPresent() && number.get() == HUB ? TransportRole.HUB.text() : text);
    }
}
