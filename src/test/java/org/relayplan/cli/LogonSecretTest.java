package org.relayplan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.relayplan.report.Language;
import org.relayplan.report.Wording;

/** Who is asked for user name and password, and where they may be shown. */
class LogonSecretTest {

    private static final Wording WORDS = new Wording(Language.ENGLISH);
    private static final List<Destination> SHOWN = List.of(new Destination("text", Optional.empty()));

    private final List<String> asked = new ArrayList<>();

    private Console console(boolean isShown, Map<String, String> environment, String... answers) {
        Terminal terminal = new Terminal() {
            @Override
            public boolean showsOut() {
                return isShown;
            }

            @Override
            public boolean showsErr() {
                return true;
            }

            @Override
            public int width() {
                return 80;
            }

            @Override
            public Optional<String> ask(String question, boolean isSecret) {
                asked.add(question + isSecret);
                return asked.size() > answers.length ? Optional.empty() : Optional.of(answers[asked.size() - 1]);
            }
        };
        return new Console(
                InputStream.nullInputStream(),
                OutputStream.nullOutputStream(),
                OutputStream.nullOutputStream(),
                terminal,
                environment,
                Path.of(""),
                Clock.systemUTC());
    }

    @Test
    void both_are_asked_for_the_password_unseen() throws UsageFault {
        assertEquals(
                List.of("Y2hyaXM=", "w6TDtg=="), LogonSecret.ask(console(true, Map.of(), "chris", "äö"), SHOWN, WORDS));
        assertEquals(List.of("User name: false", "Password (not shown): true"), asked);
    }

    @Test
    void what_the_environment_has_is_not_asked_for() throws UsageFault {
        Console console = console(true, Map.of("RELAYPLAN_USER", "chris"), "x");
        assertEquals(List.of("Y2hyaXM=", "eA=="), LogonSecret.ask(console, SHOWN, WORDS));
        assertEquals(List.of("Password (not shown): true"), asked);
    }

    @Test
    void nobody_is_asked_where_it_would_not_be_shown_to_a_person_alone() {
        List<List<Destination>> elsewhere = List.of(
                List.of(new Destination("json", Optional.empty())),
                List.of(new Destination("text", Optional.of("session.txt"))),
                List.of(SHOWN.get(0), new Destination("json", Optional.of("session.json"))));
        for (List<Destination> destinations : elsewhere) {
            Console console = console(true, Map.of(), "a", "b");
            assertThrows(UsageFault.class, () -> LogonSecret.ask(console, destinations, WORDS));
        }
        assertThrows(UsageFault.class, () -> LogonSecret.ask(console(false, Map.of(), "a", "b"), SHOWN, WORDS));
        assertEquals(List.of(), asked);
    }

    @Test
    void who_says_nothing_is_told_what_is_missing() {
        assertThrows(UsageFault.class, () -> LogonSecret.ask(console(true, Map.of()), SHOWN, WORDS));
        assertThrows(UsageFault.class, () -> LogonSecret.ask(console(true, Map.of(), "chris"), SHOWN, WORDS));
    }
}
