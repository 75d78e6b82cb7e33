package org.relayplan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relayplan.Repository;

/** The exchangers of a domain, as a real name server tells them, and those that are dialled. */
class VerifyToDomainTest {

    private static final Pattern DIALLED = Pattern.compile("\"server\": \"(\\w+)\",\\s+\"endpoint\": \"([^\"]+)\"");

    @TempDir
    static Path folder;

    private static NameServers nsd;

    @BeforeAll
    static void start() throws Exception {
        nsd = NameServers.nsd(folder);
    }

    @AfterAll
    static void stop() {
        if (nsd != null) {
            nsd.close();
        }
    }

    private static Shell.Run verify(String domain, String... more) {
        String[] first = {
            "verify",
            "src/test/resources/verify/exchangers.json",
            "--to-domain",
            domain,
            "--dns",
            "127.0.0.1:" + nsd.port(),
            "-f",
            "json"
        };
        String[] all = new String[first.length + more.length];
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(more, 0, all, first.length, more.length);
        return new Shell(Repository.root()).run(all);
    }

    private static Set<String> dialled(Shell.Run run) {
        Set<String> dialled = new TreeSet<>();
        for (MatchResult probe : DIALLED.matcher(run.out()).results().toList()) {
            dialled.add(probe.group(1) + " " + probe.group(2));
        }
        return dialled;
    }

    @Test
    void servers_of_the_model_are_found_by_name_and_by_address_and_the_rest_is_listed() {
        Shell.Run run = verify("contoso.test");
        assertEquals(Set.of("EX01 127.0.0.11:25", "EX02 127.0.0.12:25"), dialled(run), run.err());
        assertEquals(4, run.status(), "nobody listens there, and nobody knows which client would have been seen");
        assertTrue(run.err().contains("20 mbx02.contoso.test at 127.0.0.2, 2001:db8::12"), run.err());
        assertFalse(run.err().contains("mbx01"), run.err());
    }

    @Test
    void an_exchanger_that_is_named_twice_is_looked_at_once() {
        Shell.Run run = verify("same.contoso.test");
        assertEquals(Set.of("EX01 127.0.0.11:25", "EX02 127.0.0.12:25"), dialled(run), run.err());
        assertEquals(8, DIALLED.matcher(run.out()).results().count(), run.out());
    }

    @Test
    void a_server_that_is_found_by_name_is_judged_as_itself_wherever_the_name_points() {
        Shell.Run run = verify("contoso.test", "--source", "127.0.0.1");
        assertTrue(run.out().contains("\"local\": \"10.1.1.1:25\""), run.out());
    }

    @Test
    void nobody_is_dialled_where_no_exchanger_is_a_server_of_the_model() {
        for (String domain : new String[] {"six.contoso.test", "nomail.contoso.test", "gone.contoso.test"}) {
            Shell.Run run = verify(domain);
            assertEquals(2, run.status(), domain);
            assertEquals("", run.out(), domain);
            assertTrue(run.err().contains("exchanger"), run.err());
        }
    }

    @Test
    void other_people_s_domains_are_not_asked_for() {
        Shell.Run run = verify("fabrikam.com");
        assertEquals(2, run.status());
        assertTrue(run.err().contains("takes an accepted domain of the model"), run.err());
        assertEquals(2, verify("contoso.test", "--endpoint", "EX01").status());
    }
}
