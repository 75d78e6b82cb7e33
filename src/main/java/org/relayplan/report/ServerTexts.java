package org.relayplan.report;

import java.util.List;
import java.util.Locale;
import org.relayplan.model.Address;
import org.relayplan.model.Binding;
import org.relayplan.model.Server;

/**
 * How the texts of a connector are written that may hold a server's names or addresses: as they are, or with
 * placeholders, so that equal connectors of several servers are one.
 */
final class ServerTexts {

    private final List<Server> servers;

    private ServerTexts(List<Server> servers) {
        this.servers = servers;
    }

    /** As they are; a brace is doubled, for alone it would begin a placeholder. */
    static ServerTexts literal() {
        return new ServerTexts(List.of());
    }

    /** With placeholders for what is that server's. */
    static ServerTexts of(Server server) {
        return new ServerTexts(List.of(server));
    }

    /** A text. */
    String of(String text) {
        String braced = text.replace("{", "{{").replace("}", "}}");
        for (Server server : servers) {
            if (server.fqdn().isPresent()) {
                braced = replaced(braced, server.fqdn().get(), "{fqdn}");
            }
            braced = replaced(braced, server.name(), "{server}");
        }
        return braced;
    }

    /** A binding. */
    String of(Binding binding) {
        for (Server server : servers) {
            for (int i = 0; i < server.addresses().size(); i++) {
                Address address = server.addresses().get(i);
                if (address.equals(binding.address())) {
                    return (i == 0 ? "{address}:" : "{address:" + (i + 1) + "}:") + binding.port();
                }
            }
        }
        return binding.toString();
    }

    /** The name where it stands as a word of its own, spelled as the server's, and not in a placeholder. */
    private static String replaced(String text, String name, String placeholder) {
        StringBuilder out = new StringBuilder();
        int from = 0;
        int at = text.indexOf(name);
        while (at >= 0) {
            int end = at + name.length();
            boolean word = (at == 0 || !isPart(text.charAt(at - 1)))
                    && (end == text.length() || !isPart(text.charAt(end)))
                    && !text.startsWith("{" + name.toLowerCase(Locale.ROOT) + "}", at - 1);
            out.append(text, from, at).append(word ? placeholder : name);
            from = end;
            at = text.indexOf(name, end);
        }
        return out.append(text.substring(from)).toString();
    }

    private static boolean isPart(char c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '_';
    }
}
