package org.relayplan.verify;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.relayplan.model.Address;
import org.relayplan.model.AddressText;
import org.relayplan.model.InvalidText;
import org.relayplan.session.Channel;
import org.relayplan.session.Reaction;
import org.relayplan.session.SmtpStep;
import org.relayplan.smtp.Reply;
import org.relayplan.smtp.Trouble;

/**
 * Holds an attempt against its forecast. Codes decide; an enhanced code, where sent, tells reasons apart; wording never
 * counts.
 */
final class Judge {

    private final VantagePoint vantage;
    private final Endpoint endpoint;
    private final ProbeAddresses probe;

    Judge(VantagePoint vantage, Endpoint endpoint, ProbeAddresses probe) {
        this.vantage = vantage;
        this.endpoint = endpoint;
        this.probe = probe;
    }

    /** What an attempt says, its session's control left aside. */
    Judgment judge(Attempt attempt, Optional<Forecast> known) {
        Sighting end = attempt.end();
        if (end.trouble().isPresent() && !tellsSomething(end.trouble().get())) {
            return Troubles.judgment(end);
        }
        if (known.isEmpty()) {
            return Judgment.inconclusive(
                    "the server doesn't tell which address it saw, so nobody knows what the model says of it",
                    List.of("give the vantage its address in the model, or with --source"));
        }
        Optional<String> other = otherAddress(attempt);
        if (other.isPresent()) {
            return Judgment.inconclusive(
                    "the server saw " + other.get() + " and not "
                            + vantage.address().get() + ", so this says nothing about the latter",
                    List.of(
                            "a device on the way puts its own address in place of the client's (NAT, balancer)",
                            "ask relayplan explain --from " + other.get() + " what the model says of that address"));
        }
        Forecast forecast = known.get();
        if (end.step() == SmtpStep.AUTH && end.reply().isPresent()) {
            return noLogon(end.reply().get());
        }
        Set<Reaction> possible = possible(attempt, forecast);
        if (end.trouble().isPresent()) {
            return broken(end, possible);
        }
        if (forecast.connectors().isEmpty()) {
            return unserved(end, forecast);
        }
        Reply reply = end.reply().orElseThrow();
        return reply.isPositive()
                ? taken(attempt.pattern(), reply, forecast, possible)
                : new RefusalJudge(attempt.pattern(), forecast).judge(end.step(), reply, possible);
    }

    /** Nobody can tell a wrong password from an account that may not log on there. */
    private static Judgment noLogon(Reply reply) {
        String reason =
                "the logon was refused with " + reply.wire().get(0) + ", so nothing shows what an account may do";
        return reply.isTransient()
                ? Judgment.tryAgain(reason, List.of("a limit or a fault of the server; try again later"))
                : Judgment.inconclusive(
                        reason,
                        List.of(
                                "name or password is wrong",
                                "accounts may not send there: the connector's permission groups lack ExchangeUsers"));
    }

    private static boolean tellsSomething(Trouble trouble) {
        return trouble == Trouble.REFUSED || trouble.isClosing();
    }

    private Optional<String> otherAddress(Attempt attempt) {
        Optional<String> seen = attempt.facts().seenAddress();
        if (seen.isEmpty() || vantage.address().isEmpty()) {
            return Optional.empty();
        }
        try {
            Address address = AddressText.address(seen.get());
            return address.equals(vantage.address().get()) ? Optional.empty() : Optional.of(address.toString());
        } catch (InvalidText e) {
            // No address: the server says hello in its own way.
            return Optional.empty();
        }
    }

    private Set<Reaction> possible(Attempt attempt, Forecast forecast) {
        Channel channel = attempt.facts().offeredInTls().isPresent() ? Channel.TLS : Channel.PLAIN;
        return switch (attempt.end().step()) {
            case CONNECT -> forecast.connect();
            case EHLO -> forecast.connectors().isEmpty() ? forecast.connect() : forecast.ehlo(channel);
            case STARTTLS -> forecast.startTls();
            case MAIL -> forecast.mail(attempt.pattern(), channel);
            case OWN_RECIPIENT, FOREIGN_RECIPIENT -> forecast.recipient(attempt.pattern(), probe);
            case DATA -> forecast.data();
            default -> forecast.endOfData();
        };
    }

    /** The connection was refused, or it ended. */
    private Judgment broken(Sighting end, Set<Reaction> possible) {
        boolean predicted = false;
        boolean only = true;
        for (Reaction reaction : possible) {
            boolean such = end.trouble().get() == Trouble.REFUSED
                    ? reaction instanceof Reaction.NoConnection
                    : reaction instanceof Reaction.Closing;
            predicted |= such;
            only &= !(reaction instanceof Reaction.Reply reply && reply.isPositive());
        }
        if (predicted && only) {
            return Judgment.confirmed(
                    end.trouble().get() == Trouble.REFUSED
                            ? "nothing listens there, as the model says"
                            : "the server closed the connection, as it does with a client that no connector takes");
        }
        if (predicted) {
            return open(end.sentence());
        }
        return end.trouble().get() == Trouble.REFUSED
                ? Judgment.contradicted(
                        "nothing listens at " + endpoint.text() + ", where the model has a connector",
                        List.of(
                                "the transport service is stopped, or the connector's binding isn't there",
                                "a firewall on the way refuses the connection",
                                "the endpoint isn't the one meant: check address and port"))
                : Judgment.tryAgain(
                        end.sentence() + ", which the model doesn't explain",
                        List.of("a limit or a device on the way; look into the server's protocol log"));
    }

    /** The model says that no connector takes this client. */
    private Judgment unserved(Sighting end, Forecast forecast) {
        Reply reply = end.reply().orElseThrow();
        boolean listens = Outlook.of(forecast.connect()) == Outlook.NO && !(isOnlyNoConnection(forecast));
        if (end.step() == SmtpStep.CONNECT && reply.code() == 421 && listens) {
            return Judgment.confirmed("the server takes no connection from this client, as the model says");
        }
        if (reply.isPositive()) {
            return Judgment.contradicted(
                    "somebody answers this client, and by the model nobody does",
                    List.of(
                            "the server has a connector, a binding or a range that the model lacks",
                            "import what the server has, and compare with relayplan diff"));
        }
        return Judgment.inconclusive(
                "the server refuses with " + reply.wire().get(0)
                        + ", which isn't how an unserved client is turned away",
                List.of("look into the server's protocol log"));
    }

    private static boolean isOnlyNoConnection(Forecast forecast) {
        for (Reaction reaction : forecast.connect()) {
            if (!(reaction instanceof Reaction.NoConnection)) {
                return false;
            }
        }
        return true;
    }

    private Judgment taken(Pattern pattern, Reply reply, Forecast forecast, Set<Reaction> possible) {
        return switch (pattern.meaning()) {
            case DISGUISED -> Judgment.confirmed("taken as a mailbox of the own domain, which is no relaying");
            case MALFORMED ->
                Outlook.of(forecast.relaying(probe)) == Outlook.YES
                        ? Judgment.confirmed("taken though it is no address, by a client that may relay anyway")
                        : Judgment.inconclusive(
                                "taken though it is no address; the server may have added its own domain",
                                List.of("no proof of relaying; the pattern relay decides"));
            case OWN, FOREIGN ->
                switch (Outlook.of(possible)) {
                    case YES -> Judgment.confirmed(goodNews(pattern, reply));
                    case OPEN -> open("the server takes it");
                    case NO -> Advice.takenAgainst(pattern, forecast);
                };
        };
    }

    private static String goodNews(Pattern pattern, Reply reply) {
        if (pattern.isMessage()) {
            return "the message was taken: " + reply.text();
        }
        return pattern.meaning() == Meaning.OWN ? "taken" : "accepted at RCPT: it relays";
    }

    static Judgment open(String seen) {
        return Judgment.inconclusive(
                "the model leaves it open; " + seen,
                List.of("make the model tell: import the connectors' permissions, or state what is unknown"));
    }
}
