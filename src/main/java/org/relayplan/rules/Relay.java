package org.relayplan.rules;

import org.relayplan.analysis.Capability;
import org.relayplan.analysis.Certainty;
import org.relayplan.analysis.EffectiveRights;
import org.relayplan.check.Subject;
import org.relayplan.model.AddressSet;
import org.relayplan.model.BuiltInNetwork;
import org.relayplan.model.Connector;
import org.relayplan.model.ExtendedRight;
import org.relayplan.model.RemoteRange;

/**
 * What the rights on a connector come to for relaying without a logon, by either method. Accepted domains don't count:
 * who relays through one of them only is a matter of that domain.
 */
final class Relay {

    private final Subject subject;
    private final Connector connector;
    private final Certainty allowed;
    private final boolean senders;

    private Relay(Subject subject, Connector connector, Certainty allowed, boolean senders) {
        this.subject = subject;
        this.connector = connector;
        this.allowed = allowed;
        this.senders = senders;
    }

    /** What the rights on that connector come to. */
    static Relay through(Subject subject, Connector connector) {
        // Without it no right helps; asked first because it is known already.
        if (subject.may(connector, Capability.RELAY) == Certainty.NO) {
            return new Relay(subject, connector, Certainty.NO, false);
        }
        EffectiveRights rights = subject.analysis().rights(connector);
        Certainty allowed = rights.held(ExtendedRight.SUBMIT).and(rights.held(ExtendedRight.ACCEPT_ANY_RECIPIENT));
        Certainty senders = rights.held(ExtendedRight.ACCEPT_ANY_SENDER)
                .and(rights.held(ExtendedRight.ACCEPT_AUTHORITATIVE_DOMAIN_SENDER));
        return new Relay(subject, connector, allowed, senders == Certainty.YES);
    }

    /**
     * Whether clients surely relay, or may because only a sender right is missing, which the frontend was seen to
     * ignore.
     */
    boolean isPossible() {
        return allowed == Certainty.YES;
    }

    /** Whether a right that nobody has seen stands between clients and relay. */
    boolean isUnseen() {
        return allowed == Certainty.UNKNOWN;
    }

    /** The clients that relay or may relay, less those that are only taken if a bare 0.0.0.0 means every address. */
    AddressSet clients() {
        return isPossible() ? taken() : AddressSet.EMPTY;
    }

    /** The clients that are answered or may be, whatever their rights, less those that a bare 0.0.0.0 may take. */
    AddressSet taken() {
        AddressSet all = subject.analysis().reach(connector).all();
        boolean bare = false;
        for (RemoteRange range : connector.remoteIPRanges()) {
            bare |= range.isBareAny();
        }
        return bare ? all.and(Ranges.plain(connector)) : all;
    }

    /** Those of the Internet: open-relay tells them. */
    AddressSet fromInternet() {
        AddressSet clients = clients();
        return clients.isEmpty() ? clients : clients.and(internet());
    }

    /** All others; on a default connector relay-on-default-connector tells them. */
    AddressSet fromElsewhere() {
        AddressSet clients = clients();
        return clients.isEmpty() ? clients : clients.minus(internet());
    }

    /** The clients that no critical rule tells whole: those from elsewhere on a connector that setup didn't make. */
    AddressSet wanted() {
        return connector.isDefault() ? AddressSet.EMPTY : fromElsewhere();
    }

    /** Whether every one of these clients surely relays. */
    boolean isSure(AddressSet clients) {
        return senders && subject.analysis().reach(connector).surely().containsAll(clients);
    }

    /** Whether the sender rights are surely held, which Exchange was seen not to insist on. */
    boolean holdsSenderRights() {
        return senders;
    }

    /** The addresses of the Internet, to tell clients by. */
    AddressSet internet() {
        return subject.network(BuiltInNetwork.INTERNET);
    }
}
