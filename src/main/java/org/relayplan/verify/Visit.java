package org.relayplan.verify;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.relayplan.model.Address;
import org.relayplan.model.AddressText;
import org.relayplan.model.InvalidText;
import org.relayplan.session.Channel;
import org.relayplan.session.Reaction;
import org.relayplan.session.SmtpStep;
import org.relayplan.smtp.Extensions;
import org.relayplan.smtp.Limits;
import org.relayplan.smtp.Reply;
import org.relayplan.smtp.SmtpCommand;
import org.relayplan.smtp.SmtpSession;
import org.relayplan.smtp.SmtpTrouble;
import org.relayplan.smtp.Transcript;

/**
 * One session with an endpoint in which several patterns are tried, each up to its recipient; no message is sent.
 *
 * <p>Not for several threads.
 */
final class Visit {

    private final VantagePoint vantage;
    private final Endpoint endpoint;
    private final Function<Address, Forecast> forecasts;
    private final Limits limits;
    private final Clock clock;
    private final Optional<GuardedLogon> logon;
    private final Transcript transcript;
    private SessionFacts facts = SessionFacts.NONE;
    private Optional<Forecast> forecast = Optional.empty();

    Visit(
            VantagePoint vantage,
            Endpoint endpoint,
            Function<Address, Forecast> forecasts,
            Limits limits,
            Clock clock,
            Optional<GuardedLogon> logon) {
        this.logon = logon;
        this.vantage = vantage;
        this.endpoint = endpoint;
        this.forecasts = forecasts;
        this.limits = limits;
        this.clock = clock;
        this.transcript = new Transcript(clock);
        vantage.address().ifPresent(address -> forecast = Optional.of(forecasts.apply(address)));
    }

    /** What the model lets this client expect; empty if nobody can tell which address the server sees. */
    Optional<Forecast> forecast() {
        return forecast;
    }

    /**
     * Tries patterns in order; one attempt each.
     *
     * @param patterns the control first
     * @param wentWell whether the session is worth going on with after an attempt
     */
    List<Attempt> tryAll(List<Pattern> patterns, Function<Attempt, Boolean> wentWell) {
        List<Attempt> attempts = new ArrayList<>();
        Instant begun = clock.instant();
        try (SmtpSession session =
                SmtpSession.open(vantage.dialler(), endpoint.host(), endpoint.port(), limits, transcript)) {
            Optional<Sighting> stop = arrive(session);
            for (Pattern pattern : patterns) {
                Instant at = attempts.isEmpty() ? begun : clock.instant();
                Sighting end = stop.isPresent() ? stop.get() : attempt(session, pattern);
                Attempt attempt = new Attempt(pattern, end, facts, at, transcript.lines());
                attempts.add(attempt);
                if (end.trouble().isPresent()) {
                    stop = Optional.of(end);
                } else if (!wentWell.apply(attempt)) {
                    break;
                }
            }
            if (stop.isEmpty()) {
                leave(session);
            }
        } catch (SmtpTrouble e) {
            Sighting end = Sighting.of(SmtpStep.CONNECT, e);
            for (Pattern pattern : patterns) {
                attempts.add(new Attempt(pattern, end, facts, begun, transcript.lines()));
            }
        }
        return attempts;
    }

    /** Up to the point where mail can be sent; what stopped it, if something did. */
    private Optional<Sighting> arrive(SmtpSession session) {
        SmtpStep step = SmtpStep.CONNECT;
        try {
            Reply banner = session.banner();
            facts = new SessionFacts(Optional.of(banner), Optional.empty(), Optional.empty(), Optional.empty());
            Sighting door = Sighting.of(step, banner);
            if (!door.isPositive()) {
                return Optional.of(door);
            }
            step = SmtpStep.EHLO;
            Reply greeting = session.greet(ownName());
            facts = new SessionFacts(
                    Optional.of(banner), Optional.of(session.offered()), Optional.empty(), Optional.empty());
            learnAddress();
            boolean nobody = forecast.isPresent() && forecast.get().connectors().isEmpty();
            Sighting greeted = Sighting.of(step, greeting);
            if (!greeted.isPositive() || nobody || forecast.isEmpty()) {
                return Optional.of(greeted);
            }
            boolean goesSecure = forecast.get().requiresTls()
                    || logon.isPresent() && session.offered().has("STARTTLS");
            Optional<Sighting> stop = goesSecure ? secure(session) : Optional.empty();
            step = SmtpStep.AUTH;
            return stop.isPresent() || logon.isEmpty() ? stop : logon.get().carryOut(session, endpoint);
        } catch (SmtpTrouble e) {
            return Optional.of(Sighting.of(step, e));
        }
    }

    private Optional<Sighting> secure(SmtpSession session) {
        SmtpStep step = SmtpStep.STARTTLS;
        Extensions plain = session.offered();
        Optional<Extensions> inTls = Optional.empty();
        try {
            Reply ready = session.startTls(endpoint.host());
            if (!session.isSecured()) {
                return Optional.of(Sighting.of(step, ready));
            }
            step = SmtpStep.EHLO;
            Reply greeting = session.greet(ownName());
            inTls = Optional.of(session.offered());
            Sighting greeted = Sighting.of(step, greeting);
            return greeted.isPositive() ? Optional.empty() : Optional.of(greeted);
        } catch (SmtpTrouble e) {
            return Optional.of(Sighting.of(step, e));
        } finally {
            facts = new SessionFacts(facts.banner(), Optional.of(plain), inTls, session.certificate());
        }
    }

    private Sighting attempt(SmtpSession session, Pattern pattern) {
        SmtpStep recipient = pattern.meaning() == Meaning.OWN ? SmtpStep.OWN_RECIPIENT : SmtpStep.FOREIGN_RECIPIENT;
        SmtpStep step = SmtpStep.MAIL;
        List<String> message =
                pattern.isMessage() ? ProbeMessage.lines(pattern, vantage, endpoint, clock.instant()) : List.of();
        SmtpCommand mail = pattern.isMessage()
                ? SmtpCommand.mail(pattern.sender(), Optional.of(bytes(message)), Optional.empty(), session.offered())
                : SmtpCommand.mail(pattern.sender());
        SmtpCommand to = SmtpCommand.recipient(pattern.recipient());
        SmtpCommand reset = SmtpCommand.of("RSET");
        try {
            // A recipient behind a refused sender is one protocol error more, and servers count them.
            if (isSenderSurelyTaken(session, pattern)) {
                List<Reply> replies = session.sayAll(List.of(mail, to, reset));
                Sighting sender = Sighting.of(step, replies.get(0));
                return sender.isPositive() ? Sighting.of(recipient, replies.get(1)) : sender;
            }
            Sighting sender = Sighting.of(step, session.say(mail));
            if (!sender.isPositive()) {
                return sender;
            }
            step = recipient;
            if (pattern.isMessage()) {
                return send(session, pattern, message);
            }
            Reply taken = session.say(to);
            session.say(reset);
            return Sighting.of(step, taken);
        } catch (SmtpTrouble e) {
            return Sighting.of(step, e);
        }
    }

    /** The rest of a message whose sender is taken; delivery is to be reported where the server offers that. */
    private static Sighting send(SmtpSession session, Pattern pattern, List<String> message) {
        SmtpStep step = SmtpStep.OWN_RECIPIENT;
        try {
            Sighting taken = Sighting.of(
                    step, session.say(SmtpCommand.recipientWithReceipt(pattern.recipient(), session.offered())));
            if (!taken.isPositive()) {
                session.say(SmtpCommand.of("RSET"));
                return taken;
            }
            step = SmtpStep.DATA;
            Reply ready = session.say(SmtpCommand.of("DATA"));
            if (ready.code() != 354) {
                return Sighting.of(step, ready);
            }
            step = SmtpStep.END_OF_DATA;
            return Sighting.of(step, session.message(message));
        } catch (SmtpTrouble e) {
            return Sighting.of(step, e);
        }
    }

    /** How long a message of ASCII lines is on the wire, dots that are doubled left aside (RFC 1870, 5). */
    private static long bytes(List<String> lines) {
        return lines.stream().mapToLong(line -> line.length() + 2).sum();
    }

    private boolean isSenderSurelyTaken(SmtpSession session, Pattern pattern) {
        Channel channel = session.isSecured() ? Channel.TLS : Channel.PLAIN;
        for (Reaction reaction : forecast.orElseThrow().mail(pattern, channel)) {
            if (!(reaction instanceof Reaction.Reply reply && reply.isPositive())) {
                return false;
            }
        }
        return pattern.isPlain() && !pattern.isMessage();
    }

    private void leave(SmtpSession session) {
        try {
            session.say(SmtpCommand.of("QUIT"));
        } catch (SmtpTrouble e) {
            // All has been seen; the transcript tells how it ended.
        }
    }

    /** Where the vantage's address isn't known, the server's greeting tells it. */
    private void learnAddress() {
        if (forecast.isEmpty() && facts.seenAddress().isPresent()) {
            try {
                Address seen = AddressText.address(facts.seenAddress().get());
                forecast = Optional.of(forecasts.apply(seen));
            } catch (InvalidText e) {
                // No address stands there: nobody can tell what to expect.
            }
        }
    }

    /** An address literal (RFC 5321, 4.1.3), or a name that can't be anybody's. */
    private String ownName() {
        if (vantage.address().isEmpty()) {
            return "vantage.invalid";
        }
        String address = vantage.address().get().toString();
        return address.indexOf(':') >= 0 ? "[IPv6:" + address + "]" : "[" + address + "]";
    }
}
