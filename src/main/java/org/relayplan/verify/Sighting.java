package org.relayplan.verify;

import java.util.Optional;
import org.relayplan.session.SmtpStep;
import org.relayplan.smtp.Reply;
import org.relayplan.smtp.SmtpTrouble;
import org.relayplan.smtp.Trouble;

/**
 * What a server did at a step: it replied, or something else happened.
 *
 * @param step the step
 * @param reply its reply, if one came
 * @param trouble what happened instead, or what is wrong with the reply
 * @param sentence the trouble in words; empty without one; may hold foreign text
 */
public record Sighting(SmtpStep step, Optional<Reply> reply, Optional<Trouble> trouble, String sentence) {

    /** Nobody looked. */
    public static final Sighting NOT_TRIED =
            new Sighting(SmtpStep.CONNECT, Optional.empty(), Optional.empty(), "not tried");

    /** It replied; a yes that isn't one to this step is trouble, for nobody can tell what it is meant for. */
    public static Sighting of(SmtpStep step, Reply reply) {
        return reply.isPositive() && !step.isYes(reply.code())
                ? new Sighting(
                        step,
                        Optional.of(reply),
                        Optional.of(Trouble.NOT_SMTP),
                        "the server answers with " + reply.code() + ", which is no answer to " + step.text())
                : new Sighting(step, Optional.of(reply), Optional.empty(), "");
    }

    /** It did something else. */
    public static Sighting of(SmtpStep step, SmtpTrouble trouble) {
        return new Sighting(step, Optional.empty(), Optional.of(trouble.trouble()), trouble.getMessage());
    }

    /** Whether the session may go on behind it. */
    public boolean isPositive() {
        return trouble.isEmpty() && reply.isPresent() && reply.get().isPositive();
    }
}
