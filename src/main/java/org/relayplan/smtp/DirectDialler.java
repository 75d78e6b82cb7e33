package org.relayplan.smtp;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;

/**
 * Dials from this machine.
 *
 * @param source the local address to start from; the system chooses if it is empty
 */
public record DirectDialler(Optional<InetAddress> source) implements Dialler {

    /** Lets the system choose the source. */
    public static final DirectDialler ANY_SOURCE = new DirectDialler(Optional.empty());

    @Override
    public Socket dial(String host, int port, Duration limit) throws SmtpTrouble {
        InetAddress address = resolved(host);
        Socket socket = new Socket();
        boolean connected = false;
        try {
            if (source.isPresent()) {
                bind(socket, source.get());
            }
            // Commands are short and each waits for its reply: sending at once saves a delay per command.
            socket.setTcpNoDelay(true);
            socket.connect(new InetSocketAddress(address, port), (int) Math.max(1, limit.toMillis()));
            connected = true;
            return socket;
        } catch (SocketTimeoutException e) {
            throw new SmtpTrouble(Trouble.TIMED_OUT, "no connection within " + limit.toSeconds() + " seconds");
        } catch (NoRouteToHostException e) {
            throw new SmtpTrouble(Trouble.UNREACHABLE, "there is no way to " + host);
        } catch (ConnectException e) {
            // Java tells a refusal and an unreachable network by the same class.
            boolean refused = String.valueOf(e.getMessage()).contains("refused");
            throw refused
                    ? new SmtpTrouble(Trouble.REFUSED, "the connection was refused: nothing listens there")
                    : new SmtpTrouble(Trouble.UNREACHABLE, "there is no way to " + host);
        } catch (SmtpTrouble e) {
            throw e;
        } catch (IOException e) {
            throw new SmtpTrouble(Trouble.UNREACHABLE, "no connection to " + host + ": " + e.getMessage());
        } finally {
            if (!connected) {
                closeQuietly(socket);
            }
        }
    }

    private static InetAddress resolved(String host) throws SmtpTrouble {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw new SmtpTrouble(Trouble.UNKNOWN_HOST, "no address is known for " + host);
        }
    }

    private static void bind(Socket socket, InetAddress source) throws SmtpTrouble {
        try {
            socket.bind(new InetSocketAddress(source, 0));
        } catch (IOException e) {
            throw new SmtpTrouble(
                    Trouble.NO_SUCH_SOURCE,
                    "this machine can't send from " + source.getHostAddress() + ": it has no such address");
        }
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It never stood; there is nothing to lose.
        }
    }
}
