package org.relayplan.load;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.relayplan.model.AuthMechanism;
import org.relayplan.model.Named;
import org.relayplan.model.PermissionGroup;

/** Reads sets of mechanisms and groups: a list of words or one text with commas; None stands alone. */
final class FlagsReader {

    private static final String NONE = "None";

    private final Faults faults;

    FlagsReader(Faults faults) {
        this.faults = faults;
    }

    /** Mechanisms; the page's slip ExchangeServers is understood. */
    Optional<Set<AuthMechanism>> mechanisms(Node node) {
        return read(node, AuthMechanism.class, "mechanisms");
    }

    /** Groups; the overview page's Anonymous and Partner are understood. */
    Optional<Set<PermissionGroup>> groups(Node node) {
        return read(node, PermissionGroup.class, "permission groups");
    }

    private <E extends Enum<E> & Named> Optional<Set<E>> read(Node node, Class<E> type, String what) {
        List<String> legal = new ArrayList<>(Named.texts(type));
        legal.add(NONE);
        if (!node.is(Kind.TEXT) && !node.is(Kind.ARRAY)) {
            faults.add(
                    node.place(),
                    "Expected a list of " + what + ", not " + node.kind().words() + ".");
            return Optional.empty();
        }
        if (node.is(Kind.ARRAY) && node.elements().isEmpty()) {
            faults.add(node.place(), "Exchange takes no empty list here; for no " + what + " write \"None\".");
            return Optional.empty();
        }
        Set<E> values = EnumSet.noneOf(type);
        int words = 0;
        int faultsBefore = faults.size();
        boolean none = false;
        for (Node entry : node.is(Kind.ARRAY) ? node.elements() : List.of(node)) {
            if (!entry.is(Kind.TEXT)) {
                faults.add(
                        entry.place(),
                        "Expected one of " + Sentence.list(legal) + ", not "
                                + entry.kind().words() + ".");
                continue;
            }
            for (String part : parts(entry.text())) {
                words++;
                none |= part.equalsIgnoreCase(NONE);
                if (!part.equalsIgnoreCase(NONE) && !add(part, type, values)) {
                    faults.add(
                            entry.place(),
                            Sentence.quote(part) + " is not one of the " + what + Sentence.near(part, legal));
                }
            }
        }
        if (none && words > 1) {
            faults.add(node.place(), "None stands alone; leave it out beside other " + what + ".");
        }
        return faults.size() == faultsBefore ? Optional.of(values) : Optional.empty();
    }

    private static <E extends Enum<E> & Named> boolean add(String word, Class<E> type, Set<E> values) {
        Optional<E> value = Named.find(type, word);
        if (value.isEmpty()) {
            value = Named.find(type, alias(word));
        }
        if (value.isPresent()) {
            values.add(value.get());
        }
        return value.isPresent();
    }

    /**
     * Spellings of Microsoft's pages that the cmdlets don't know (exchange facts, permission groups and mechanisms).
     */
    private static String alias(String word) {
        if (word.equalsIgnoreCase("Anonymous")) {
            return PermissionGroup.ANONYMOUS_USERS.text();
        }
        if (word.equalsIgnoreCase("Partner")) {
            return PermissionGroup.PARTNERS.text();
        }
        return word.equalsIgnoreCase("ExchangeServers") ? AuthMechanism.EXCHANGE_SERVER.text() : word;
    }

    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == ',') {
                parts.add(text.substring(start, i).trim());
                start = i + 1;
            }
        }
        return parts;
    }
}
