package org.relayplan.smtp;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;

/**
 * One session with a server, from its banner on. Not for several threads.
 *
 * <p>After an {@link SmtpTrouble} nothing more can be said; the transcript stays readable.
 */
public final class SmtpSession implements Closeable {

    private final Limits limits;
    private final Transcript transcript;
    private Socket socket;
    private OutputStream out;
    private ReplyReader reader;
    private Extensions offered = Extensions.NONE;
    private Optional<Certificate> certificate = Optional.empty();
    private boolean secured;

    private SmtpSession(Socket socket, Limits limits, Transcript transcript) throws IOException {
        this.socket = socket;
        this.limits = limits;
        this.transcript = transcript;
        this.out = socket.getOutputStream();
        this.reader = new ReplyReader(socket, limits, transcript);
    }

    /**
     * Dials. The server hasn't said anything yet: ask for {@link #banner()}.
     *
     * @param transcript takes every line from now on
     * @throws SmtpTrouble if there is no connection
     */
    public static SmtpSession open(Dialler dialler, String host, int port, Limits limits, Transcript transcript)
            throws SmtpTrouble {
        try {
            transcript.note("connecting to " + host + ":" + port);
            return new SmtpSession(dialler.dial(host, port, limits.connect()), limits, transcript);
        } catch (SmtpTrouble e) {
            transcript.note(e.getMessage());
            throw e;
        } catch (IOException e) {
            throw new SmtpTrouble(Trouble.RESET, "the connection broke at once");
        }
    }

    /** The first thing the server says. */
    public Reply banner() throws SmtpTrouble {
        return read();
    }

    /** Greets, and again with HELO if the server doesn't know EHLO; from then on {@link #offered()} is known. */
    public Reply greet(String name) throws SmtpTrouble {
        Reply reply = say(SmtpCommand.ehlo(name));
        if (reply.code() >= 500 && reply.code() <= 504) {
            reply = say(SmtpCommand.helo(name));
        }
        offered = reply.isPositive() ? Extensions.of(reply) : Extensions.NONE;
        return reply;
    }

    /** What the server offered in its last greeting. */
    public Extensions offered() {
        return offered;
    }

    /** Says one command and hears the reply. */
    public Reply say(SmtpCommand command) throws SmtpTrouble {
        requireSilence();
        send(command.text() + "\r\n");
        transcript.sent(command.shown());
        return read();
    }

    /**
     * Says several commands at once where the server offers that, else one after the other; each has its reply. Only
     * commands that don't end the right to pipeline (RFC 2920): not EHLO, STARTTLS, DATA's text or QUIT before others.
     */
    public List<Reply> sayAll(List<SmtpCommand> commands) throws SmtpTrouble {
        List<Reply> replies = new ArrayList<>();
        if (!offered.has("PIPELINING")) {
            for (SmtpCommand command : commands) {
                replies.add(say(command));
            }
            return replies;
        }
        requireSilence();
        StringBuilder batch = new StringBuilder();
        for (SmtpCommand command : commands) {
            batch.append(command.text()).append("\r\n");
            transcript.sent(command.shown());
        }
        send(batch.toString());
        for (int i = 0; i < commands.size(); i++) {
            replies.add(read());
        }
        return replies;
    }

    /**
     * Starts TLS if the server is ready for it; whatever it offered before no longer counts (RFC 3207, 4.2).
     *
     * @return the reply to STARTTLS
     * @throws SmtpTrouble also if the server said more than its reply, for somebody may have slipped that in
     */
    public Reply startTls(String serverName) throws SmtpTrouble {
        Reply reply = say(SmtpCommand.of("STARTTLS"));
        if (reply.code() != 220) {
            return reply;
        }
        try {
            if (reader.hasUnread()) {
                throw trouble(
                        Trouble.OUT_OF_TURN,
                        "text came behind the reply to STARTTLS and ahead of TLS; somebody may have slipped it in");
            }
            secure(serverName);
            return reply;
        } catch (SmtpTrouble e) {
            throw e;
        } catch (IOException | GeneralSecurityException e) {
            throw trouble(Trouble.TLS_FAILED, "TLS could not be started: " + e.getMessage());
        }
    }

    private void secure(String serverName) throws IOException, GeneralSecurityException {
        CertificateReader witness = new CertificateReader();
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {witness}, null);
        socket.setSoTimeout((int) Math.max(1, limits.reply().toMillis()));
        SSLSocket secure =
                (SSLSocket) context.getSocketFactory().createSocket(socket, serverName, socket.getPort(), true);
        secure.setUseClientMode(true);
        try {
            TimeUp.within(limits.reply(), socket, secure::startHandshake);
        } finally {
            certificate = witness.certificate();
        }
        transcript.note("TLS begins: " + secure.getSession().getProtocol() + ", "
                + secure.getSession().getCipherSuite());
        socket = secure;
        out = secure.getOutputStream();
        reader = new ReplyReader(secure, limits, transcript);
        offered = Extensions.NONE;
        secured = true;
    }

    /** Whether TLS stands. */
    public boolean isSecured() {
        return secured;
    }

    /** The certificate that the server showed, if it came to that. */
    public Optional<Certificate> certificate() {
        return certificate;
    }

    /** Logs on; the reply tells whether that was taken. Neither name nor password gets into the transcript. */
    public Reply logOn(LogonMechanism mechanism, Secret secret) throws SmtpTrouble {
        return mechanism.carryOut(this, secret);
    }

    void hide(List<String> secrets) {
        transcript.hide(secrets);
    }

    /**
     * Sends a message's text behind a 354, with every leading dot doubled, and ends it.
     *
     * @param lines without line ends
     */
    public Reply message(List<String> lines) throws SmtpTrouble {
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            // The check that a line is one line.
            SmtpCommand checked = SmtpCommand.of(line);
            text.append(line.startsWith(".") ? "." : "").append(line).append("\r\n");
            transcript.sent(checked.shown());
        }
        requireSilence();
        // A server that stops reading would else hold us for ever, for writes don't time out.
        try {
            TimeUp.within(
                    limits.reply(), socket, () -> send(text.append(".\r\n").toString()));
        } catch (SmtpTrouble e) {
            throw e;
        } catch (IOException e) {
            throw trouble(Trouble.RESET, "the connection broke while sending");
        }
        transcript.sent(".");
        return read();
    }

    /** Hangs up without a word; say QUIT before if the server is to be told. */
    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            transcript.note("the connection broke while closing");
        }
    }

    private Reply read() throws SmtpTrouble {
        try {
            return reader.read(Deadline.in(limits.reply()));
        } catch (SmtpTrouble e) {
            transcript.note(e.getMessage());
            throw e;
        }
    }

    /** A server that speaks unasked tells what it has to say, or says that it goes. */
    private void requireSilence() throws SmtpTrouble {
        try {
            if (reader.hasUnread()) {
                Reply unasked = read();
                throw trouble(
                        unasked.code() == 421 ? Trouble.CLOSED : Trouble.OUT_OF_TURN,
                        "the server spoke without being asked: "
                                + unasked.wire().get(0));
            }
        } catch (SmtpTrouble e) {
            throw e;
        } catch (IOException e) {
            throw trouble(Trouble.RESET, "the connection broke");
        }
    }

    private void send(String text) throws SmtpTrouble {
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            throw trouble(Trouble.RESET, "the connection broke while sending");
        }
    }

    private SmtpTrouble trouble(Trouble kind, String sentence) {
        transcript.note(sentence);
        return new SmtpTrouble(kind, sentence);
    }
}
