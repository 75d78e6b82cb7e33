package org.relayplan.cli;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.relayplan.report.Wording;
import org.relayplan.smtp.Secret;

/** User name and password for a session that is typed by hand; they are shown to who sits at the terminal only. */
final class LogonSecret {

    private LogonSecret() {}

    /**
     * Both in Base64: from the environment, or asked for.
     *
     * @throws UsageFault if they would be written anywhere else than to a terminal, or can't be had
     */
    static List<String> ask(Console console, List<Destination> destinations, Wording words) throws UsageFault {
        for (Destination destination : destinations) {
            boolean isShown = destination.format().equals("text")
                    && destination.file().isEmpty()
                    && console.terminal().showsOut();
            if (!isShown) {
                throw new UsageFault(words.text("usage.logon"));
            }
        }
        Secret secret = of(console, words);
        return List.of(base64(secret.user()), base64(secret.password()));
    }

    /**
     * Both, from the environment, or asked for; never from an argument, which everybody on the machine can read.
     *
     * @throws UsageFault if they can't be had
     */
    static Secret of(Console console, Wording words) throws UsageFault {
        Optional<String> user = value("RELAYPLAN_USER", "ask.user", false, console, words);
        Optional<String> password =
                user.isEmpty() ? user : value("RELAYPLAN_PASSWORD", "ask.password", true, console, words);
        if (user.isEmpty() || password.isEmpty()) {
            throw new UsageFault(words.text("usage.secret"));
        }
        return new Secret(user.get(), password.get());
    }

    private static Optional<String> value(
            String variable, String question, boolean isSecret, Console console, Wording words) {
        String set = console.environment().getOrDefault(variable, "");
        return set.isEmpty() ? console.terminal().ask(words.text(question) + " ", isSecret) : Optional.of(set);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
