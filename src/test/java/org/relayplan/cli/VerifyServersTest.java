package org.relayplan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relayplan.Repository;
import org.relayplan.verify.UnpackedServer;

/** The command against other makes of servers, which refuse in other words and codes. */
@ResourceLock("OpenSMTPD")
class VerifyServersTest {

    private static UnpackedServer start(String make, String... relaying) throws Exception {
        return make.equals("Exim")
                ? UnpackedServer.exim(List.of(relaying))
                : UnpackedServer.openSmtpd(List.of(relaying));
    }

    private static Shell.Run verify(UnpackedServer server) {
        return new Shell(Repository.root())
                .run(
                        "verify",
                        "src/test/resources/verify/loopback.json",
                        "--vantage",
                        "all",
                        "--endpoint",
                        "EX01:25=127.0.0.1:" + server.port());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Exim", "OpenSMTPD"})
    void what_it_does_is_judged_whatever_it_says(String make) throws Exception {
        try (UnpackedServer server = start(make, "127.0.0.2")) {
            Shell.Run run = verify(server);
            assertEquals(0, run.status(), run.out() + run.err());
        }
        try (UnpackedServer server = start(make, "127.0.0.2", "127.0.0.3")) {
            Shell.Run run = verify(server);
            assertEquals(1, run.status(), run.out());
            assertTrue(run.out().contains("It relays for 127.0.0.3"), run.out());
        }
    }
}
