package org.relayplan.verify;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.relayplan.session.Reaction;
import org.relayplan.session.SmtpStep;
import org.relayplan.smtp.Reply;

/** What it says that a server refuses a step. */
final class RefusalJudge {

    private final Pattern pattern;
    private final Forecast forecast;

    RefusalJudge(Pattern pattern, Forecast forecast) {
        this.pattern = pattern;
        this.forecast = forecast;
    }

    Judgment judge(SmtpStep step, Reply reply, Set<Reaction> possible) {
        Outlook outlook = Outlook.of(possible);
        if (isPredicted(reply, possible)) {
            return outlook == Outlook.NO
                    ? Judgment.confirmed(words(reply) + ", as the model says")
                    : Judge.open("the server refuses with " + words(reply));
        }
        if (reply.isTransient()) {
            return Judgment.tryAgain(
                    "the server puts it off with " + words(reply) + ", which the model doesn't explain",
                    List.of(
                            "a limit, a delay or a fault of the server; try again later, and look into its protocol log"));
        }
        boolean atRecipient = step == SmtpStep.FOREIGN_RECIPIENT || step == SmtpStep.OWN_RECIPIENT;
        if (!pattern.isPlain()) {
            return spelling(atRecipient, outlook, reply);
        }
        if (isAboutCommand(reply)) {
            return Judgment.inconclusive(
                    words(reply) + " is about the command, and not about who may send",
                    List.of(
                            "the server didn't understand it, or a device on the way changed it; -v shows the session"));
        }
        if (atRecipient && isOtherReason(reply)) {
            return Judgment.inconclusive(
                    words(reply) + " is about the recipient and not about who may send to it",
                    List.of(
                            pattern.meaning() == Meaning.OWN
                                    ? "organization.probes.ownRecipient must be a mailbox that exists"
                                    : "organization.probes.foreignRecipient must be an address that can exist"));
        }
        return switch (outlook) {
            case NO ->
                atRecipient
                        ? Judgment.confirmed("refused with " + words(reply))
                        : Judgment.inconclusive(
                                "refused, but with " + words(reply) + " and not with what the model predicts",
                                List.of(
                                        "another device or another rule may have answered; look into the protocol log"));
            case OPEN -> Judge.open("the server refuses with " + words(reply));
            case YES -> Advice.refusedAgainst(pattern, step, words(reply), forecast);
        };
    }

    /** An odd spelling that isn't taken opens nothing; whether it is for its spelling can't be told. */
    private Judgment spelling(boolean atRecipient, Outlook outlook, Reply reply) {
        boolean relays = pattern.meaning() == Meaning.FOREIGN && outlook != Outlook.NO;
        return atRecipient && !relays
                ? Judgment.confirmed("refused with " + words(reply))
                : Judgment.inconclusive(
                        "this spelling is refused with " + words(reply) + ", which says nothing about relaying",
                        List.of("the pattern relay decides"));
    }

    private static boolean isPredicted(Reply reply, Set<Reaction> possible) {
        for (Reaction reaction : possible) {
            if (reaction instanceof Reaction.Reply predicted && predicted.code() == reply.code()) {
                Optional<String> enhanced = reply.enhanced();
                if (enhanced.isEmpty()
                        || predicted.enhanced().isEmpty()
                        || predicted.enhanced().contains(enhanced.get())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Spelling, order and what a server doesn't know: 5.5.x (RFC 3463), else 500 to 504 and 555 (RFC 5321, 4.2.2). */
    private static boolean isAboutCommand(Reply reply) {
        Optional<String> enhanced = reply.enhanced();
        return enhanced.isPresent()
                ? enhanced.get().startsWith("5.5.")
                : reply.code() >= 500 && reply.code() <= 504 || reply.code() == 555;
    }

    /** Refusals for who one is have a 7 in the middle (RFC 3463); of bare codes only 552 has a reason of its own. */
    private static boolean isOtherReason(Reply reply) {
        Optional<String> enhanced = reply.enhanced();
        return enhanced.isPresent() ? !enhanced.get().startsWith("5.7.") : reply.code() == 552;
    }

    private static String words(Reply reply) {
        return reply.code() + reply.enhanced().map(code -> " " + code).orElse("");
    }
}
