package org.relayplan.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.relayplan.model.Binding;
import org.relayplan.model.Connector;
import org.relayplan.model.ExtendedRight;
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
}
