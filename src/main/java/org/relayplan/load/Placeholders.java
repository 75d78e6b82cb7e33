package org.relayplan.load;

import java.util.List;
import org.relayplan.model.Address;
import org.relayplan.model.AddressFamily;
import org.relayplan.model.InvalidText;
import org.relayplan.model.Server;

/**
 * Texts that mean something else on each server: {@code {server}}, {@code {fqdn}}, {@code {address}} and
 * {@code {address:2}}; a doubled brace means itself.
 */
final class Placeholders {

    private static final List<String> LEGAL = List.of("{server}", "{fqdn}", "{address}", "{address:2}");

    private Placeholders() {}

    /** Whether the text may differ from server to server, or is written otherwise than it is meant. */
    static boolean in(String text) {
        return text.indexOf('{') >= 0 || text.indexOf('}') >= 0;
    }

    /**
     * The text on a server.
     *
     * @throws InvalidText if a placeholder is unknown, or the server has no such value
     */
    static String fill(String text, Server server) throws InvalidText {
        return fill(text, server, false);
    }

    /**
     * A binding on a server; an IPv6 address gets its brackets.
     *
     * @throws InvalidText if a placeholder is unknown, or the server has no such value
     */
    static String fillBinding(String text, Server server) throws InvalidText {
        return fill(text, server, true);
    }

    private static String fill(String text, Server server, boolean binding) throws InvalidText {
        if (!in(text)) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '{' && c != '}') {
                out.append(c);
            } else if (i + 1 < text.length() && text.charAt(i + 1) == c) {
                out.append(c);
                i++;
            } else if (c == '}') {
                throw new InvalidText("a brace that means itself is doubled: }}");
            } else {
                int end = text.indexOf('}', i);
                if (end < 0) {
                    throw new InvalidText("a placeholder ends with }; a brace that means itself is doubled: {{");
                }
                boolean bare = binding && (out.length() == 0 || out.charAt(out.length() - 1) != '[');
                out.append(value(text.substring(i + 1, end), server, bare));
                i = end;
            }
        }
        return out.toString();
    }

    private static String value(String name, Server server, boolean brackets) throws InvalidText {
        if (name.equals("server")) {
            return server.name();
        }
        if (name.equals("fqdn")) {
            if (server.fqdn().isEmpty()) {
                throw new InvalidText("server " + server.name() + " has no fqdn");
            }
            return server.fqdn().get();
        }
        if (name.equals("address") || name.startsWith("address:")) {
            Address address = address(name, server);
            return brackets && address.family() == AddressFamily.IPV6 ? "[" + address + "]" : address.toString();
        }
        String near = Sentence.near("{" + name + "}", LEGAL, "the placeholders");
        throw new InvalidText("there is no placeholder " + Sentence.quote("{" + name + "}") + near);
    }

    private static Address address(String name, Server server) throws InvalidText {
        int number = 0;
        String digits = name.equals("address") ? "1" : name.substring("address:".length());
        for (int i = 0; i < digits.length() && number < 1000; i++) {
            int digit = digits.charAt(i) - '0';
            number = digit < 0 || digit > 9 ? 1000 : number * 10 + digit;
        }
        if (number < 1 || number > 999) {
            throw new InvalidText("the addresses of a server count from 1: {address:1}, {address:2}");
        }
        if (number > server.addresses().size()) {
            throw new InvalidText("server " + server.name() + " has "
                    + count(server.addresses().size()) + " in the model, so {" + name + "} means nothing there");
        }
        return server.addresses().get(number - 1);
    }

    private static String count(int addresses) {
        return switch (addresses) {
            case 0 -> "no address";
            case 1 -> "one address";
            default -> addresses + " addresses";
        };
    }
}
