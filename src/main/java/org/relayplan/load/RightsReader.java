package org.relayplan.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relayplan.model.ExtendedRight;
import org.relayplan.model.ExtendedRights;
import org.relayplan.model.Named;
import org.relayplan.model.Principal;
import org.relayplan.model.RightsEntry;

/**
 * Reads what goes beyond the permission groups: a list of entries, or {@code "unknown"}; among the entries it says that
 * there may be others, which nobody has seen.
 */
final class RightsReader {

    /** Nobody has seen the permissions, or not all of them. */
    static final String UNKNOWN = "unknown";

    private static final String LEGAL =
            "a list of entries with user and rights, or \"unknown\" if nobody has seen the permissions";
    private static final Shape ENTRY =
            new Shape("an entry of extendedRights", List.of("user", "rights"), List.of("deny", "inherited", "absent"));

    private final Faults faults;
    private final Scalars scalars;

    RightsReader(Faults faults) {
        this.faults = faults;
        this.scalars = new Scalars(faults);
    }

    /** The rights; empty, with a fault, if the property is neither. Wrong entries are left out, with faults. */
    Optional<ExtendedRights> read(Node node) {
        if (isUnknown(node)) {
            return Optional.of(ExtendedRights.UNKNOWN);
        }
        if (!node.is(Kind.ARRAY)) {
            String got = node.is(Kind.TEXT)
                    ? Sentence.quote(node.text())
                    : node.kind().words();
            faults.add(node.place(), "Expected " + LEGAL + ", not " + got + ".");
            return Optional.empty();
        }
        List<RightsEntry> entries = new ArrayList<>();
        boolean seen = true;
        for (Node entry : node.elements()) {
            if (isUnknown(entry)) {
                seen = false;
                continue;
            }
            Optional<RightsEntry> read = entry(entry);
            if (read.isPresent()) {
                entries.add(read.get());
            }
        }
        return Optional.of(entries.isEmpty() && seen ? ExtendedRights.NONE : new ExtendedRights(seen, entries));
    }

    private static boolean isUnknown(Node node) {
        return node.is(Kind.TEXT) && node.text().equalsIgnoreCase(UNKNOWN);
    }

    private Optional<RightsEntry> entry(Node node) {
        if (!ENTRY.fits(node, faults)) {
            return Optional.empty();
        }
        Optional<String> user = scalars.text(node, "user", "a user or group by name or SID");
        boolean deny = scalars.truth(node, "deny").orElse(false);
        boolean inherited = scalars.truth(node, "inherited").orElse(false);
        boolean absent = scalars.truth(node, "absent").orElse(false);
        if (absent && (deny || inherited)) {
            faults.add(
                    node.place(),
                    "An entry that is absent neither denies nor is inherited: it says that the list lacks a right that a"
                            + " group gives.");
        }
        Optional<Member> member = node.member("rights");
        if (member.isEmpty()) {
            return Optional.empty();
        }
        List<ExtendedRight> rights = rights(member.get().value());
        return user.isEmpty() || rights.isEmpty()
                ? Optional.empty()
                : Optional.of(new RightsEntry(Principal.of(user.get()), rights, deny, inherited, absent));
    }

    private List<ExtendedRight> rights(Node node) {
        if (!node.is(Kind.ARRAY) && !node.is(Kind.TEXT)) {
            scalars.refuse(node, "a list of extended rights such as [\"ms-Exch-SMTP-Accept-Any-Recipient\"]");
            return List.of();
        }
        if (node.is(Kind.ARRAY) && node.elements().isEmpty()) {
            faults.add(node.place(), "An entry names at least one right.");
        }
        List<ExtendedRight> rights = new ArrayList<>();
        for (Node entry : node.is(Kind.ARRAY) ? node.elements() : List.of(node)) {
            Optional<String> text = scalars.text(entry, "the name of an extended right");
            if (text.isPresent()) {
                Optional<ExtendedRight> right = ExtendedRight.find(text.get());
                if (right.isPresent()) {
                    rights.add(right.get());
                } else {
                    faults.add(
                            entry.place(),
                            Sentence.quote(text.get()) + " is not one of the extended rights"
                                    + Sentence.near(text.get(), Named.texts(ExtendedRight.class)));
                }
            }
        }
        return rights;
    }
}
