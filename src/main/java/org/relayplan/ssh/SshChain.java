package org.relayplan.ssh;

import com.jcraft.jsch.AgentIdentityRepository;
import com.jcraft.jsch.AgentProxyException;
import com.jcraft.jsch.IdentityRepository;
import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchChangedHostKeyException;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.JSchUnknownHostKeyException;
import com.jcraft.jsch.Proxy;
import com.jcraft.jsch.SSHAgentConnector;
import com.jcraft.jsch.Session;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Connections to a host and to those on the way to it, each through the one before. */
final class SshChain {

    private static final int LONGEST = 8;

    private final SshHome home;
    private final SshConfig config;
    private final Duration limit;
    private final List<Session> sessions = new ArrayList<>();
    private final List<String> unusable = new ArrayList<>();

    private SshChain(SshHome home, Duration limit) throws SshFault {
        this.home = home;
        this.config = SshConfig.of(home);
        this.limit = limit;
    }

    /** Connects, by way of every host that the configuration names. */
    static SshChain open(SshTarget target, SshHome home, Duration limit) throws SshFault {
        SshChain chain = new SshChain(home, limit);
        boolean open = false;
        try {
            chain.connect(target, 0);
            open = true;
            return chain;
        } finally {
            if (!open) {
                chain.close();
            }
        }
    }

    /** The connection to the host itself. */
    Session last() {
        return sessions.get(sessions.size() - 1);
    }

    void close() {
        for (int i = sessions.size() - 1; i >= 0; i--) {
            sessions.get(i).disconnect();
        }
    }

    private void connect(SshTarget target, int depth) throws SshFault {
        if (depth > LONGEST || sessions.size() > LONGEST) {
            throw new SshFault("more than " + LONGEST + " hosts on the way to " + target.host());
        }
        SshSettings settings = SshSettings.of(target, config, home);
        for (int i = 0; i < settings.jumps().size(); i++) {
            if (i == 0) {
                connect(settings.jumps().get(0), depth + 1);
            } else {
                // A host in the middle is reached through the one before it, whatever its own settings say.
                connect(SshSettings.of(settings.jumps().get(i), config, home));
            }
        }
        connect(settings);
    }

    private void connect(SshSettings settings) throws SshFault {
        JSch jsch = new JSch();
        try {
            KnownHosts.set(jsch, settings.knownHosts());
            identities(jsch, settings);
            Session session = jsch.getSession(settings.user(), settings.hostName(), settings.port());
            session.setConfig("StrictHostKeyChecking", "yes");
            session.setConfig("PreferredAuthentications", "publickey");
            session.setUserInfo(new Silent());
            session.setTimeout((int) limit.toMillis());
            session.setDaemonThread(true);
            Proxy way = sessions.isEmpty() ? new DirectWay() : new Jump(last());
            session.setProxy(way);
            connect(session, way, settings);
            sessions.add(session);
        } catch (JSchException e) {
            throw new SshFault("the way to " + settings.alias() + " can't be set up: " + e.getMessage());
        }
    }

    private void connect(Session session, Proxy way, SshSettings settings) throws SshFault {
        boolean connected = false;
        TimeAllowed time = new TimeAllowed(limit, way);
        try (time) {
            session.connect((int) limit.toMillis());
            connected = true;
        } catch (JSchUnknownHostKeyException e) {
            throw new SshFault(KnownHosts.unknown(session, settings));
        } catch (JSchChangedHostKeyException e) {
            throw new SshFault(KnownHosts.changed(session, settings));
        } catch (JSchException e) {
            throw new SshFault(failed(settings) + (time.isOver() ? late() : reason(e)));
        } catch (RuntimeException e) {
            // What a host says that means harm gets as far as null pointers in the library; it is the host's fault.
            throw new SshFault(
                    failed(settings) + (time.isOver() ? late() : "what answers there speaks no SSH that makes sense"));
        } finally {
            if (!connected) {
                session.disconnect();
                way.close();
            }
        }
    }

    private static String failed(SshSettings settings) {
        return "no SSH connection to " + settings.user() + "@" + settings.hostName() + ":" + settings.port() + ": ";
    }

    private String late() {
        return "it took longer than " + limit.toSeconds() + " seconds";
    }

    private String reason(JSchException e) {
        // The library puts a cause's class ahead of its words.
        String message = String.valueOf(e.getMessage()).replaceFirst("^(Session\\.connect: )?java\\S+Exception: ", "");
        return message.startsWith("Auth fail") || message.startsWith("Auth cancel")
                ? "none of our keys was taken; put one into its authorized_keys, or into the agent"
                        + (unusable.isEmpty() ? "" : "; not usable: " + String.join(", ", unusable))
                : message;
    }

    private void identities(JSch jsch, SshSettings settings) {
        for (Path file : settings.identityFiles()) {
            if (Files.isReadable(file)) {
                add(jsch, file);
            }
        }
        Optional<Path> agent = settings.usesAgent() ? home.agent() : Optional.empty();
        if (agent.isPresent()) {
            try {
                IdentityRepository held = new AgentIdentityRepository(new SSHAgentConnector(agent.get()));
                jsch.setIdentityRepository(new KeyRing(
                        jsch.getIdentityRepository(),
                        held,
                        settings.onlyListed() ? settings.identityFiles() : List.of()));
            } catch (AgentProxyException e) {
                // An agent that is gone is as good as none: the key files are tried.
                agent = Optional.empty();
            }
        }
    }

    private void add(JSch jsch, Path file) {
        byte[] passphrase = home.passphrase()
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .orElse(null);
        try {
            jsch.addIdentity(file.toString(), passphrase);
        } catch (JSchException e) {
            // Another key may do; if none does, this is told.
            unusable.add(file + " (" + e.getMessage() + ")");
        }
    }
}
