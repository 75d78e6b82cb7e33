package org.relayplan.cli;

import java.io.IOException;
import java.io.InputStream;

/** A file that comes with relayplan. */
final class Resource {

    private Resource() {}

    /** Its bytes; the name is relative to the base package, such as {@code rules/open-relay.md}. */
    static byte[] bytes(String name) throws IOException {
        try (InputStream in = Resource.class.getResourceAsStream("/org/relayplan/" + name)) {
            if (in == null) {
                throw new IllegalStateException("relayplan comes without " + name);
            }
            return in.readAllBytes();
        }
    }
}
