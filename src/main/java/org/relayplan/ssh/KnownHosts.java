package org.relayplan.ssh;

import com.jcraft.jsch.HostKey;
import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Session;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/** The keys that hosts are known to have; none is ever added by us. */
final class KnownHosts {

    private KnownHosts() {}

    /** Lets the library know them. */
    static void set(JSch jsch, List<Path> files) throws JSchException {
        StringBuilder all = new StringBuilder();
        for (Path file : files) {
            if (Files.isReadable(file)) {
                try {
                    all.append(Files.readString(file, StandardCharsets.ISO_8859_1))
                            .append('\n');
                } catch (IOException e) {
                    throw new JSchException(file + " can't be read");
                }
            }
        }
        jsch.setKnownHosts(new ByteArrayInputStream(all.toString().getBytes(StandardCharsets.ISO_8859_1)));
    }

    /** What to do about a host whose key nobody has seen. */
    static String unknown(Session session, SshSettings settings) {
        return "the SSH host " + place(settings) + " isn't known; it shows the key " + fingerprint(session)
                + ". If that is right, add it: ssh-keyscan -p " + settings.port() + " " + settings.hostName() + " >> "
                + settings.knownHosts().get(0);
    }

    /** What to do about a host that shows another key than it had. */
    static String changed(Session session, SshSettings settings) {
        return "the SSH host " + place(settings) + " shows another key than known_hosts has, " + fingerprint(session)
                + "; somebody may be in between. If it was set up anew: ssh-keygen -R [" + settings.hostName() + "]:"
                + settings.port();
    }

    private static String place(SshSettings settings) {
        return settings.hostName() + ":" + settings.port();
    }

    /** {@code ED25519 SHA256:…}, as OpenSSH prints it. */
    private static String fingerprint(Session session) {
        HostKey key = session.getHostKey();
        if (key == null) {
            return "(it can't be told)";
        }
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(Base64.getDecoder().decode(key.getKey()));
            return key.getType() + " SHA256:"
                    + Base64.getEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
