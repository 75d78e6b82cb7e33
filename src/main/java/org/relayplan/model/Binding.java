package org.relayplan.model;

/**
 * A local address and port a connector listens on (New-ReceiveConnector, Bindings).
 *
 * @param address the local address; 0.0.0.0 or :: means every one of that family
 * @param port 1 to 65535
 */
public record Binding(Address address, int port) implements Comparable<Binding> {

    /** Whether it means every local address of its family. */
    public boolean isAny() {
        return address.isAny();
    }

    /** Whether a connection to that local address and port comes in through this binding. */
    public boolean accepts(Binding local) {
        return port == local.port
                && address.family() == local.address.family()
                && (isAny() || address.equals(local.address));
    }

    /**
     * Reads {@code 10.0.0.5:25} or {@code [fe80::1]:25}.
     *
     * @throws InvalidText with what is legal
     */
    public static Binding read(String text) throws InvalidText {
        int colon = text.lastIndexOf(':');
        if (colon < 0 || text.endsWith("]")) {
            throw new InvalidText("a binding has a port: " + (text.isEmpty() ? "0.0.0.0" : text) + ":25");
        }
        String host = text.substring(0, colon);
        boolean brackets = host.startsWith("[") && host.endsWith("]");
        if (host.indexOf(':') >= 0 && !brackets) {
            // "::1:25" may be an address without port, but where the rest is one the last part was meant as the port.
            boolean port = !host.endsWith(":") || host.endsWith("::");
            throw new InvalidText("an IPv6 binding has brackets and a port: "
                    + (port ? "[" + host + "]" + text.substring(colon) : "[" + text + "]:25"));
        }
        Address address = AddressText.address(brackets ? host.substring(1, host.length() - 1) : host);
        if (brackets && host.indexOf(':') < 0) {
            throw new InvalidText("brackets go around IPv6 addresses only: write " + address + text.substring(colon));
        }
        return new Binding(address, port(text.substring(colon + 1)));
    }

    private static int port(String digits) throws InvalidText {
        int port = 0;
        for (int i = 0; i < digits.length() && port <= 65535; i++) {
            int digit = digits.charAt(i) - '0';
            port = digit < 0 || digit > 9 ? 65536 : port * 10 + digit;
        }
        if (port < 1 || port > 65535) {
            throw new InvalidText("the port of a binding is a number from 1 to 65535");
        }
        return port;
    }

    // Written out: the generated forms of a record take long to make at start.
    @Override
    public boolean equals(Object other) {
        return other instanceof Binding binding && port == binding.port && address.equals(binding.address);
    }

    @Override
    public int hashCode() {
        return 31 * address.hashCode() + port;
    }

    @Override
    public int compareTo(Binding other) {
        int order = address.compareTo(other.address);
        return order == 0 ? Integer.compare(port, other.port) : order;
    }

    /** The spelling of Exchange, IPv6 in brackets. */
    @Override
    public String toString() {
        if (address.family() == AddressFamily.IPV4) {
            return address + ":" + port;
        }
        return "[" + (isAny() ? "::" : address.toString()) + "]:" + port;
    }
}
