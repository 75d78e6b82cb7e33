package org.relayplan.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relayplan.analysis.Explanation;
import org.relayplan.model.Address;
import org.relayplan.model.Connector;
import org.relayplan.model.Organization;
import org.relayplan.model.Server;
import org.relayplan.session.TypedLine.Hint;
import org.relayplan.session.TypedLine.Where;

/**
 * A session with a server as somebody types it with a telnet client, and with openssl where TLS is required (testing
 * SMTP with telnet; allow anonymous relay).
 *
 * @param connector who answers in it; empty if nobody does
 * @param lines in the order in which they are typed
 */
public record TypedSession(Optional<Connector> connector, List<TypedLine> lines) {

    /** The file that the client keeps the session in; its name fits into 8.3, as Windows' client wants it. */
    private static final String LOG = "relay.log";

    private static final String OPEN = "open ";

    /** Keeps its own copy. */
    public TypedSession {
        lines = List.copyOf(lines);
    }

    /**
     * One for each possible answer, in the order of the explanation.
     *
     * @param withLogon whether an account logs on with its name and password, where that is offered
     */
    public static List<TypedSession> possible(
            Explanation explanation, Organization organization, Address client, boolean withLogon) {
        List<TypedSession> sessions = new ArrayList<>();
        String host = host(explanation, client);
        for (Conversation stranger : Conversation.possible(explanation, organization, client)) {
            Optional<Conversation> account = withLogon && stranger.connector().isPresent()
                    ? Conversation.withAccount(
                            explanation.server(), stranger.connector().get(), organization, client)
                    : Optional.empty();
            Writing writing = new Writing(host, explanation.port(), Envelope.of(organization));
            Conversation conversation = account.orElse(stranger);
            conversation.steps().forEach(writing::add);
            sessions.add(new TypedSession(conversation.connector(), writing.lines));
        }
        return sessions;
    }

    /** The host and the port behind {@code open}. */
    public List<String> target() {
        for (TypedLine line : lines) {
            if (line.where() == Where.CLIENT && line.text().startsWith(OPEN)) {
                return List.of(line.text().substring(OPEN.length()).split(" "));
            }
        }
        throw new IllegalStateException("every session opens a connection");
    }

    /** What to type behind {@code open}: the address asked for, the server's of the client's family, else its name. */
    private static String host(Explanation explanation, Address client) {
        Server server = explanation.server();
        if (explanation.address().isPresent() && !explanation.address().get().isAny()) {
            return explanation.address().get().toString();
        }
        for (Address address : server.addresses()) {
            if (address.family() == client.family()) {
                return address.toString();
            }
        }
        return server.fqdn().orElse(server.name());
    }

    /** A session on its way. */
    private static final class Writing {
        private final String host;
        private final int port;
        private final Envelope envelope;
        private final List<TypedLine> lines = new ArrayList<>();
        private boolean offersReceipts;
        private boolean inTls;

        Writing(String host, int port, Envelope envelope) {
            this.host = host;
            this.port = port;
            this.envelope = envelope;
        }

        void add(Prediction step) {
            switch (step.step()) {
                case CONNECT -> {
                    lines.add(TypedLine.of(Where.SHELL, "telnet"));
                    lines.add(TypedLine.of(Where.CLIENT, "set localecho").hinting(Hint.LOCAL_ECHO));
                    lines.add(TypedLine.of(Where.CLIENT, "set logfile " + LOG).hinting(Hint.LOG_FILE));
                    lines.add(TypedLine.of(Where.CLIENT, OPEN + host + " " + port, step));
                }
                case EHLO -> {
                    offersReceipts = offers(step, "DSN");
                    lines.add(TypedLine.of(Where.SERVER, "EHLO " + domain(envelope.sender()), step));
                }
                case STARTTLS -> startTls();
                case AUTH -> logon(step);
                case OWN_RECIPIENT -> lines.add(recipient(step));
                case FOREIGN_RECIPIENT -> lines.add(recipient(step).hinting(Hint.STOP_HERE));
                case DATA -> {
                    lines.add(TypedLine.of(Where.SERVER, "DATA", step));
                    lines.add(TypedLine.of(Where.MESSAGE, "Subject: Test from " + domain(envelope.sender())));
                    lines.add(TypedLine.of(Where.MESSAGE, "").hinting(Hint.BLANK_LINE));
                    lines.add(TypedLine.of(Where.MESSAGE, "This is a test message"));
                }
                case QUIT -> {
                    lines.add(TypedLine.of(Where.SERVER, "QUIT", step));
                    if (!inTls) {
                        lines.add(TypedLine.of(Where.CLIENT, "quit"));
                    }
                }
                default -> lines.add(TypedLine.of(Where.SERVER, step.command(), step));
            }
        }

        private TypedLine recipient(Prediction step) {
            String receipt = offersReceipts ? " NOTIFY=success,failure" : "";
            return TypedLine.of(Where.SERVER, step.command() + receipt, step);
        }

        /** A telnet client can't encrypt: it leaves, and another one begins anew. */
        private void startTls() {
            lines.add(TypedLine.of(Where.SERVER, "QUIT"));
            lines.add(TypedLine.of(Where.CLIENT, "quit"));
            inTls = true;
            String at = (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
            // Without -quiet it takes lines that begin with Q or R, such as RCPT, for commands to itself.
            lines.add(TypedLine.of(Where.SHELL, "openssl s_client -starttls smtp -crlf -quiet -connect " + at)
                    .hinting(Hint.NEEDS_TLS));
        }

        private void logon(Prediction step) {
            if (!step.command().equals("AUTH LOGIN")) {
                lines.add(TypedLine.of(Where.SERVER, step.command(), step).hinting(Hint.NO_HAND));
                return;
            }
            boolean offered = !step.possible().contains(Replies.LOGON_NOT_OFFERED);
            Prediction name = Prediction.sure(SmtpStep.AUTH, "", Replies.USER_NAME_WANTED);
            TypedLine first = TypedLine.of(Where.SERVER, step.command(), offered ? name : step);
            lines.add(inTls || !offered ? first : first.hinting(Hint.CLEAR_TEXT));
            if (offered) {
                Prediction password = Prediction.sure(SmtpStep.AUTH, "", Replies.PASSWORD_WANTED);
                lines.add(TypedLine.of(Where.SECRET, "user", password));
                lines.add(TypedLine.of(Where.SECRET, "password", step));
            }
        }

        private static boolean offers(Prediction greeting, String keyword) {
            return greeting.possible().stream()
                    .anyMatch(reaction -> reaction instanceof Reaction.Reply reply
                            && reply.lines().contains(keyword));
        }

        private static String domain(String address) {
            return address.substring(address.lastIndexOf('@') + 1);
        }
    }
}
