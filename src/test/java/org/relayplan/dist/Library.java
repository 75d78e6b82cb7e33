package org.relayplan.dist;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.relayplan.Repository;

/** A library inside relayplan.jar, by its jar in the local Maven repository and the metadata beside it. */
record Library(Path jar, MavenFile metadata) {

    /**
     * Those that pom.xml names for run time, and those that they need in turn, by name. Found on the class path of the
     * tests and in the metadata of each, without asking Maven.
     */
    static List<Library> inside() {
        Map<String, Library> found = new TreeMap<>();
        follow(MavenFile.read(Repository.root().resolve("pom.xml")), onClassPath(), found);
        return List.copyOf(found.values());
    }

    private static void follow(MavenFile file, Map<String, Path> jars, Map<String, Library> found) {
        for (String name : file.neededAtRunTime()) {
            // What isn't on the class path was left out on purpose, or belongs to another platform.
            Path jar = jars.get(name);
            if (jar != null && !found.containsKey(name)) {
                Path metadata = jar.resolveSibling(jar.getFileName().toString().replaceAll("\\.jar$", ".pom"));
                Library library = new Library(jar, MavenFile.read(metadata));
                found.put(name, library);
                follow(library.metadata(), jars, found);
            }
        }
    }

    /** Jars by artifact: in a repository a jar lies in ARTIFACT/VERSION. */
    private static Map<String, Path> onClassPath() {
        Map<String, Path> jars = new TreeMap<>();
        for (String entry : System.getProperty("java.class.path").split(java.io.File.pathSeparator)) {
            Path jar = Path.of(entry);
            if (entry.endsWith(".jar")) {
                jars.put(jar.getParent().getParent().getFileName().toString(), jar);
            }
        }
        return jars;
    }

    String artifact() {
        return jar.getParent().getParent().getFileName().toString();
    }

    String version() {
        return jar.getParent().getFileName().toString();
    }

    /** As its own metadata states it, or that of its parents. */
    List<String> licences() {
        for (MavenFile file = metadata; ; ) {
            if (!file.licences().isEmpty()) {
                return file.licences();
            }
            Path parent = repository().resolve(file.parent().orElse("nothing"));
            if (!Files.exists(parent)) {
                return List.of();
            }
            file = MavenFile.read(parent);
        }
    }

    /** Licence and notice texts, as they lie in the archives' folder {@code licences}. */
    List<String> texts() {
        List<String> texts = new ArrayList<>();
        try (JarFile file = new JarFile(jar.toFile())) {
            file.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.matches("(?i)META-INF/[^/]*(licen[cs]e|notice)[^/]*"))
                    .forEach(texts::add);
            Path ours = Repository.root().resolve("src/build/licences").resolve(artifact());
            if (Files.exists(ours)) {
                try (Stream<Path> files = Files.list(ours)) {
                    files.forEach(text -> texts.add(text.getFileName().toString()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts.stream().sorted().toList();
    }

    String group() {
        return repository()
                .relativize(jar.getParent().getParent().getParent())
                .toString()
                .replace('/', '.');
    }

    private Path repository() {
        Path folder = jar.getParent().getParent().getParent();
        for (int i = metadata.groupDepth(); i > 0; i--) {
            folder = folder.getParent();
        }
        return folder;
    }
}
