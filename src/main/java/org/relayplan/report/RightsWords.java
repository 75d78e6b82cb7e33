package org.relayplan.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.relayplan.analysis.Basis;
import org.relayplan.analysis.Capabilities;
import org.relayplan.analysis.Certainty;
import org.relayplan.analysis.EffectiveRights;
import org.relayplan.analysis.HeldRight;
import org.relayplan.model.ExtendedRight;
import org.relayplan.model.Organization;
import org.relayplan.model.PermissionGroup;
import org.relayplan.model.WellKnownPrincipal;

/** Where each right of a session comes from, in sentences; rights with one source share a sentence. */
final class RightsWords {

    private RightsWords() {}

    /**
     * Rights that come from one source.
     *
     * @param source where they come from, as the beginning of a sentence
     * @param held whether they are held
     * @param rights their names
     */
    record Group(String source, Certainty held, List<String> rights) {

        /** Keeps its own copy of the list. */
        Group {
            rights = List.copyOf(rights);
        }
    }

    static List<String> of(EffectiveRights rights, Organization organization) {
        if (rights.held(ExtendedRight.SUBMIT) == Certainty.NO) {
            HeldRight submit = rights.get(ExtendedRight.SUBMIT);
            return List.of(source(submit) + ": " + submit.right().text() + ", without which no other right counts.");
        }
        List<String> sentences = new ArrayList<>();
        groups(rights).forEach(group -> sentences.add(group.source() + ": " + String.join(", ", group.rights()) + "."));
        sentences.addAll(notes(rights, organization));
        return sentences;
    }

    /** All rights by where they come from, those that are granted first. */
    static List<Group> groups(EffectiveRights rights) {
        Map<List<Object>, List<String>> bySource = new LinkedHashMap<>();
        for (Basis basis : Basis.values()) {
            for (HeldRight held : rights.all()) {
                // The rights that only Exchange servers use are worth a word where somebody has them.
                boolean matters = held.right().compareTo(ExtendedRight.ACCEPT_EXCH50) < 0;
                if (held.basis() == basis && (matters || held.held() == Certainty.YES)) {
                    bySource.computeIfAbsent(List.of(source(held), held.held()), s -> new ArrayList<>())
                            .add(held.right().text());
                }
            }
        }
        List<Group> groups = new ArrayList<>();
        bySource.forEach((key, names) -> groups.add(new Group((String) key.get(0), (Certainty) key.get(1), names)));
        return groups;
    }

    /** The same, but nothing else where mail can't be submitted at all. */
    static List<Group> counting(EffectiveRights rights) {
        if (rights.held(ExtendedRight.SUBMIT) != Certainty.NO) {
            return groups(rights);
        }
        HeldRight submit = rights.get(ExtendedRight.SUBMIT);
        return List.of(new Group(
                source(submit),
                submit.held(),
                List.of(submit.right().text() + ", without which no other right counts")));
    }

    /** What else decides, beside the rights. */
    static List<String> notes(EffectiveRights rights, Organization organization) {
        List<String> sentences = new ArrayList<>();
        if (organization.acceptsEveryDomain()) {
            sentences.add("An accepted domain * takes every recipient, without any right.");
        } else if (!organization.acceptedDomainsSeen()
                && rights.held(ExtendedRight.ACCEPT_ANY_RECIPIENT) != Certainty.YES) {
            sentences.add("Nobody has seen the accepted domains: one of them may be *, which takes every recipient.");
        }
        if (isSenderMissing(rights, organization)) {
            sentences.add(
                    rights.principal() == WellKnownPrincipal.AUTHENTICATED_USERS
                            ? "Without the sender rights an account sends as itself, and as others where it has Send"
                                    + " As: so relaying depends on the sender."
                            : "Without both sender rights nobody knows whether mail goes through: 2010 refuses it,"
                                    + " later frontends were seen to take it.");
        }
        return sentences;
    }

    private static boolean isSenderMissing(EffectiveRights rights, Organization organization) {
        Certainty senders = rights.held(ExtendedRight.ACCEPT_ANY_SENDER)
                .and(rights.held(ExtendedRight.ACCEPT_AUTHORITATIVE_DOMAIN_SENDER));
        return senders == Certainty.NO && Capabilities.anyRecipient(rights, organization) != Certainty.NO;
    }

    private static String source(HeldRight held) {
        return switch (held.basis()) {
            case GROUP -> "Given by the group " + held.by();
            case ALLOWED -> "Given by an entry for " + held.by();
            case DENIED -> "Denied by " + (isGroup(held.by()) ? "the group " : "an entry for ") + held.by();
            case ABSENT -> "Not there, though the group " + held.by() + " gives it";
            case NOT_GRANTED -> "Not given";
            case NOT_SEEN -> "Unknown, for nobody has seen the connector's whole list of rights";
            case UNCLEAR_PRINCIPAL ->
                "Unknown, for an entry for " + held.by() + " decides, and nobody knows whether it means this session";
        };
    }

    private static boolean isGroup(String name) {
        return name.equals(PermissionGroup.EXCHANGE_LEGACY_SERVERS.text());
    }
}
