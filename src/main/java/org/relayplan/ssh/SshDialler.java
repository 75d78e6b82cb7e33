package org.relayplan.ssh;

import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Session;
import java.io.Closeable;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import org.relayplan.smtp.Dialler;
import org.relayplan.smtp.SmtpTrouble;
import org.relayplan.smtp.Trouble;

/**
 * Dials from a host reached by SSH (direct-tcpip, RFC 4254, 7.2). One SSH connection serves all; it is opened when
 * first needed, and a host that can't be reached isn't tried again.
 */
public final class SshDialler implements Dialler, Closeable {

    // RFC 4254, 5.1.
    private static final int PROHIBITED = 1;
    private static final int CONNECT_FAILED = 2;

    private final SshTarget target;
    private final SshHome home;
    private final Duration limit;
    private SshChain chain;
    private SmtpTrouble failure;

    /**
     * By way of a host.
     *
     * @param limit how long connecting to it may take
     */
    public SshDialler(SshTarget target, SshHome home, Duration limit) {
        this.target = target;
        this.home = home;
        this.limit = limit;
    }

    @Override
    public Socket dial(String host, int port, Duration time) throws SmtpTrouble {
        Session session = session();
        int refusal = -1;
        try {
            ChannelSocket socket = ChannelSocket.from(session, host, port);
            try {
                socket.open((int) Math.max(1, time.toMillis()));
                return socket;
            } finally {
                refusal = socket.refusal();
            }
        } catch (JSchException e) {
            throw refused(refusal, host, port, e);
        } catch (IOException e) {
            throw new SmtpTrouble(Trouble.VANTAGE_FAILED, "forwarding through " + target.host() + " broke off");
        }
    }

    private SmtpTrouble refused(int reason, String host, int port, JSchException e) {
        return switch (reason) {
            case PROHIBITED ->
                new SmtpTrouble(
                        Trouble.FORWARDING_REFUSED,
                        target.host() + " doesn't let us forward to " + host + ":" + port + " (prohibited)");
            case CONNECT_FAILED ->
                new SmtpTrouble(
                        Trouble.UNREACHABLE,
                        target.host() + " can't connect to " + host + ":" + port
                                + ": refused there, or no way; SSH doesn't tell which");
            default ->
                new SmtpTrouble(
                        Trouble.VANTAGE_FAILED,
                        "forwarding through " + target.host() + " to " + host + ":" + port + " failed: "
                                + e.getMessage());
        };
    }

    private synchronized Session session() throws SmtpTrouble {
        if (failure != null) {
            throw failure;
        }
        if (chain == null) {
            try {
                chain = SshChain.open(target, home, limit);
            } catch (SshFault e) {
                failure = new SmtpTrouble(Trouble.VANTAGE_FAILED, e.getMessage());
                throw failure;
            }
        }
        return chain.last();
    }

    @Override
    public synchronized void close() {
        if (chain != null) {
            chain.close();
        }
    }
}
