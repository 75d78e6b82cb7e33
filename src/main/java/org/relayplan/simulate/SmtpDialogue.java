package org.relayplan.simulate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.relayplan.model.Address;
import org.relayplan.model.Parameter;
import org.relayplan.session.Behaviour;
import org.relayplan.session.Channel;
import org.relayplan.session.EhloKeywords;
import org.relayplan.session.Keyword;
import org.relayplan.session.Prediction;
import org.relayplan.session.Reaction;
import org.relayplan.session.Replies;

/**
 * The server's side of a session, without its connection: takes lines and says what the connector answers. Where a
 * prediction leaves several answers open, the first is given and a note tells the others.
 */
final class SmtpDialogue {

    private static final Set<String> VERBS = Set.of(
            "EHLO", "HELO", "STARTTLS", "AUTH", "MAIL", "RCPT", "DATA", "BDAT", "RSET", "NOOP", "HELP", "VRFY", "QUIT");

    private final LiveConnector live;
    private final Address client;
    private final Office office;
    private final ErrorCount errors;
    private final List<String> notes = new ArrayList<>();
    private List<Keyword> offered;
    private Channel channel = Channel.PLAIN;
    private boolean greeted;
    private String user = "";
    private Optional<LogonAttempt> logon = Optional.empty();
    private Transaction transaction = Transaction.NONE;
    private boolean refusedLogon;

    SmtpDialogue(LiveConnector live, Address client, Office office) {
        this.live = live;
        this.client = client;
        this.office = office;
        this.errors = new ErrorCount(live.limits());
        this.offered = EhloKeywords.of(live.server(), live.connector(), channel);
    }

    /** What is said first. */
    Turn banner(String date) {
        return say(first(behaviour().connect(date)), Turn.Next.LINE);
    }

    /** The answer to a line of the client. */
    Turn line(String line) {
        if (logon.isPresent()) {
            return goOnLoggingOn(line);
        }
        int blank = line.indexOf(' ');
        String rest = blank < 0 ? "" : line.substring(blank + 1).strip();
        return switch (verb(line)) {
            case "EHLO" -> greeting(rest, true);
            case "HELO" -> greeting(rest, false);
            case "STARTTLS" -> startTls(rest);
            case "X-ANONYMOUSTLS" -> anonymousTls();
            case "AUTH" -> logOn(rest, false);
            case "X-EXPS" -> live.knowsServers() ? logOn(rest, true) : say(Replies.UNRECOGNIZED);
            case "MAIL" -> mail(rest);
            case "RCPT" -> recipient(rest);
            case "DATA" -> data();
            case "BDAT" -> chunk(rest);
            case "RSET" -> reset();
            case "NOOP" -> say(Replies.NOTHING_DONE);
            case "HELP" -> say(Replies.HELP);
            case "VRFY" -> say(Replies.NOBODY_VERIFIED);
            case "QUIT" -> say(first(behaviour().quit()), Turn.Next.CLOSE);
            default -> say(Replies.UNRECOGNIZED);
        };
    }

    /** The answer to a line longer than anybody needs. */
    Turn overlong() {
        return say(Replies.UNRECOGNIZED);
    }

    /** What a line may be shown as, asked before it is answered: without what is or may be a secret. */
    String shown(String line) {
        // Some clients send name and password although the logon was refused.
        boolean blind = refusedLogon && !VERBS.contains(verb(line));
        refusedLogon = blind;
        if (logon.isPresent() || blind) {
            return "***";
        }
        String[] words = line.split(" ", 3);
        boolean secret = (verb(line).equals("AUTH") || verb(line).equals("X-EXPS")) && words.length == 3;
        return secret ? words[0] + " " + words[1] + " ***" : line;
    }

    /** The message that is coming in; present while text or a chunk is listened for. */
    Transaction transaction() {
        return transaction;
    }

    /** How the session is protected. */
    Channel channel() {
        return channel;
    }

    private static String verb(String line) {
        int blank = line.indexOf(' ');
        return (blank < 0 ? line : line.substring(0, blank)).toUpperCase(Locale.ROOT);
    }

    private Behaviour behaviour() {
        return user.isEmpty() ? live.stranger() : live.account();
    }

    private Turn greeting(String name, boolean extended) {
        Optional<Reaction.Reply> wrong = behaviour().wrongName(name);
        if (wrong.isPresent()) {
            return say(wrong.get(), name.isEmpty() ? Turn.Next.CLOSE : Turn.Next.LINE);
        }
        greeted = true;
        forget();
        return say(
                first(extended ? behaviour().ehlo(client, channel) : behaviour().helo(client)), Turn.Next.LINE);
    }

    private Turn startTls(String rest) {
        if (!rest.isEmpty()) {
            return say(Replies.INVALID_ARGUMENTS);
        }
        return secure(first(behaviour().startTls(channel)), Channel.TLS);
    }

    /** What other Exchange servers use; the same handshake. */
    private Turn anonymousTls() {
        boolean shown = EhloKeywords.offers(offered, "X-ANONYMOUSTLS");
        return secure(shown ? Replies.READY_FOR_TLS : Replies.UNRECOGNIZED, Channel.ANONYMOUS_TLS);
    }

    /** Everything said before counts no longer (RFC 3207, 4.2). */
    private Turn secure(Reaction.Reply reply, Channel next) {
        if (!reply.isPositive()) {
            return say(reply);
        }
        channel = next;
        offered = EhloKeywords.of(live.server(), live.connector(), channel);
        greeted = false;
        user = "";
        forget();
        return say(reply, Turn.Next.TLS);
    }

    private Turn logOn(String rest, boolean server) {
        if (!greeted) {
            return say(Replies.HELLO_FIRST);
        }
        if (!user.isEmpty() || transaction.isBegun()) {
            return say(Replies.OUT_OF_ORDER);
        }
        String[] words = rest.split(" ", 2);
        String mechanism = words[0].toUpperCase(Locale.ROOT);
        boolean known = server
                ? mechanism.equals("GSSAPI") || mechanism.equals("NTLM")
                : !live.account().logon(mechanism, channel).possible().contains(Replies.LOGON_NOT_OFFERED);
        if (!known) {
            refusedLogon = true;
            return say(Replies.LOGON_NOT_OFFERED);
        }
        LogonAttempt attempt = LogonAttempt.by(mechanism, office.account());
        logon = Optional.of(attempt);
        return words.length == 2 ? goOnLoggingOn(words[1]) : say(attempt.first(mechanism));
    }

    private Turn goOnLoggingOn(String line) {
        LogonAttempt attempt = logon.orElseThrow();
        if (line.equals("*")) {
            logon = Optional.empty();
            return say(Replies.INVALID_ARGUMENTS);
        }
        Optional<Reaction.Reply> asked = attempt.hear(line);
        if (asked.isPresent()) {
            return say(asked.get());
        }
        logon = Optional.empty();
        if (!attempt.isRight()) {
            return say(Replies.LOGON_FAILED);
        }
        Reaction.Reply reply = first(live.account().logon("LOGIN", channel));
        if (reply.isPositive()) {
            user = office.account().orElseThrow().user();
            notes.add("authenticated as " + user);
        }
        return say(reply);
    }

    private Turn mail(String rest) {
        if (!greeted) {
            return say(Replies.HELLO_FIRST);
        }
        if (transaction.isBegun()) {
            return say(Replies.SENDER_TWICE);
        }
        Optional<EnvelopeArgument> argument = EnvelopeArgument.read("FROM", rest);
        if (argument.isEmpty()) {
            return say(Replies.INVALID_ARGUMENTS);
        }
        String sender = argument.get().path();
        Reaction.Reply reply = first(behaviour().mail(sender, channel));
        if (!reply.isPositive()) {
            return say(reply);
        }
        Optional<Reaction.Reply> wrong = behaviour().wrongSender(sender);
        if (wrong.isPresent()) {
            return say(wrong.get());
        }
        if (!EnvelopeParameters.fitMail(argument.get().parameters(), offered)) {
            return say(Replies.INVALID_ARGUMENTS);
        }
        Optional<Reaction.Reply> tooBig =
                argument.get().value("SIZE").flatMap(size -> behaviour().tooBig(Long.parseLong(size)));
        if (tooBig.isPresent()) {
            return say(tooBig.get());
        }
        if (!live.rate().admits(client.toString(), user, office.clock().instant())) {
            return say(Replies.TOO_MANY_MESSAGES, Turn.Next.CLOSE);
        }
        transaction = new Transaction(sender);
        return say(reply);
    }

    private Turn recipient(String rest) {
        if (!greeted) {
            return say(Replies.HELLO_FIRST);
        }
        if (!transaction.isBegun()) {
            return say(Replies.SENDER_FIRST);
        }
        Optional<EnvelopeArgument> argument = EnvelopeArgument.read("TO", rest);
        if (argument.isEmpty()
                || !EnvelopeParameters.fitRecipient(argument.get().parameters(), offered)) {
            return say(Replies.INVALID_ARGUMENTS);
        }
        if (transaction.taken() >= live.limits().recipients()) {
            return say(Replies.TOO_MANY_RECIPIENTS);
        }
        Reaction.Reply reply = first(behaviour().recipient(argument.get().path()));
        if (reply.isPositive()) {
            transaction.add(argument.get().path(), office.mailroom().wantsRecipients());
        }
        return say(reply);
    }

    private Turn data() {
        Optional<Reaction.Reply> early = tooEarly();
        if (early.isPresent() || transaction.text().isPresent()) {
            return say(early.orElse(Replies.OUT_OF_ORDER));
        }
        begin();
        return say(first(behaviour().data()), Turn.Next.TEXT);
    }

    private void begin() {
        long number = office.numbers().incrementAndGet();
        Letter letter = office.mailroom().open(number, transaction.sender(), transaction.recipients());
        boolean limited = behaviour().tooBig(Long.MAX_VALUE).isPresent();
        long most = limited ? live.limits().messageBytes() : Long.MAX_VALUE;
        transaction.begin(number, letter, most, office.clock().instant());
    }

    private Optional<Reaction.Reply> tooEarly() {
        if (!transaction.isBegun()) {
            return Optional.of(greeted ? Replies.SENDER_FIRST : Replies.HELLO_FIRST);
        }
        return transaction.taken() == 0 ? Optional.of(Replies.RECIPIENT_FIRST) : Optional.empty();
    }

    /** The bytes come whatever is answered (RFC 3030, 2), so they are counted before anything is judged. */
    private Turn chunk(String rest) {
        String[] words = rest.split(" +");
        boolean last = words.length == 2 && words[1].equalsIgnoreCase("LAST");
        if (!live.connector().settings().isTrue(Parameter.CHUNKING_ENABLED)) {
            return say(Replies.UNRECOGNIZED);
        }
        if (!EnvelopeParameters.isNumber(words[0]) || words.length > 1 && !last) {
            return say(Replies.INVALID_ARGUMENTS);
        }
        Optional<Reaction.Reply> early = tooEarly();
        if (early.isEmpty() && transaction.text().isEmpty()) {
            begin();
        }
        if (transaction == Transaction.NONE) {
            transaction = Transaction.unwanted();
        }
        transaction.expect(Long.parseLong(words[0]), last, early);
        return Turn.silent(Turn.Next.CHUNK);
    }

    /** The answer to the end of a message's text. */
    Turn endOfText() {
        MessageText text = transaction.text().orElseThrow();
        Optional<Reaction.Reply> wrong = behaviour().tooBig(text.bytes());
        if (wrong.isEmpty() && text.headerBytes() > live.limits().headerBytes()) {
            wrong = Optional.of(Replies.HEADERS_TOO_BIG);
        }
        if (wrong.isEmpty() && text.hops() > live.limits().hops()) {
            wrong = Optional.of(Replies.TOO_MANY_HOPS);
        }
        Reaction.Reply reply =
                wrong.isPresent() ? wrong.get() : first(behaviour().endOfData());
        if (reply.isPositive() && !transaction.letter().keep()) {
            reply = Replies.NO_RESOURCES;
        }
        if (reply.isPositive()) {
            Duration time = Duration.between(text.begun(), office.clock().instant());
            long number = transaction.number();
            String id = text.id().isEmpty() ? ownId(number) : text.id();
            reply = behaviour().queued(id, number, text.bytes(), time);
        }
        forget();
        return say(reply);
    }

    /** The id of a message that brought none. */
    private String ownId(long number) {
        String host = live.server().fqdn().orElse(live.server().name());
        return String.format(Locale.ROOT, "<%032x@%s>", number, host);
    }

    /** The answer to the end of a chunk. */
    Turn endOfChunk() {
        Optional<Reaction.Reply> early = transaction.early();
        if (early.isPresent()) {
            transaction = transaction.isBegun() ? transaction : Transaction.NONE;
            return say(early.get());
        }
        return transaction.isLast() ? endOfText() : say(chunkTaken(transaction.chunk()));
    }

    private static Reaction.Reply chunkTaken(long bytes) {
        Reaction.Reply usual = Replies.CHUNK_TAKEN;
        return new Reaction.Reply(
                usual.code(), usual.enhanced(), List.of(usual.lines().get(0).replace("<n>", Long.toString(bytes))));
    }

    private Turn reset() {
        forget();
        return say(Replies.RESETTING);
    }

    /** Ends the session because of the time it took. */
    Turn timedOut(boolean idle) {
        return say(idle ? Replies.CLIENT_SILENT : Replies.SESSION_TOO_LONG, Turn.Next.CLOSE);
    }

    /** Drops what was begun. */
    void forget() {
        transaction.letter().drop();
        transaction = Transaction.NONE;
    }

    private Reaction.Reply first(Prediction prediction) {
        Reaction.Reply reply = (Reaction.Reply) prediction.possible().get(0);
        for (int i = 1; i < prediction.possible().size(); i++) {
            notes.add("not sure; also possible: " + prediction.possible().get(i).text());
        }
        return reply;
    }

    private Turn say(Reaction.Reply reply) {
        return say(reply, Turn.Next.LINE);
    }

    private Turn say(Reaction.Reply reply, Turn.Next next) {
        List<Reaction.Reply> replies = new ArrayList<>(List.of(reply));
        boolean tooMany = errors.isLast(reply);
        if (tooMany && next != Turn.Next.CLOSE) {
            replies.add(Replies.TOO_MANY_ERRORS);
        }
        Duration delay = live.limits().delay(reply, client, !user.isEmpty());
        List<String> told = List.copyOf(notes);
        notes.clear();
        return new Turn(replies, delay, tooMany ? Turn.Next.CLOSE : next, told);
    }
}
