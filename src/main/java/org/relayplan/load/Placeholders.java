package org.relayplan.load;

import java.util.List;
import java.util.Optional;
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

    private final String text;
    private final Optional<Server> server;
    private final boolean binding;

    private Placeholders(String text, Optional<Server> server, boolean binding) {
        this.text = text;
        this.server = server;
        this.binding = binding;
    }

    /** Whether the text may differ from server to server, or is written otherwise than it is meant. */
    static boolean in(String text) {
        return text.indexOf('{') >= 0 || text.indexOf('}') >= 0;
    }

    /** Whether all placeholders of a text are known, whatever the server; a fault if not. */
    static boolean check(Node node, Faults faults) {
        try {
            new Placeholders(node.text(), Optional.empty(), false).fill();
            return true;
        } catch (InvalidText e) {
            faults.add(node.place(), Sentence.of(e));
            return false;
        }
    }

    /**
     * The text on a server.
     *
     * @throws InvalidText if a placeholder is unknown, or the server has no such value
     */
    static String fill(String text, Server server) throws InvalidText {
        return in(text) ? new Placeholders(text, Optional.of(server), false).fill() : text;
    }

    /**
     * A binding on a server; an IPv6 address gets its brackets.
     *
     * @throws InvalidText if a placeholder is unknown, or the server has no such value
     */
    static String fillBinding(String text, Server server) throws InvalidText {
        return in(text) ? new Placeholders(text, Optional.of(server), true).fill() : text;
    }

    private String fill() throws InvalidText {
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
                out.append(value(text.substring(i + 1, end), bare));
                i = end;
            }
        }
        return out.toString();
    }

    private String value(String name, boolean brackets) throws InvalidText {
        if (name.equals("server")) {
            return server.isEmpty() ? "" : server.get().name();
        }
        if (name.equals("fqdn")) {
            return server.isEmpty() ? "" : fqdn(server.get());
        }
        if (name.equals("address") || name.startsWith("address:")) {
            int number = number(name.equals("address") ? "1" : name.substring("address:".length()));
            return server.isEmpty() ? "" : address(name, number, server.get(), brackets);
        }
        String written = "{" + name + "}";
        throw new InvalidText("there is no placeholder " + Sentence.quote(written) + Sentence.near(written, LEGAL));
    }

    private static String fqdn(Server server) throws InvalidText {
        if (server.fqdn().isEmpty()) {
            throw new InvalidText("server " + server.name() + " has no fqdn");
        }
        return server.fqdn().get();
    }

    private static int number(String digits) throws InvalidText {
        int number = 0;
        for (int i = 0; i < digits.length() && number < 1000; i++) {
            int digit = digits.charAt(i) - '0';
            number = digit < 0 || digit > 9 ? 1000 : number * 10 + digit;
        }
        if (number < 1 || number > 999) {
            throw new InvalidText("the addresses of a server count from 1: {address:1}, {address:2}");
        }
        return number;
    }

    private static String address(String name, int number, Server server, boolean brackets) throws InvalidText {
        int known = server.addresses().size();
        if (number > known) {
            String has = known == 0 ? "no address" : known == 1 ? "one address" : known + " addresses";
            throw new InvalidText(
                    "server " + server.name() + " has " + has + " in the model, so {" + name + "} means nothing there");
        }
        Address address = server.addresses().get(number - 1);
        return brackets && address.family() == AddressFamily.IPV6 ? "[" + address + "]" : address.toString();
    }
}
