package org.relayplan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.relayplan.Repository;
import org.relayplan.verify.Postfix;

/** The command against a real server that relays for some clients only. */
class VerifyPostfixTest {

    private static Shell.Run verify(Postfix postfix, String... more) {
        String[] arguments = new String[more.length + 6];
        String[] first = {
            "verify",
            "src/test/resources/verify/loopback.json",
            "--vantage",
            "all",
            "--endpoint",
            "EX01:25=127.0.0.1:" + postfix.port()
        };
        System.arraycopy(first, 0, arguments, 0, first.length);
        System.arraycopy(more, 0, arguments, first.length, more.length);
        return new Shell(Repository.root()).run(arguments);
    }

    @Test
    void a_server_that_relays_as_the_model_says_confirms_it() throws Exception {
        try (Postfix postfix = new Postfix("127.0.0.2/32")) {
            Shell.Run run = verify(postfix);
            assertEquals(0, run.status(), run.out() + run.err());
            assertTrue(run.out().startsWith("The servers do what the model says: 8 probes confirmed."), run.out());
            Shell.Run sent = verify(postfix, "--send");
            assertEquals(0, sent.status(), sent.out() + sent.err());
        }
    }

    @Test
    void a_server_that_relays_for_one_client_more_contradicts_it() throws Exception {
        try (Postfix postfix = new Postfix("127.0.0.2/32 127.0.0.3/32")) {
            Shell.Run run = verify(postfix);
            assertEquals(1, run.status(), run.out());
            assertTrue(run.out().contains("It relays for 127.0.0.3, and by the model it doesn't."), run.out());
            assertTrue(run.out().contains("3 of 8 probes"), run.out());
        }
    }

    @Test
    void a_server_that_relays_for_nobody_contradicts_it() throws Exception {
        try (Postfix postfix = new Postfix("127.0.0.9/32")) {
            Shell.Run run = verify(postfix);
            assertEquals(1, run.status(), run.out());
            assertTrue(
                    run.out().contains("It doesn't relay for 127.0.0.2 (554 5.7.1), and by the model it does."),
                    run.out());
        }
    }

    @Test
    void the_battery_of_spellings_opens_nothing() throws Exception {
        try (Postfix postfix = new Postfix("127.0.0.2/32")) {
            Shell.Run run = verify(postfix, "--patterns", "full", "--parallel", "8");
            assertTrue(run.status() != 1, run.out());
        }
    }
}
