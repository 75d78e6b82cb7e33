package org.relayplan.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.relayplan.model.Connector;
import org.relayplan.model.Parameter;
import org.relayplan.model.SettingValue;
import org.relayplan.source.Visible;

/**
 * What some servers of a group have in one property.
 *
 * @param text the value without what is each server's own
 * @param peers those that have it, in the model's order
 */
record PeerValue(String text, List<Peer> peers) {

    /** How many of the values a message shows. */
    static final int SHOWN = 3;

    /**
     * The different values of a parameter, the most frequent first, of equally frequent ones that of the earliest
     * server; of servers whose version knows it.
     */
    static List<PeerValue> of(List<Peer> peers, Parameter parameter) {
        if (areAllEqual(peers, parameter)) {
            return List.of();
        }
        Map<String, List<Peer>> byText = new LinkedHashMap<>();
        for (Peer peer : peers) {
            if (parameter.versions().contains(peer.server().version())) {
                byText.computeIfAbsent(text(peer, parameter), text -> new ArrayList<>())
                        .add(peer);
            }
        }
        return byFrequency(byText);
    }

    /** The same of the rights beyond the groups, where somebody saw them. */
    static List<PeerValue> ofRights(List<Peer> peers) {
        Map<String, List<Peer>> byText = new LinkedHashMap<>();
        for (Peer peer : peers) {
            if (peer.connector().extendedRights().seen()) {
                byText.computeIfAbsent(PeerText.rights(peer.connector()), text -> new ArrayList<>())
                        .add(peer);
            }
        }
        return byFrequency(byText);
    }

    private static List<PeerValue> byFrequency(Map<String, List<Peer>> byText) {
        List<PeerValue> values = new ArrayList<>();
        for (Map.Entry<String, List<Peer>> entry : byText.entrySet()) {
            values.add(new PeerValue(entry.getKey(), entry.getValue()));
        }
        values.sort((a, b) -> Integer.compare(b.peers.size(), a.peers.size()));
        return values;
    }

    /** Seen without composing texts, for it is so nearly always. */
    private static boolean areAllEqual(List<Peer> peers, Parameter parameter) {
        Object first = value(peers.get(0).connector(), parameter);
        for (Peer peer : peers) {
            if (!first.equals(value(peer.connector(), parameter))) {
                return false;
            }
        }
        return true;
    }

    private static Object value(Connector connector, Parameter parameter) {
        return switch (parameter) {
            case TRANSPORT_ROLE -> connector.role();
            case BINDINGS -> connector.bindings();
            case AUTH_MECHANISM -> connector.authMechanism();
            case PERMISSION_GROUPS -> connector.permissionGroups();
            default -> connector.settings().get(parameter);
        };
    }

    private static String text(Peer peer, Parameter parameter) {
        Connector connector = peer.connector();
        PeerText own = new PeerText(peer.server());
        return switch (parameter) {
            case TRANSPORT_ROLE -> connector.role().text();
            case BINDINGS -> own.bindings(connector);
            case AUTH_MECHANISM -> PeerText.names(connector.authMechanism());
            case PERMISSION_GROUPS -> PeerText.names(connector.permissionGroups());
            case FQDN -> own.fqdn(connector.settings().get(parameter));
            default -> {
                SettingValue value = connector.settings().get(parameter);
                yield value instanceof SettingValue.NullValue ? "$null" : own.value(value);
            }
        };
    }

    /** {@code 36 MB on EX01, EX02 and EX04; 10 MB on EX03}; of many the first. */
    static String shown(List<PeerValue> values) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < values.size() && i < SHOWN; i++) {
            List<String> servers = new ArrayList<>();
            for (Peer peer : values.get(i).peers) {
                servers.add(peer.server().name());
            }
            out.append(i == 0 ? "" : "; ")
                    .append(values.get(i).text.isEmpty() ? "nothing" : Visible.text(values.get(i).text))
                    .append(" on ")
                    .append(Phrase.list(servers));
        }
        int more = values.size() - SHOWN;
        return out + (more > 0 ? "; and " + more + (more == 1 ? " other value" : " other values") : "");
    }
}
