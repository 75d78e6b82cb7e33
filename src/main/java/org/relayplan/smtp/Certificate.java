package org.relayplan.smtp;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a server's certificate says, and whether it can be trusted; foreign text.
 *
 * @param subject whom it was made out to, as RFC 2253 writes names
 * @param issuer who made it
 * @param names the host names and addresses it is good for (subjectAltName, else the common name)
 * @param notBefore when it begins to be good
 * @param notAfter when it ends
 * @param distrust why its chain is not trusted here; empty if it is
 */
public record Certificate(
        String subject,
        String issuer,
        List<String> names,
        Instant notBefore,
        Instant notAfter,
        Optional<String> distrust) {

    /** Keeps its own copy. */
    public Certificate {
        names = List.copyOf(names);
    }

    /** Whether it is good for that host name: by name, or by {@code *} in place of the first label (RFC 6125). */
    public boolean covers(String host) {
        for (String name : names) {
            if (name.equalsIgnoreCase(host)) {
                return true;
            }
            int dot = host.indexOf('.');
            if (name.startsWith("*.") && dot > 0 && host.substring(dot).equalsIgnoreCase(name.substring(1))) {
                return true;
            }
        }
        return false;
    }
}
