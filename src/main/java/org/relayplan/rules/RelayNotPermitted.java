package org.relayplan.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.relayplan.analysis.Basis;
import org.relayplan.analysis.Capabilities;
import org.relayplan.analysis.Capability;
import org.relayplan.analysis.Certainty;
import org.relayplan.analysis.EffectiveRights;
import org.relayplan.analysis.HeldRight;
import org.relayplan.check.Finding;
import org.relayplan.check.Rule;
import org.relayplan.check.Severity;
import org.relayplan.check.Subject;
import org.relayplan.model.AddressSet;
import org.relayplan.model.Connector;
import org.relayplan.model.ExtendedRight;
import org.relayplan.model.Purpose;
import org.relayplan.source.Element;

/** A connector is meant to relay, by its purpose or by the rights it gives, and some right for it is missing. */
public final class RelayNotPermitted implements Rule {

    private static final List<ExtendedRight> NEEDED = List.of(
            ExtendedRight.SUBMIT,
            ExtendedRight.ACCEPT_ANY_RECIPIENT,
            ExtendedRight.ACCEPT_ANY_SENDER,
            ExtendedRight.ACCEPT_AUTHORITATIVE_DOMAIN_SENDER);

    @Override
    public String id() {
        return "relay-not-permitted";
    }

    @Override
    public Set<String> yieldsTo() {
        return Set.of("auth-mechanism-combination");
    }

    @Override
    public List<Finding> examine(Subject subject) {
        List<Finding> findings = new ArrayList<>();
        for (Connector connector : subject.model().connectors()) {
            if (!isMeant(subject, connector)) {
                continue;
            }
            Relay relay = Relay.through(subject, connector);
            AddressSet clients = relay.isPossible() ? relay.wanted() : relay.taken();
            HeldRight right = obstacle(subject.analysis().rights(connector)).orElse(null);
            if (!clients.isEmpty() && right != null) {
                String can = relay.isPossible() ? " may be refused relay" : " can't relay";
                String message = Phrase.sentence(Phrase.addresses(clients)) + can + " through " + Phrase.name(connector)
                        + ", which is meant for it. " + advice(connector, right);
                findings.add(Finding.on(connector, this, Severity.MEDIUM, message)
                        .at(place(connector, right))
                        .from(clients)
                        .shownBy(subject.witness(connector, clients)));
            }
        }
        return findings;
    }

    /** By its mechanism, an entry with the right that makes a relay, or its purpose unless that is met already. */
    private static boolean isMeant(Subject subject, Connector connector) {
        if (connector.isExternallySecured()
                || Grant.position(connector, ExtendedRight.ACCEPT_ANY_RECIPIENT, false, false) >= 0) {
            return true;
        }
        if (connector.purpose().isEmpty() || connector.purpose().get() != Purpose.RELAY) {
            return false;
        }
        boolean loggedOn = connector.offersLogon()
                && Capabilities.afterLogon(connector, subject.model().organization())
                                .get(Capability.RELAY)
                        != Certainty.NO;
        return !loggedOn && subject.may(connector, Capability.RELAY) != Certainty.YES;
    }

    /** The first right that is surely lacking; none where they are all held, or nobody has seen them. */
    private static Optional<HeldRight> obstacle(EffectiveRights rights) {
        for (ExtendedRight right : NEEDED) {
            if (rights.held(right) == Certainty.NO) {
                return Optional.of(rights.get(right));
            }
        }
        return Optional.empty();
    }

    private static String advice(Connector connector, HeldRight right) {
        String name = right.right().text();
        if (right.basis() == Basis.DENIED) {
            return Phrase.quoted(right.by()) + " is denied " + name + ", and a denial wins: remove it.";
        }
        if (right.basis() == Basis.ABSENT) {
            return name + " is gone from what " + right.by() + " gives: set the permission groups again.";
        }
        if (connector.isExternallySecured()) {
            return "ExternalAuthoritative gives no rights of its own, and Exchange refuses it without the permission group"
                    + " ExchangeServers: add the group.";
        }
        return right.right() == ExtendedRight.ACCEPT_ANY_RECIPIENT
                ? "ANONYMOUS LOGON lacks " + name + ", so mail to other organizations is refused: add it to"
                        + " extendedRights."
                : "ANONYMOUS LOGON lacks " + name + ": add the permission group AnonymousUsers.";
    }

    private static Element place(Connector connector, HeldRight right) {
        Element element = Element.connector(connector.server(), connector.name());
        boolean deny = right.basis() == Basis.DENIED;
        if (deny || right.basis() == Basis.ABSENT) {
            return Grant.at(element, Grant.position(connector, right.right(), deny, !deny));
        }
        boolean byGroup = connector.isExternallySecured() || right.right() != ExtendedRight.ACCEPT_ANY_RECIPIENT;
        return element.property(byGroup ? "permissionGroups" : "extendedRights");
    }
}
