package org.relayplan.verify;

import java.util.ArrayList;
import java.util.List;
import org.relayplan.model.Connector;
import org.relayplan.session.SmtpStep;

/** Contradictions, with their likely reasons and what to try next. */
final class Advice {

    private Advice() {}

    /** The server takes what the model says it refuses. */
    static Judgment takenAgainst(Pattern pattern, Forecast forecast) {
        if (pattern.meaning() == Meaning.OWN) {
            return Judgment.contradicted(
                    "the server takes mail from " + forecast.client() + ", and by the model it doesn't",
                    List.of("another connector answers, or its permission groups are wider than the model's"));
        }
        return Judgment.contradicted(
                "it relays for " + forecast.client() + ", and by the model it doesn't",
                List.of(
                        "a right that the model lacks: compare Get-ADPermission of " + names(forecast)
                                + " with the model",
                        "another connector answers: its ranges on the server hold " + forecast.client()
                                + "; the protocol log names it",
                        "an accepted domain * or the recipient's own domain among the accepted domains"));
    }

    /** The server refuses what the model says it takes. */
    static Judgment refusedAgainst(Pattern pattern, SmtpStep step, String reply, Forecast forecast) {
        if (step == SmtpStep.FOREIGN_RECIPIENT && pattern.meaning() == Meaning.FOREIGN) {
            return Judgment.contradicted(
                    "it doesn't relay for " + forecast.client() + " (" + reply + "), and by the model it does",
                    List.of(
                            "the address or name dialled isn't that of " + names(forecast),
                            forecast.client() + " isn't in its remote IP ranges on the server",
                            "the right to any recipient (ms-Exch-SMTP-Accept-Any-Recipient) is missing there"));
        }
        return Judgment.contradicted(
                "refused with " + reply + " at " + step.text() + ", and by the model it is taken",
                List.of(
                        "the address or name dialled isn't that of " + names(forecast),
                        "another connector answers: the protocol log names it",
                        "its permission groups on the server are narrower than the model's"));
    }

    private static String names(Forecast forecast) {
        List<String> names = new ArrayList<>();
        for (Connector connector : forecast.connectors()) {
            names.add(connector.identity());
        }
        return String.join(" or ", names);
    }
}
