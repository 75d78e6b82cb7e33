package org.relayplan.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.relayplan.Repository;
import org.relayplan.analysis.Built;
import org.relayplan.model.Address;
import org.relayplan.model.Server;
import org.relayplan.session.SessionCases;
import org.relayplan.smtp.Secret;

/**
 * Sessions as data: {@code src/test/resources/simulate/*.dialogue}. A file has one session or several, parted by empty
 * lines.
 *
 * <p>{@code on} begins one with its connector, in the columns of the session room's cases; {@code from ADDRESS} and
 * {@code account NAME PASSWORD} may follow. Then {@code >} is what the client says, {@code <} what it hears, {@code ~}
 * how long it waited for that, {@code *} a note of the log, {@code =} the start of TLS or the end. Only {@code >} needs
 * to be written by hand: {@code -Drelayplan.goldens=write} writes the rest.
 */
class DialogueCasesTest {

    private static final boolean WRITE = "write".equals(System.getProperty("relayplan.goldens"));

    static Stream<String> dialogues() {
        return Repository.files("src/test/resources/simulate", ".dialogue").stream()
                .map(Repository::name);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("dialogues")
    void a_dialogue_goes_as_it_is_written(String name) throws IOException {
        Path file = Repository.root().resolve(name);
        String written = Repository.text(file);
        List<String> now = new ArrayList<>();
        for (String session : written.stripTrailing().split("\n\n")) {
            now.add(replay(session));
        }
        String text = String.join("\n\n", now) + "\n";
        assertTrue(text.contains("\n> "), "somebody says something");
        if (WRITE && !text.equals(written)) {
            Files.writeString(file, text);
        } else {
            assertEquals(written, text);
        }
    }

    private static String replay(String session) {
        List<String> out = new ArrayList<>();
        Address client = Built.address("192.168.5.10");
        Optional<Secret> account = Optional.empty();
        String[] cells = {};
        List<String> said = new ArrayList<>();
        for (String line : session.split("\n")) {
            String rest = line.substring(Math.min(line.length(), line.indexOf(' ') + 1));
            if (line.startsWith("> ") || line.equals(">")) {
                said.add(rest.equals(">") ? "" : rest);
            } else if (!line.startsWith("<")
                    && !line.startsWith("~")
                    && !line.startsWith("*")
                    && !line.startsWith("=")) {
                out.add(line);
            }
            if (line.startsWith("on ")) {
                cells = SessionCases.cells(rest);
            } else if (line.startsWith("from ")) {
                client = Built.address(rest);
            } else if (line.startsWith("account ")) {
                account = Optional.of(new Secret(rest.split(" ")[0], rest.split(" ")[1]));
            }
        }
        if (cells.length == 0) {
            return String.join("\n", out);
        }
        Server server = SessionCases.server(cells[0]);
        PlayedDialogue played = new PlayedDialogue(
                server,
                SessionCases.connector(server, cells[1], cells[2], cells[3], cells[4], cells[5]),
                SessionCases.organization(),
                client,
                account);
        said.forEach(played::say);
        played.seen().forEach(line -> out.add(line.stripTrailing()));
        return String.join("\n", out);
    }
}
