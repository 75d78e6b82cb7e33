package org.relayplan.ssh;

import com.jcraft.jsch.Identity;
import com.jcraft.jsch.IdentityRepository;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.Vector;

/** The keys of files and those of the agent, as OpenSSH tries them: an agent without the right one hides no file. */
final class KeyRing implements IdentityRepository {

    private final IdentityRepository files;
    private final IdentityRepository agent;
    private final List<Path> listed;

    /**
     * Both.
     *
     * @param listed key files; if there are any, only those of the agent's keys count whose public half lies beside one
     */
    KeyRing(IdentityRepository files, IdentityRepository agent, List<Path> listed) {
        this.files = files;
        this.agent = agent;
        this.listed = List.copyOf(listed);
    }

    @Override
    public String getName() {
        return "files and agent";
    }

    @Override
    public int getStatus() {
        return RUNNING;
    }

    // A vector, because the library asks for one.
    @Override
    public Vector<Identity> getIdentities() {
        Vector<Identity> all = new Vector<>(files.getIdentities());
        Set<String> wanted = new HashSet<>();
        listed.forEach(file -> publicHalf(file).ifPresent(wanted::add));
        for (Identity identity : agent.getIdentities()) {
            if (listed.isEmpty() || wanted.contains(Base64.getEncoder().encodeToString(identity.getPublicKeyBlob()))) {
                all.add(identity);
            }
        }
        return all;
    }

    /** The key in a file like {@code id_ed25519.pub}: kind, Base64, comment. */
    private static Optional<String> publicHalf(Path file) {
        Path half = file.toString().endsWith(".pub") ? file : Path.of(file + ".pub");
        try {
            String[] words =
                    Files.readString(half, StandardCharsets.ISO_8859_1).strip().split("\\s+");
            return words.length < 2 ? Optional.empty() : Optional.of(words[1]);
        } catch (IOException e) {
            // Without its public half nobody can tell which key of the agent is meant.
            return Optional.empty();
        }
    }

    @Override
    public boolean add(byte[] identity) {
        return files.add(identity);
    }

    @Override
    public boolean remove(byte[] blob) {
        return files.remove(blob);
    }

    @Override
    public void removeAll() {
        files.removeAll();
    }
}
