package org.relayplan.session;

import java.util.Optional;
import org.relayplan.smtp.Reply;
import org.relayplan.smtp.Trouble;

/**
 * What a client said and a server replied, as a transcript tells it.
 *
 * @param line of the command, or of the reply if the transcript doesn't show the command; the first is 1
 * @param step the step's word in the table of replies; empty if it can't be told
 * @param command without secrets; empty if the transcript doesn't show it, and at connect
 * @param reply the reply, if there is one
 * @param trouble what happened instead of a reply
 * @param secured whether the session was encrypted by then
 * @param account whether an account had logged on by then
 * @param corrected whether a backspace was typed into the command
 */
public record HeardTurn(
        int line,
        String step,
        String command,
        Optional<Reply> reply,
        Optional<Trouble> trouble,
        boolean secured,
        boolean account,
        boolean corrected) {}
