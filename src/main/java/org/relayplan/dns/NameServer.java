package org.relayplan.dns;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import javax.naming.Context;
import javax.naming.NamingException;
import javax.naming.directory.InitialDirContext;

/**
 * A server that can be asked.
 *
 * @param address where it is
 */
public record NameServer(InetSocketAddress address) {

    private static final int USUAL_PORT = 53;

    /**
     * Reads {@code HOST[:PORT]}; an IPv6 address with a port stands in square brackets.
     *
     * @throws InvalidName if it is neither an address nor a name that this machine knows, or the port is none
     */
    public static NameServer read(String text) throws InvalidName {
        String host = text;
        String port = "";
        int bracket = text.indexOf(']');
        if (text.startsWith("[") && bracket > 0) {
            host = text.substring(1, bracket);
            port = text.substring(bracket + 1);
        } else if (text.indexOf(':') >= 0 && text.indexOf(':') == text.lastIndexOf(':')) {
            host = text.substring(0, text.indexOf(':'));
            port = text.substring(text.indexOf(':'));
        }
        if (host.isEmpty()) {
            throw new InvalidName("names no host");
        }
        try {
            return new NameServer(new InetSocketAddress(InetAddress.getByName(host), port(port)));
        } catch (UnknownHostException e) {
            throw new InvalidName("is neither an address nor a host that this machine knows");
        }
    }

    private static int port(String text) throws InvalidName {
        if (text.isEmpty()) {
            return USUAL_PORT;
        }
        if (text.matches(":[0-9]{1,5}")) {
            int port = Integer.parseInt(text.substring(1));
            if (port > 0 && port <= 0xFFFF) {
                return port;
            }
        }
        throw new InvalidName("has no port from 1 to 65535 behind its colon");
    }

    /** The servers that this machine asks, in its order; none if they can't be told. */
    public static List<NameServer> ofThisMachine() {
        Hashtable<String, String> environment = new Hashtable<>();
        environment.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.dns.DnsContextFactory");
        environment.put(Context.PROVIDER_URL, "dns:");
        List<NameServer> found = new ArrayList<>();
        try {
            InitialDirContext context = new InitialDirContext(environment);
            Object urls = context.getEnvironment().get(Context.PROVIDER_URL);
            context.close();
            for (String url : String.valueOf(urls).split(" ")) {
                String host = url.replaceFirst("^dns://", "").replaceFirst("/.*$", "");
                if (!host.equals(url)) {
                    found.add(read(host));
                }
            }
        } catch (NamingException | InvalidName e) {
            return List.copyOf(found);
        }
        return List.copyOf(found);
    }

    /** The address and the port. */
    @Override
    public String toString() {
        String host = address.getAddress().getHostAddress();
        return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + address.getPort();
    }
}
