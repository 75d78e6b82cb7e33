package org.relayplan.build;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/**
 * Makes a Java that has relayplan in it: {@code java Image.java JAR FOLDER}, with the JDK that runs it and for its
 * platform. {@code FOLDER/runtime} is the result.
 *
 * <p>relayplan and its libraries are one module of the image: classes of the image may lie in the archive that the JVM
 * maps at start by itself, wherever the image is moved, while the archive of a jar holds for one path only (JDK 17).
 */
final class Image {

    private static final String MODULE = "org.relayplan";
    private static final String MAIN = MODULE + "/org.relayplan.cli.Main";

    /** What jdeps can't see, for it is found by name at run time. */
    private static final List<String> BY_NAME = List.of(
            "jdk.naming.dns", // mx asks a DNS server through JNDI
            "jdk.crypto.ec", // elliptic curves of TLS and SSH, up to JDK 21; empty later
            "jdk.charsets"); // import reads what the encoding names that the export states

    /** Libraries speak of types in these, in code that relayplan never reaches. */
    private static final Set<String> DONE_WITHOUT = Set.of("java.desktop", "java.sql");

    private static final String SAMPLE = "samples/anonymous-relay.json";

    /** The day's work, for the archive of classes; what one of them finds doesn't matter. */
    private static final List<String> REHEARSALS = List.of(
            "check " + SAMPLE,
            "check " + SAMPLE + " -f json",
            "check samples/open-relay.json -f sarif",
            "explain " + SAMPLE + " --from 192.168.5.10 --to EX01",
            "surface " + SAMPLE,
            "diff samples/open-relay.json " + SAMPLE,
            "script " + SAMPLE,
            "telnet " + SAMPLE + " --from 192.168.5.10 --to EX01",
            "rules open-relay",
            "--help");

    private final Path jar;
    private final Path folder;

    private Image(Path jar, Path folder) {
        this.jar = jar;
        this.folder = folder;
    }

    public static void main(String[] arguments) throws Exception {
        new Image(Path.of(arguments[0]), Path.of(arguments[1])).make();
    }

    private void make() throws Exception {
        delete(folder);
        Path module = unpack(folder.resolve("module"));
        String version = Integer.toString(Runtime.version().feature());
        run(
                "javac",
                "--release",
                "17",
                "--patch-module",
                MODULE + "=" + module,
                "-d",
                module.toString(),
                "src/build/image/module-info.java");
        Path runtime = folder.resolve("runtime");
        run(
                "jlink",
                "--module-path",
                module.toString(),
                "--add-modules",
                MODULE + "," + String.join(",", BY_NAME),
                "--no-header-files",
                "--no-man-pages",
                "--output",
                runtime.toString());
        Path java = runtime.resolve("bin/java");
        Set<String> wanted = new TreeSet<>(Arrays.asList(
                run("jdeps", "--multi-release", version, "--ignore-missing-deps", "--print-module-deps", jar.toString())
                        .trim()
                        .split(",")));
        wanted.removeAll(DONE_WITHOUT);
        for (String line : output(java.toString(), "--list-modules").split("\\R")) {
            wanted.remove(line.replaceAll("@.*", ""));
        }
        if (!wanted.isEmpty()) {
            throw new IllegalStateException("the image lacks modules that jdeps finds: " + wanted
                    + "; add them to src/build/image/module-info.java, or to Image.DONE_WITHOUT if nothing calls them");
        }
        archive(java);
    }

    /** The classes as this Java would take them out of the jar. */
    private Path unpack(Path to) throws IOException {
        try (JarFile file = new JarFile(jar.toFile(), false, ZipFile.OPEN_READ, Runtime.version())) {
            for (JarEntry entry : (Iterable<JarEntry>) file.versionedStream()::iterator) {
                if (!entry.isDirectory() && !entry.getName().startsWith("META-INF/")) {
                    Path place = to.resolve(entry.getName());
                    Files.createDirectories(place.getParent());
                    try (InputStream in = file.getInputStream(entry)) {
                        Files.copy(in, place);
                    }
                }
            }
        }
        return to;
    }

    /** The archive that the JVM maps by itself: what the rehearsals load. */
    private void archive(Path java) throws Exception {
        Set<String> classes = new TreeSet<>();
        Path list = folder.resolve("classes");
        for (String rehearsal : REHEARSALS) {
            List<String> command = new ArrayList<>(
                    List.of(java.toString(), "-Xshare:off", "-XX:DumpLoadedClassList=" + list, "-m", MAIN));
            command.addAll(Arrays.asList(rehearsal.split(" ")));
            output(command.toArray(String[]::new));
            // Numbers of one run mean nothing in another.
            Files.readAllLines(list).forEach(line -> classes.add(line.replaceAll(" id: \\d+$", "")));
        }
        Files.write(list, classes);
        String said = output(
                java.toString(), "-Xshare:dump", "-XX:+UseSerialGC", "-XX:SharedClassListFile=" + list, "-m", MAIN);
        try (Stream<Path> files = Files.walk(folder.resolve("runtime"))) {
            if (files.noneMatch(file -> file.endsWith("classes.jsa"))) {
                throw new IllegalStateException("no archive of classes was made: " + said);
            }
        }
    }

    /** What a tool of this JDK prints; it must succeed. */
    private static String run(String tool, String... arguments) {
        StringWriter out = new StringWriter();
        ToolProvider found = ToolProvider.findFirst(tool)
                .orElseThrow(() -> new IllegalStateException("this Java has no " + tool + "; a full JDK is needed"));
        int status = found.run(new PrintWriter(out, true), new PrintWriter(out, true), arguments);
        if (status != 0) {
            throw new IllegalStateException(tool + " failed: " + out);
        }
        return out.toString();
    }

    private static String output(String... command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        // The builder's own language must not decide which classes there are.
        builder.environment().putAll(Map.of("LC_ALL", "C.UTF-8", "TZ", "UTC"));
        Process process = builder.start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes());
        int status = process.waitFor();
        // 1 is an answer, too: findings.
        if (status > 1) {
            throw new IllegalStateException(String.join(" ", command) + " failed: " + out);
        }
        return out;
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
