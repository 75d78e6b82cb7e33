package org.relayplan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relayplan.Repository;
import org.relayplan.Requires;
import org.relayplan.report.Misfits;

/**
 * {@code mx} against servers that are real: NSD and dnsmasq. Domains and answers are files;
 * {@code -Drelayplan.goldens=write} writes what is printed now.
 */
class MxTest {

    private static final boolean WRITE = "write".equals(System.getProperty("relayplan.goldens"));
    private static final Path FOLDER = Repository.root().resolve("src/test/resources/dns");

    @TempDir
    static Path folder;

    private static NameServers nsd;

    @BeforeAll
    static void start() throws Exception {
        nsd = NameServers.nsd(Files.createDirectory(folder.resolve("nsd")));
    }

    @AfterAll
    static void stop() throws Exception {
        if (nsd != null) {
            nsd.close();
        }
    }

    private static Shell.Run mx(String... arguments) {
        return new Shell(folder).run(arguments);
    }

    private static String nsdAt(String host) {
        return host + ":" + nsd.port();
    }

    @Test
    void every_kind_of_answer_is_told_as_written() throws IOException {
        StringBuilder now = new StringBuilder();
        for (String domain : Files.readAllLines(FOLDER.resolve("questions.txt"))) {
            if (!domain.startsWith("#")) {
                Shell.Run run = mx("mx", domain, "--dns", nsdAt("127.0.0.1"));
                assertEquals("", run.err(), domain);
                assertEquals(0, run.status(), domain);
                now.append("$ relayplan mx ")
                        .append(domain)
                        .append('\n')
                        .append(run.out().replace(":" + nsd.port(), ":5354"));
            }
        }
        Path file = FOLDER.resolve("answers.txt");
        if (WRITE) {
            Files.writeString(file, now);
        }
        assertEquals(Files.readString(file), now.toString());
    }

    @Test
    void every_json_follows_the_schema_and_tells_the_same_twice() throws IOException {
        String schema = Repository.text(Repository.root().resolve("schemas/mx.schema.json"));
        for (String domain : Files.readAllLines(FOLDER.resolve("questions.txt"))) {
            if (!domain.startsWith("#")) {
                String json = mx("mx", domain, "-f", "json", "--dns", nsdAt("127.0.0.1"))
                        .out();
                assertEquals(List.of(), Misfits.of(schema, json), domain);
                assertEquals(
                        json,
                        mx("mx", domain, "-f", "json", "--dns", nsdAt("127.0.0.1"))
                                .out());
            }
        }
    }

    @Test
    void a_server_may_be_named_by_an_ipv6_address_with_a_port() {
        Requires.that(NameServers.hasIpv6(), "IPv6 on the loopback", "let the kernel have it");
        Shell.Run run = mx("mx", "-q", "contoso.test", "--dns", nsdAt("[::1]"));
        assertEquals(
                "10  mbx01.contoso.test  127.0.0.11\n20  mbx02.contoso.test  127.0.0.2, 127.0.0.12, 2001:db8::12\n",
                run.out());
    }

    @Test
    void a_server_that_searches_for_its_clients_gives_the_whole_answer_at_once() throws Exception {
        try (NameServers dnsmasq = NameServers.dnsmasq(
                folder,
                "--mx-host=contoso.test,mbx01.contoso.test,10",
                "--host-record=mbx01.contoso.test,127.0.0.11,::1",
                "--cname=alias.contoso.test,mbx01.contoso.test",
                "--mx-host=fabrikam.test,alias.contoso.test,10")) {
            String server = "127.0.0.1:" + dnsmasq.port();
            assertEquals(
                    "10  mbx01.contoso.test  127.0.0.11, ::1\n",
                    mx("mx", "-q", "contoso.test", "--dns", server).out());
            String alias = mx("mx", "fabrikam.test", "--dns", server).out();
            assertTrue(alias.contains("It is an alias of mbx01.contoso.test; an MX record must name"), alias);
            assertEquals(
                    "There is no domain nowhere.test (NXDOMAIN).\n",
                    mx("mx", "-q", "nowhere.test", "--dns", server).out());
        }
    }

    @Test
    void where_nobody_listens_the_status_is_4_and_the_reason_is_told() throws Exception {
        Shell.Run run = mx("mx", "contoso.test", "--dns", "127.0.0.1:1");
        assertEquals(4, run.status());
        assertEquals(
                "No server could be asked for contoso.test: 127.0.0.1:1 refuses: nothing listens on that port.\n",
                run.out());
    }
}
