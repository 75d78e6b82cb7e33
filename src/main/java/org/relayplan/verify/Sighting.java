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
 * @param trouble what happened instead
 * @param sentence the trouble in words; empty with a reply; may hold foreign text
 */
public record Sighting(SmtpStep step, Optional<Reply> reply, Optional<Trouble> trouble, String sentence) {

    /** It replied. */
    public static Sighting of(SmtpStep step, Reply reply) {
        return new Sighting(step, Optional.of(reply), Optional.empty(), "");
    }

    /** It did something else. */
    public static Sighting of(SmtpStep step, SmtpTrouble trouble) {
        return new Sighting(step, Optional.empty(), Optional.of(trouble.trouble()), trouble.getMessage());
    }

    /** Whether the session may go on behind it. */
    public boolean isPositive() {
        return reply.isPresent() && reply.get().isPositive();
    }
}
