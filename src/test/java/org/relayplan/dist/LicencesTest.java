package org.relayplan.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.relayplan.Lesson;
import org.relayplan.Repository;

/** The list of licences names every library inside, with what Maven's metadata and the jars themselves say. */
class LicencesTest {

    private static final Path LIST = Repository.root().resolve("src/build/licences/LICENCES.md");

    private static final String HEAD = """
            # Licences of what is inside

            relayplan.jar holds these libraries. Their licences and notices lie in the folder `licences` beside this
            file, in the jar in `META-INF/licences`; `sbom.cdx.json` names the same libraries for machines.

            | Library | Version | Licence | In `licences` |
            | --- | --- | --- | --- |
            """;

    private static final String FOOT = """

            An archive for one platform also holds parts of the Java that built it. OpenJDK's licence is the GNU General
            Public License, version 2, with the Classpath Exception; the texts of each module lie in `runtime/legal`.
            """;

    @Test
    void the_list_names_every_library_with_its_licence_and_texts() throws IOException {
        StringBuilder list = new StringBuilder(HEAD);
        for (Library library : Library.inside()) {
            list.append("| %s:%s | %s | %s | `%2$s`: %s |\n"
                    .formatted(
                            library.group(),
                            library.artifact(),
                            library.version(),
                            String.join(", ", library.licences()),
                            String.join(", ", library.texts()).replace("META-INF/", "")));
        }
        list.append(FOOT);
        if ("write".equals(System.getProperty("relayplan.goldens"))) {
            Files.writeString(LIST, list);
        }
        assertEquals(list.toString(), Repository.text(LIST));
    }

    @Test
    void every_library_states_a_licence_and_brings_its_text() {
        List<String> without = Library.inside().stream()
                .filter(library ->
                        library.licences().isEmpty() || library.texts().isEmpty())
                .map(library -> library.artifact() + ": " + library.licences() + " " + library.texts())
                .toList();
        Lesson.teach(without, """
                What is given away names its licence and brings the text of it.
                Next step: put the text into src/build/licences/ARTIFACT, if its jar has none.""");
    }

    @Test
    void libraries_of_libraries_count_and_those_of_tests_do_not() {
        List<String> names = Library.inside().stream().map(Library::artifact).toList();
        assertTrue(
                names.containsAll(List.of("jackson-annotations", "jackson-core", "jackson-databind")),
                names.toString());
        assertTrue(names.stream().noneMatch(name -> name.startsWith("j") && name.contains("unit")), names.toString());
    }
}
