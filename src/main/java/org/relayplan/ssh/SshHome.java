package org.relayplan.ssh;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What SSH knows of the person who runs us.
 *
 * @param folder the home folder, in which {@code .ssh} lies
 * @param user the local user's name
 * @param agent the agent's socket (SSH_AUTH_SOCK)
 * @param passphrase opens keys that are locked; asked of the environment, never given as an argument
 */
public record SshHome(Path folder, String user, Optional<Path> agent, Optional<String> passphrase) {

    /** A path as the configuration writes it: {@code ~} and the tokens %d, %u, %h, %r, %%. */
    Path path(String text, String host, String remoteUser) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%' && i + 1 < text.length()) {
                i++;
                out.append(
                        switch (text.charAt(i)) {
                            case 'd' -> folder.toString();
                            case 'u' -> user;
                            case 'h' -> host;
                            case 'r' -> remoteUser;
                            default -> String.valueOf(text.charAt(i));
                        });
            } else {
                out.append(c);
            }
        }
        String expanded = out.toString();
        return expanded.startsWith("~/") ? folder.resolve(expanded.substring(2)) : folder.resolve(expanded);
    }
}
