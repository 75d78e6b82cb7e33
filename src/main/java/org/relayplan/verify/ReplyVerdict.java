package org.relayplan.verify;

import java.util.List;
import java.util.Optional;
import org.relayplan.session.Reaction;
import org.relayplan.session.SmtpStep;
import org.relayplan.smtp.Reply;

/**
 * What a reply says of the reactions that are possible by the model. Codes decide; an enhanced code, where sent, tells
 * reasons apart; wording never counts.
 */
final class ReplyVerdict {

    private ReplyVerdict() {}

    /**
     * For the reply to a sender, a recipient or a message.
     *
     * @param step to what, by its word in the table of replies
     * @param controlled whether something else was taken before, so that a refusal without reason is about this alone
     */
    static HeardVerdict of(String step, Reply reply, List<Reaction> possible, boolean controlled) {
        String words = reply.code() + reply.enhanced().map(code -> " " + code).orElse("");
        if (reply.isPositive() && !isYes(step, reply)) {
            return HeardVerdict.inconclusive(Ground.OTHER_REASON, words);
        }
        Outlook outlook = Outlook.of(possible);
        if (outlook == Outlook.OPEN) {
            return HeardVerdict.inconclusive(Ground.OPEN, words);
        }
        if (reply.isPositive()) {
            return outlook == Outlook.YES
                    ? HeardVerdict.confirmed(Ground.AS_PREDICTED, words)
                    : HeardVerdict.contradicted(Ground.TAKEN, words);
        }
        if (isPredicted(reply, possible)) {
            return reply.enhanced().isPresent() || controlled || reply.isTransient()
                    ? HeardVerdict.confirmed(Ground.AS_PREDICTED, words)
                    : HeardVerdict.inconclusive(Ground.NO_CONTROL, words);
        }
        if (reply.isTransient()) {
            return HeardVerdict.inconclusive(Ground.TRANSIENT, words);
        }
        return outlook == Outlook.YES && isAboutWho(reply)
                ? HeardVerdict.contradicted(Ground.REFUSED, words)
                : HeardVerdict.inconclusive(Ground.OTHER_REASON, words);
    }

    private static boolean isYes(String word, Reply reply) {
        for (SmtpStep step : SmtpStep.values()) {
            if (step.text().equals(word) && step.isYes(reply.code())) {
                return true;
            }
        }
        return false;
    }

    /** Refusals for who one is have a 7 in the middle (RFC 3463); without an enhanced code the first digits tell. */
    private static boolean isAboutWho(Reply reply) {
        Optional<String> enhanced = reply.enhanced();
        return enhanced.isPresent()
                ? enhanced.get().startsWith("5.7.")
                : reply.code() == 530 || reply.code() == 550 || reply.code() == 554;
    }

    private static boolean isPredicted(Reply reply, List<Reaction> possible) {
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
}
