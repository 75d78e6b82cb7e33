package org.relayplan.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.relayplan.model.Binding;
import org.relayplan.model.Connector;
import org.relayplan.model.ExtendedRight;
import org.relayplan.model.Named;
import org.relayplan.model.Parameter;
import org.relayplan.model.RightsEntry;
import org.relayplan.model.Server;
import org.relayplan.model.SettingValue;

/**
 * What a connector's properties are without what is its server's own: {@code {address}} and {@code {address:2}} for the
 * server's addresses, {@code {server}} and {@code {fqdn}} for its names.
 *
 * @param server the server
 */
record PeerText(Server server) {

    private static final Set<Parameter> TOLD_APART = EnumSet.of(
            Parameter.NAME,
            Parameter.COMMENT,
            Parameter.TRANSPORT_ROLE,
            Parameter.ENABLED,
            Parameter.REMOTE_IP_RANGES,
            Parameter.BINDINGS,
            Parameter.AUTH_MECHANISM,
            Parameter.PERMISSION_GROUPS);

    /** The bindings, sorted. */
    String bindings(Connector connector) {
        List<String> bindings = new ArrayList<>();
        for (Binding binding : connector.bindings()) {
            int own = server.addresses().indexOf(binding.address());
            bindings.add(
                    own < 0
                            ? binding.toString()
                            : "{address" + (own == 0 ? "" : ":" + (own + 1)) + "}:" + binding.port());
        }
        Collections.sort(bindings);
        return String.join(", ", bindings);
    }

    /** A plain setting. */
    String value(SettingValue value) {
        String text = value.text();
        if (server.fqdn().isPresent()) {
            text = replaced(text, server.fqdn().get(), "{fqdn}");
        }
        return replaced(text, server.name(), "{server}");
    }

    /** An Fqdn; {@code $null} means the server's own name, which is what New writes. */
    String fqdn(SettingValue value) {
        return value instanceof SettingValue.NullValue
                ? server.fqdn().isPresent() ? "{fqdn}" : "{server}"
                : value(value);
    }

    private static String replaced(String text, String own, String placeholder) {
        String lower = text.toLowerCase(Locale.ROOT);
        String wanted = own.toLowerCase(Locale.ROOT);
        StringBuilder out = new StringBuilder();
        int from = 0;
        for (int at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, from)) {
            out.append(text, from, at).append(placeholder);
            from = at + own.length();
        }
        return out.append(text.substring(from)).toString();
    }

    /** The settings somebody stated for one of the peers, less those that are told of by themselves or mean nothing. */
    static Set<Parameter> compared(List<Peer> peers) {
        Set<Parameter> stated = EnumSet.noneOf(Parameter.class);
        for (Peer peer : peers) {
            stated.addAll(peer.connector().settings().stated());
        }
        stated.removeAll(TOLD_APART);
        return stated;
    }

    /** The rights beyond the groups, sorted, whoever inherits what and however entries are split. */
    static String rights(Connector connector) {
        SortedSet<String> rights = new TreeSet<>();
        for (RightsEntry entry : connector.extendedRights().entries()) {
            String user = entry.user().known().isPresent()
                    ? entry.user().known().get().principalName()
                    : entry.user().text();
            for (ExtendedRight right : entry.rights()) {
                rights.add(user + (entry.deny() ? " denied " : entry.absent() ? " without " : " ") + right.text());
            }
        }
        return String.join(", ", rights);
    }

    /** The values in the order of the facts, {@code Tls, Integrated}. */
    static String names(Set<? extends Named> values) {
        StringBuilder out = new StringBuilder();
        for (Named value : values) {
            out.append(out.isEmpty() ? "" : ", ").append(value.text());
        }
        return out.toString();
    }
}
