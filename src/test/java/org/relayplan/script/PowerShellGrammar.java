package org.relayplan.script;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.relayplan.Repository;
import org.relayplan.Requires;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A PowerShell grammar that is not ours (tree-sitter's), run over scripts; one start of node for any number of them.
 *
 * <p>It catches unbalanced quotes, brackets and here-strings, stray commas and pipes. It does not know that PowerShell
 * takes curly quotes for quotes, nor that {@code "$name: x"} is refused. It wrongly refuses an empty script, a list of
 * bare words ({@code Tls,BasicAuth}), and a switch or a function with an attribute on one line.
 */
public final class PowerShellGrammar {

    private static final Path HOME = Repository.root().resolve("target/node");
    private static final Path CHECKER = Repository.root().resolve("src/test/node/powershell-faults.mjs");

    private PowerShellGrammar() {}

    /**
     * A place where the grammar does not fit.
     *
     * @param script the script's name, as the caller gave it
     * @param line from 1
     * @param column from 1, in UTF-16 characters
     * @param text what is missing, or the beginning of what does not fit
     */
    public record Misfit(String script, int line, int column, String text) {

        @Override
        public String toString() {
            return script + ":" + line + ":" + column + ": " + text;
        }
    }

    /**
     * Everything in the scripts that is not PowerShell, in the order of the map and of the text; the test is skipped
     * ({@link Requires}) where node or the grammar is not installed.
     *
     * @param scripts from name to text
     */
    public static List<Misfit> misfits(Map<String, String> scripts) {
        Path node = Requires.program("node");
        Requires.that(
                Files.exists(HOME.resolve("node_modules/tree-sitter-powershell/tree-sitter-powershell.wasm"))
                        && Files.exists(HOME.resolve("node_modules/web-tree-sitter/web-tree-sitter.js")),
                "the PowerShell grammar",
                "src/build/test-tools installs it");
        List<Misfit> misfits = new ArrayList<>();
        for (JsonNode misfit : JsonMapper.shared().readTree(answer(node, scripts))) {
            misfits.add(new Misfit(
                    misfit.get("script").asString(),
                    misfit.get("line").asInt(),
                    misfit.get("column").asInt(),
                    misfit.get("text").asString()));
        }
        return List.copyOf(misfits);
    }

    /** Everything in one script that is not PowerShell. */
    public static List<Misfit> misfits(String script) {
        return misfits(Map.of("script", script));
    }

    private static byte[] answer(Path node, Map<String, String> scripts) {
        // Without --liftoff-only V8 first optimises the whole grammar, which takes eight seconds.
        ProcessBuilder builder =
                new ProcessBuilder(node.toString(), "--liftoff-only", CHECKER.toString(), HOME.toString());
        try {
            Path complaints = Files.createTempFile("powershell-grammar", ".txt");
            Process process = builder.redirectError(complaints.toFile()).start();
            try (OutputStream in = process.getOutputStream()) {
                in.write(JsonMapper.shared().writeValueAsString(scripts).getBytes(StandardCharsets.UTF_8));
            }
            byte[] answer;
            try (InputStream out = process.getInputStream()) {
                answer = out.readAllBytes();
            }
            if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IllegalStateException("node could not check the scripts: " + Files.readString(complaints));
            }
            Files.delete(complaints);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while node checked the scripts", e);
        }
    }
}
