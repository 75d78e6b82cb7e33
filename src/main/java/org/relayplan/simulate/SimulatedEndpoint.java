package org.relayplan.simulate;

import java.net.Inet6Address;
import java.net.InetSocketAddress;
import org.relayplan.model.Binding;
import org.relayplan.model.Server;

/**
 * A local address and port of a server of the model, and where on this machine it is simulated.
 *
 * @param name {@code EX01:25}, or {@code EX01/10.1.1.1:25} where the server has several local addresses on the port;
 *     what {@code --to} takes
 * @param server the server
 * @param local the address and port on it; 0.0.0.0 or :: where the model doesn't say which addresses it has
 * @param at where it really listens
 */
public record SimulatedEndpoint(String name, Server server, Binding local, InetSocketAddress at) {

    /** {@code EX01:25 -> 127.0.0.1:40025}. */
    @Override
    public String toString() {
        String host = at.getAddress().getHostAddress();
        return name + " -> " + (at.getAddress() instanceof Inet6Address ? "[" + plain(host) + "]" : host) + ":"
                + at.getPort();
    }

    /** {@code ::1} instead of Java's {@code 0:0:0:0:0:0:0:1}. */
    private static String plain(String host) {
        if (host.equals("0:0:0:0:0:0:0:1")) {
            return "::1";
        }
        return host.equals("0:0:0:0:0:0:0:0") ? "::" : host;
    }
}
