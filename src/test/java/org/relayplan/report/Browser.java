package org.relayplan.report;

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
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.relayplan.Repository;
import org.relayplan.Requires;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A browser that is not ours (Chromium, driven by Playwright), and axe, which looks for faults of accessibility; one
 * start of both for any number of pages. Tests are skipped where one of them is missing ({@link Requires}).
 */
public final class Browser {

    private static final Path HOME = Repository.root().resolve("target/node");
    private static final Path DRIVER = Repository.root().resolve("src/test/node/browse.mjs");

    /** The longest that all pages together may take, in seconds; a busy machine takes ten times a quiet one's. */
    private static final int PATIENCE = 300;

    private Browser() {}

    /** How large a page is looked at, in CSS pixels; paper is A4 with margins of a centimetre. */
    public enum Size {
        PHONE(360, 780, "screen"),
        LAPTOP(1366, 768, "screen"),
        PAPER(718, 1047, "print");

        private final int width;
        private final int height;
        private final String media;

        Size(int width, int height, String media) {
            this.width = width;
            this.height = height;
            this.media = media;
        }
    }

    /**
     * One look at a page.
     *
     * @param file the page
     * @param size how large, and whether on a screen or on paper
     * @param dark whether the reader prefers dark
     * @param script whether scripts may run
     * @param unfolded whether everything that is folded is opened first
     * @param axe whether axe looks for faults, which takes as long as all else; it needs scripts, for it is one
     */
    public record Visit(Path file, Size size, boolean dark, boolean script, boolean unfolded, boolean axe) {

        /** On a screen, in light, with all that browsers do, and axe. */
        public static Visit usual(Path file, Size size) {
            return new Visit(file, size, false, true, true, true);
        }

        /** The same in the dark. */
        public Visit inTheDark() {
            return new Visit(file, size, true, script, unfolded, axe);
        }

        /** The same as it is first shown, and without axe. */
        public Visit folded() {
            return new Visit(file, size, dark, script, false, false);
        }

        /** The same without scripts, and so without axe. */
        public Visit plain() {
            return new Visit(file, size, dark, false, unfolded, false);
        }
    }

    /**
     * A range of addresses that something on a page stands for.
     *
     * @param data the data attributes by name
     * @param around the data attributes of whatever is around it, the nearest first
     * @param left where it begins, in CSS pixels
     * @param right where it ends
     * @param top how far down it is
     * @param height how high it is
     * @param colour as the browser drew it
     */
    public record Piece(
            Map<String, String> data,
            Map<String, String> around,
            double left,
            double right,
            double top,
            double height,
            String colour) {}

    /**
     * What was met.
     *
     * @param errors of the page, of the console (warnings too), and dialogs and windows that opened
     * @param requests addresses that were asked for beside the page itself, whether or not somebody answered
     * @param faults what axe says, one for each element
     * @param doors whatever could lead out of the page or run in it: links, sources, scripts, handlers
     * @param sideways what sticks out to the right, so that the page scrolls sideways
     * @param pieces everything that stands for a range of addresses, in the order of the page
     * @param firstPaint when there was something to see, in milliseconds; -1 if there never was
     * @param title of the page
     * @param text that can be read
     * @param background its colour as the browser drew it
     */
    public record Seen(
            List<String> errors,
            List<String> requests,
            List<String> faults,
            List<String> doors,
            List<String> sideways,
            List<Piece> pieces,
            double firstPaint,
            String title,
            String text,
            String background) {}

    /** Looks at pages, one after the other. */
    public static List<Seen> look(List<Visit> visits) {
        Path node = Requires.program("node");
        Path chromium = Requires.program("chromium");
        Requires.that(
                Files.exists(HOME.resolve("node_modules/playwright-core/package.json"))
                        && Files.exists(HOME.resolve("node_modules/axe-core/axe.min.js")),
                "what drives a browser",
                "src/build/test-tools installs it");
        List<Map<String, Object>> asked = new ArrayList<>();
        for (Visit visit : visits) {
            asked.add(Map.of(
                    "file", visit.file().toAbsolutePath().toString(),
                    "width", visit.size().width,
                    "height", visit.size().height,
                    "media", visit.size().media,
                    "scheme", visit.dark() ? "dark" : "light",
                    "script", visit.script(),
                    "unfold", visit.unfolded(),
                    "axe", visit.axe(),
                    "picture", picture(visit)));
        }
        byte[] answer = answer(node, Map.of("chromium", chromium.toString(), "visits", asked));
        List<Seen> seen = new ArrayList<>();
        for (JsonNode page : JsonMapper.shared().readTree(answer)) {
            seen.add(seen(page));
        }
        return List.copyOf(seen);
    }

    /** With {@code -Drelayplan.pictures=FOLDER} there is a screenshot of each look. */
    private static String picture(Visit visit) {
        String folder = System.getProperty("relayplan.pictures", "");
        String name = visit.file().getFileName().toString().replaceAll("\\.html$", "") + "-" + visit.size()
                + (visit.dark() ? "-dark" : "") + (visit.script() ? "" : "-plain") + ".png";
        return folder.isEmpty() ? "" : Path.of(folder, name).toAbsolutePath().toString();
    }

    private static Seen seen(JsonNode page) {
        List<Piece> pieces = new ArrayList<>();
        for (JsonNode piece : page.get("segments")) {
            pieces.add(new Piece(
                    data(piece.get("data")),
                    data(piece.get("around")),
                    piece.get("left").asDouble(),
                    piece.get("right").asDouble(),
                    piece.get("top").asDouble(),
                    piece.get("height").asDouble(),
                    piece.get("colour").asString()));
        }
        return new Seen(
                texts(page.get("errors")),
                texts(page.get("requests")),
                texts(page.get("faults")),
                texts(page.get("doors")),
                texts(page.get("sideways")),
                pieces,
                page.get("firstPaint").isNull() ? -1 : page.get("firstPaint").asDouble(),
                page.get("title").asString(),
                page.get("text").asString(),
                page.get("background").asString());
    }

    private static Map<String, String> data(JsonNode object) {
        Map<String, String> data = new TreeMap<>();
        object.propertyStream()
                .forEach(member -> data.put(member.getKey(), member.getValue().asString()));
        return data;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asString()));
        return List.copyOf(texts);
    }

    private static byte[] answer(Path node, Map<String, Object> task) {
        try {
            Path complaints = Files.createTempFile("browser", ".txt");
            Process process = new ProcessBuilder(node.toString(), DRIVER.toString(), HOME.toString())
                    .redirectError(complaints.toFile())
                    .start();
            try {
                try (OutputStream in = process.getOutputStream()) {
                    in.write(JsonMapper.shared().writeValueAsString(task).getBytes(StandardCharsets.UTF_8));
                }
                Thread guard = guard(process);
                byte[] answer;
                try (InputStream out = process.getInputStream()) {
                    answer = out.readAllBytes();
                }
                if (!process.waitFor(10, TimeUnit.SECONDS) || process.exitValue() != 0) {
                    throw new IllegalStateException("the browser could not look: " + Files.readString(complaints));
                }
                guard.interrupt();
                Files.delete(complaints);
                return answer;
            } finally {
                process.destroy();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the browser looked", e);
        }
    }

    /** Ends a driver that takes too long; asked politely, it ends its browser as well. */
    private static Thread guard(Process process) {
        Thread guard = new Thread(() -> {
            try {
                if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
                    process.destroy();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        guard.setDaemon(true);
        guard.start();
        return guard;
    }
}
