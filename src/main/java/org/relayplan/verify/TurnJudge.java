package org.relayplan.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.relayplan.analysis.Explanation;
import org.relayplan.model.Address;
import org.relayplan.model.Connector;
import org.relayplan.model.Organization;
import org.relayplan.session.Behaviour;
import org.relayplan.session.Channel;
import org.relayplan.session.HeardTurn;
import org.relayplan.session.Prediction;
import org.relayplan.session.Reaction;
import org.relayplan.smtp.Reply;
import org.relayplan.smtp.Trouble;

/** Goes through a session turn by turn and holds each against what the model predicts at that point. */
final class TurnJudge {

    private final Forecast forecast;
    private final List<Behaviour> strangers = new ArrayList<>();
    private final List<Behaviour> accounts = new ArrayList<>();
    private boolean senderTaken;
    private boolean recipientTaken;

    TurnJudge(Explanation explanation, Organization organization, Address client) {
        this.forecast = new Forecast(explanation, organization, client);
        for (Connector connector : forecast.connectors()) {
            strangers.add(Behaviour.beforeLogon(explanation.server(), connector, organization));
            accounts.add(Behaviour.withAccount(explanation.server(), connector, organization));
        }
    }

    /** The next turn. */
    JudgedTurn judge(HeardTurn turn) {
        if (turn.step().equals("connect")) {
            return connect(turn);
        }
        List<Reaction> expected = forecast.connectors().isEmpty() ? List.of() : expected(turn);
        Optional<HeardVerdict> verdict = Optional.empty();
        if (forecast.connectors().isEmpty()) {
            boolean greeted = turn.step().equals("EHLO") || turn.step().equals("MAIL");
            if (greeted && turn.reply().isPresent() && turn.reply().get().isPositive()) {
                verdict = Optional.of(HeardVerdict.contradicted(Ground.SERVED));
            }
        } else if (turn.step().equals("RCPT") && turn.command().isEmpty()) {
            verdict = Optional.of(HeardVerdict.inconclusive(Ground.RECIPIENT_NOT_SHOWN));
        } else if (!expected.isEmpty() && isTelling(turn.step())) {
            verdict = Optional.of(
                    turn.reply().isPresent()
                            ? ReplyVerdict.of(turn.step(), turn.reply().get(), expected, recipientTaken)
                            : HeardVerdict.inconclusive(Ground.NO_REPLY, turn.step()));
        }
        remember(turn);
        return new JudgedTurn(turn, expected, verdict);
    }

    private static boolean isTelling(String step) {
        return step.equals("MAIL") || step.equals("RCPT") || step.equals("end of data");
    }

    /** What the model allows; nothing where an earlier refusal has made the step pointless. */
    private List<Reaction> expected(HeardTurn turn) {
        Channel channel = turn.secured() ? Channel.TLS : Channel.PLAIN;
        List<Behaviour> all = turn.account() ? accounts : strangers;
        return switch (turn.step()) {
            case "EHLO" -> List.copyOf(forecast.ehlo(channel));
            case "STARTTLS" -> List.copyOf(forecast.startTls());
            case "MAIL" -> each(all, behaviour -> behaviour.mail(HeardPath.of(turn.command()), channel));
            case "RCPT" ->
                senderTaken && !turn.command().isEmpty()
                        ? each(all, behaviour -> behaviour.recipient(HeardPath.of(turn.command())))
                        : List.of();
            case "DATA" -> recipientTaken ? each(all, Behaviour::data) : List.of();
            case "end of data" -> recipientTaken ? each(all, Behaviour::endOfData) : List.of();
            default -> List.of();
        };
    }

    private static List<Reaction> each(List<Behaviour> behaviours, Function<Behaviour, Prediction> step) {
        List<Reaction> possible = new ArrayList<>();
        for (Behaviour behaviour : behaviours) {
            for (Reaction reaction : step.apply(behaviour).possible()) {
                if (!possible.contains(reaction)) {
                    possible.add(reaction);
                }
            }
        }
        return possible;
    }

    private void remember(HeardTurn turn) {
        boolean positive = turn.reply().isPresent() && turn.reply().get().isPositive();
        switch (turn.step()) {
            case "MAIL" -> {
                senderTaken = positive;
                recipientTaken = false;
            }
            case "RCPT" -> recipientTaken |= positive;
            case "EHLO", "HELO", "RSET" -> {
                senderTaken = false;
                recipientTaken = false;
            }
            default -> {}
        }
    }

    private JudgedTurn connect(HeardTurn turn) {
        List<Reaction> expected = List.copyOf(forecast.connect());
        return new JudgedTurn(turn, expected, connected(turn, Outlook.of(expected), expected));
    }

    private static Optional<HeardVerdict> connected(HeardTurn turn, Outlook outlook, List<Reaction> expected) {
        Optional<Reply> reply = turn.reply();
        if (reply.isPresent() && reply.get().isPositive()) {
            return Optional.empty();
        }
        if (outlook == Outlook.OPEN) {
            return Optional.of(HeardVerdict.inconclusive(Ground.OPEN, words(turn)));
        }
        boolean listens = expected.stream().noneMatch(Reaction.NoConnection.class::isInstance);
        if (reply.isPresent()) {
            boolean unserved = outlook == Outlook.NO && listens && reply.get().code() == 421;
            return Optional.of(
                    unserved
                            ? HeardVerdict.confirmed(Ground.UNSERVED)
                            : reply.get().isTransient()
                                    ? HeardVerdict.inconclusive(Ground.TRANSIENT, words(turn))
                                    : HeardVerdict.inconclusive(Ground.OTHER_REASON, words(turn)));
        }
        Trouble trouble = turn.trouble().orElse(Trouble.TIMED_OUT);
        if (trouble == Trouble.REFUSED) {
            return Optional.of(
                    !listens
                            ? HeardVerdict.confirmed(Ground.UNSERVED)
                            : HeardVerdict.contradicted(Ground.NOTHING_LISTENS));
        }
        boolean closed = trouble.isClosing() && outlook == Outlook.NO && listens;
        return Optional.of(
                closed ? HeardVerdict.confirmed(Ground.UNSERVED) : HeardVerdict.inconclusive(Ground.NOT_CONNECTED));
    }

    private static String words(HeardTurn turn) {
        return turn.reply()
                .map(reply ->
                        reply.code() + reply.enhanced().map(code -> " " + code).orElse(""))
                .orElse("-");
    }
}
