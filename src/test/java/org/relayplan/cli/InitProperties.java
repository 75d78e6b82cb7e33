package org.relayplan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import org.relayplan.Repository;

/** Whatever is answered, what init writes can be read and is fine; else it writes nothing and says why. */
class InitProperties {

    private static final String FILE = "model.relayplan.json";

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void what_options_state_is_fine_or_not_written(
            @ForAll("domains") String domain,
            @ForAll("servers") List<String> servers,
            @ForAll("relays") List<String> relays,
            @ForAll("texts") String owner,
            @ForAll("mailboxes") String own)
            throws IOException {
        List<String> words = new ArrayList<>(List.of("init", "--domain=" + domain));
        servers.forEach(server -> words.add("--server=" + server));
        relays.forEach(range -> words.add("--relay=" + range));
        if (!relays.isEmpty()) {
            words.add("--owner=" + owner);
        }
        words.add("--own-recipient=" + own);
        judge(new Shell(folder()), words, true);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void what_is_answered_is_fine_or_not_written(@ForAll("answers") List<String> answers) throws IOException {
        Shell shell = new Shell(folder());
        answers.forEach(shell::type);
        shell.terminal(80);
        judge(shell, List.of("init"), false);
    }

    private void judge(Shell shell, List<String> words, boolean fromOptions) throws IOException {
        Shell.Run run = shell.run(words.toArray(new String[0]));
        Path file = folder().resolve(FILE);
        Statistics.label(fromOptions ? "options" : "answers").collect(run.status());
        assertFalse(run.err().contains("This is a bug"), run.err());
        assertFalse(run.err().chars().anyMatch(c -> c < ' ' && c != '\n' && fromOptions), run.err());
        if (run.status() != 0) {
            assertTrue(List.of(1, 2, 4).contains(run.status()), run.err());
            assertFalse(run.err().isBlank());
            assertFalse(Files.exists(file), run.err());
            return;
        }
        String before = Files.readString(file);
        Shell.Run check = new Shell(folder()).run("check", FILE, "--fail-on", "medium");
        assertEquals(0, check.status(), before + check.out() + check.err());
        // Never over a file, with answers or without.
        Shell.Run again = new Shell(folder()).run(words.toArray(new String[0]));
        assertEquals(2, again.status());
        assertEquals(before, Files.readString(file));
        Files.delete(file);
    }

    private static Path folder() throws IOException {
        return Files.createDirectories(Repository.root().resolve("target/init-properties"));
    }

    @Provide
    Arbitrary<String> domains() {
        return Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.of("contoso.com", "*.contoso.com", "a_b.c", "x,y.z")), Tuple.of(1, texts()));
    }

    @Provide
    Arbitrary<List<String>> servers() {
        Arbitrary<String> names = Arbitraries.frequencyOf(
                Tuple.of(15, Arbitraries.of("EX01", "EX02", "ex03", "\u00c4X")), Tuple.of(1, texts()));
        Arbitrary<String> addresses = Arbitraries.of("10.1.1.1", "10.1.1.2", "10.1.1.1,fd00::1", "::ffff:10.1.1.3");
        Arbitrary<String> more = Arbitraries.frequencyOf(
                Tuple.of(9, Arbitraries.of("", ",2010", ",2013", ",2016", ",se", ",SE,ex.contoso.com", ",x.y,2019")),
                Tuple.of(1, Arbitraries.of(",0.0.0.0", ",fe80::1%3", ",*/", ",", ",2019,2019", ",\u0007.x")));
        return Combinators.combine(names, addresses, more)
                .as((name, address, rest) -> name + "=" + address + rest)
                .list()
                .ofMinSize(1)
                .ofMaxSize(2);
    }

    @Provide
    Arbitrary<List<String>> relays() {
        Arbitrary<String> usual = Arbitraries.of(
                "192.168.5.10",
                "192.168.5.20-192.168.5.29",
                "192.168.6.0/28",
                "fd00:5::1",
                "fd00:5::/125",
                "::ffff:192.168.5.9",
                "192.168.7.0(255.255.255.240)");
        Arbitrary<String> odd = Arbitraries.of(
                "10.1.1.1",
                "8.8.8.8",
                "192.168.0.0/16",
                "0.0.0.0",
                "::",
                "127.0.0.1",
                "192.168.5.1/24",
                "@any",
                "@private",
                "@relay-hosts",
                "fe80::1",
                "224.0.0.1",
                "fd00:5::/64",
                "10.0.0.1(255.255.255.0)",
                "*/");
        return Arbitraries.frequencyOf(Tuple.of(6, usual), Tuple.of(1, odd))
                .list()
                .ofMaxSize(3);
    }

    @Provide
    Arbitrary<String> mailboxes() {
        return Arbitraries.frequencyOf(
                Tuple.of(9, Arbitraries.of("chris@contoso.com", "a.b+c@x.y")), Tuple.of(1, texts()));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                "ERP team",
                "a*/b",
                "// x",
                "\"",
                "\\",
                "\u0000",
                "\u001b[2J",
                "\n",
                "\u202e",
                "\u200b",
                "'; rm -rf",
                "%s",
                "${x}",
                "<b>",
                "\ud83d\ude00",
                "\ud800",
                "{server}",
                "@any",
                "x".repeat(300));
    }

    /** What goes through, with anything before each answer; what of that is taken moves the rest to other questions. */
    @Provide
    Arbitrary<List<String>> answers() {
        List<String> usual = List.of(
                "contoso.com",
                "EX01",
                "10.1.1.1",
                "",
                "",
                "",
                "192.168.5.10 192.168.5.11",
                "ERP",
                "chris@contoso.com",
                "",
                "",
                "",
                "");
        Arbitrary<String> any = Arbitraries.oneOf(
                domains(),
                texts(),
                mailboxes(),
                Arbitraries.of("", "EX01", "EX02", "10.1.1.1", "10.1.1.1 fd00::1", "2010"),
                relays().map(list -> String.join(" ", list)));
        Arbitrary<List<String>> before =
                Arbitraries.frequencyOf(Tuple.of(3, Arbitraries.just(List.of())), Tuple.of(1, any.map(List::of)));
        return before.list().ofSize(usual.size()).map(odd -> {
            List<String> lines = new ArrayList<>();
            for (int i = 0; i < usual.size(); i++) {
                lines.addAll(odd.get(i));
                lines.add(usual.get(i));
            }
            return lines;
        });
    }
}
