package org.relayplan;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/**
 * How a test says that it needs something the machine may lack: {@code Path postfix = Requires.program("postfix");}
 *
 * <p>Where it is missing the test is skipped and what is missing is named, once more at the end of the run. With
 * {@code RELAYPLAN_REQUIRE=all} in the environment the test fails instead, so that a run that shall prove everything
 * can't pass by skipping. Callable from a test and from {@code @BeforeAll}.
 */
public final class Requires implements TestExecutionListener {

    private static final boolean ALL = "all".equals(System.getenv("RELAYPLAN_REQUIRE"));

    /** What was missing, with the way to get it. */
    private static final Map<String, String> MISSING = new ConcurrentHashMap<>();

    /** For the launcher, which finds this class by its service file and lets it print the summary. */
    public Requires() {}

    /**
     * The program's path; looked for on PATH and where servers are installed.
     *
     * @throws TestAbortedException if there is none, or an {@link AssertionFailedError} where all is required
     */
    public static Path program(String name) {
        Optional<Path> found = find(name, System.getenv().getOrDefault("PATH", ""));
        that(found.isPresent(), name, ".ci/run installs it");
        return found.orElseThrow();
    }

    /** Goes on only if {@code script} can open a terminal of its own, which a bare change of the root folder can't. */
    public static void terminal() {
        program("script");
        that(opensTerminals(), "pseudo-terminals", "mount /dev/pts");
    }

    private static boolean opensTerminals() {
        try {
            return new ProcessBuilder("script", "-qec", "true", "/dev/null")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * Goes on only if something is there.
     *
     * @param what its name, as the summary shall say it ("PowerShell grammar", "root rights")
     * @param remedy what makes it present ("src/build/test-tools installs it")
     */
    public static void that(boolean isPresent, String what, String remedy) {
        if (!isPresent) {
            MISSING.put(what, remedy);
            demand(ALL, what, remedy);
        }
    }

    static Optional<Path> find(String name, String path) {
        List<String> folders = new ArrayList<>(Arrays.asList(path.split(File.pathSeparator)));
        folders.addAll(List.of("/usr/local/sbin", "/usr/sbin", "/sbin"));
        return folders.stream()
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, name))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst();
    }

    static void demand(boolean all, String what, String remedy) {
        String text = "needs " + what + ", which is not here; " + remedy;
        if (all) {
            throw new AssertionFailedError(text + " (RELAYPLAN_REQUIRE=all lets nothing be skipped)");
        }
        throw new TestAbortedException(text);
    }

    static String summary(Map<String, String> missing) {
        StringBuilder text = new StringBuilder("Tests were skipped for want of:\n");
        new TreeMap<>(missing).forEach((what, remedy) -> text.append("  %s (%s)\n".formatted(what, remedy)));
        return text.toString();
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        if (!ALL && !MISSING.isEmpty()) {
            System.out.print(summary(MISSING));
        }
    }
}
