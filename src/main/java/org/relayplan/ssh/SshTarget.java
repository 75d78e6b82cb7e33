package org.relayplan.ssh;

import java.util.Optional;

/**
 * A host to be reached by SSH, as people write it.
 *
 * @param user whom to log on as, if said
 * @param host its name, address, or alias in the configuration
 * @param port where it listens, if said
 */
public record SshTarget(Optional<String> user, String host, Optional<Integer> port) {

    /**
     * Reads {@code user@host:port}; user and port may be left out, an IPv6 address with a port stands in brackets.
     *
     * @throws SshFault if it can't be that
     */
    public static SshTarget read(String text) throws SshFault {
        int at = text.lastIndexOf('@');
        Optional<String> user = at < 0 ? Optional.empty() : Optional.of(text.substring(0, at));
        String rest = text.substring(at + 1);
        String host = rest;
        Optional<Integer> port = Optional.empty();
        int close = rest.startsWith("[") ? rest.indexOf(']') : -1;
        int colon = close >= 0 ? rest.indexOf(':', close) : rest.indexOf(':');
        boolean isBareIPv6 = close < 0 && colon != rest.lastIndexOf(':');
        if (colon >= 0 && !isBareIPv6) {
            host = rest.substring(0, colon);
            port = Optional.of(port(rest.substring(colon + 1), text));
        }
        if (close >= 0) {
            host = rest.substring(1, close);
        }
        boolean isClean = host.chars().allMatch(c -> c > ' ' && c < 0x7F || c > 0xA0);
        // A host that begins with a dash is an option to somebody; ours are never handed on, but nobody means one.
        if (host.isEmpty()
                || host.startsWith("-")
                || !isClean
                || user.filter(String::isEmpty).isPresent()) {
            throw new SshFault("an SSH host is written as user@host:port, not as " + text);
        }
        return new SshTarget(user, host, port);
    }

    private static int port(String digits, String text) throws SshFault {
        try {
            int port = Integer.parseInt(digits);
            if (port > 0 && port < 65_536) {
                return port;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw new SshFault("the port of an SSH host is a number from 1 to 65535; in " + text + " it isn't");
    }
}
