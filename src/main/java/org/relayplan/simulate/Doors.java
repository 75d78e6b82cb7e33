package org.relayplan.simulate;

import java.io.IOException;
import java.net.BindException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.util.Optional;
import org.relayplan.model.AddressFamily;

/** Finds a place for a listener: the one asked for, else a port of this machine's loopback address. */
final class Doors {

    private Doors() {}

    /**
     * Opens it there; empty if there is no loopback address of its family.
     *
     * @throws IOException if the place asked for is not to be had
     */
    static Optional<InetSocketAddress> open(
            TrafficLoop loop, Reception reception, String name, SimulationOptions options) throws IOException {
        InetSocketAddress asked = options.listen().get(reception.listener());
        if (asked != null) {
            try {
                return Optional.of(loop.listen(reception, asked));
            } catch (IOException e) {
                throw new IOException(name + " can't be simulated on " + text(asked) + ": " + reason(e), e);
            }
        }
        boolean ipv6 = reception.family() == AddressFamily.IPV6;
        InetAddress loopback = InetAddress.getByName(ipv6 ? "::1" : "127.0.0.1");
        int wished = 40_000 + reception.listener().local().port();
        try {
            if (options.steady() && wished <= 65_535) {
                return Optional.of(loop.listen(reception, new InetSocketAddress(loopback, wished)));
            }
        } catch (BindException e) {
            // Somebody has that port; any other does as well.
            wished = 0;
        } catch (SocketException e) {
            return none(e, ipv6, name);
        }
        try {
            return Optional.of(loop.listen(reception, new InetSocketAddress(loopback, 0)));
        } catch (SocketException e) {
            return none(e, ipv6, name);
        }
    }

    private static Optional<InetSocketAddress> none(SocketException e, boolean ipv6, String name) throws IOException {
        if (!ipv6) {
            throw new IOException(name + " can't be simulated on 127.0.0.1: " + reason(e), e);
        }
        return Optional.empty();
    }

    private static String reason(IOException e) {
        String message = String.valueOf(e.getMessage());
        if (message.contains("in use")) {
            return "something else listens there";
        }
        if (message.contains("ermission")) {
            return "ports below 1024 need the rights of an administrator";
        }
        return message.contains("assign requested address") ? "this machine has no such address" : message;
    }

    private static String text(InetSocketAddress address) {
        String host = address.getAddress().getHostAddress();
        return (address.getAddress() instanceof Inet6Address ? "[" + host + "]" : host) + ":" + address.getPort();
    }
}
