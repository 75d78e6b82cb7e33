package org.relayplan.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relayplan.source.Visible;

/** Understands {@code -f}. */
final class Destinations {

    private Destinations() {}

    /**
     * Where output goes, in the order given; without any, the first of the legal formats on standard output.
     *
     * @param texts the values of {@code -f}
     * @param legal the command's formats
     * @throws UsageFault if a format is unknown, or two outputs would go to one place, or a file can't be made there
     */
    static List<Destination> read(List<String> texts, List<String> legal, Path currentFolder) throws UsageFault {
        if (texts.isEmpty()) {
            return List.of(new Destination(legal.get(0), Optional.empty()));
        }
        List<Destination> found = new ArrayList<>();
        List<Optional<Path>> taken = new ArrayList<>();
        for (String text : texts) {
            Destination destination = read(text, legal);
            Optional<Path> path = Optional.empty();
            if (destination.file().isPresent()) {
                path = Optional.of(OutputPath.file(destination.file().get(), currentFolder));
            }
            if (taken.contains(path)) {
                throw new UsageFault(
                        path.isPresent()
                                ? "Two formats can't go to one file, "
                                        + Visible.text(destination.file().get()) + "."
                                : "Only one format can go to standard output; give the other a file: -f "
                                        + destination.format() + "=FILE.");
            }
            taken.add(path);
            found.add(destination);
        }
        return found;
    }

    /** The files among them. */
    static List<String> files(List<Destination> destinations) {
        List<String> files = new ArrayList<>();
        for (Destination destination : destinations) {
            if (destination.file().isPresent()) {
                files.add(destination.file().get());
            }
        }
        return files;
    }

    /** Whether everything is written in that format. */
    static boolean only(String format, List<Destination> destinations) {
        for (Destination destination : destinations) {
            if (!destination.format().equals(format)) {
                return false;
            }
        }
        return true;
    }

    private static Destination read(String text, List<String> legal) throws UsageFault {
        int equals = text.indexOf('=');
        String format = equals < 0 ? text : text.substring(0, equals);
        if (!legal.contains(format)) {
            throw new UsageFault(
                    format.isEmpty()
                            ? "-f " + Visible.text(text) + " lacks the format; there is " + list(legal) + "."
                            : "There is no format " + Visible.text(format) + " here"
                                    + Meant.of(format, legal, "; there is " + list(legal) + "."));
        }
        if (equals < 0) {
            return new Destination(format, Optional.empty());
        }
        String file = text.substring(equals + 1);
        if (file.isEmpty()) {
            throw new UsageFault("-f " + format + "= lacks the file's name.");
        }
        return new Destination(format, file.equals("-") ? Optional.empty() : Optional.of(file));
    }

    /** {@code a, b or c}. */
    static String list(List<String> words) {
        return list(words, " or ");
    }

    /** Words with commas between, and another word before the last. */
    static String list(List<String> words, String last) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            out.append(i == 0 ? "" : i == words.size() - 1 ? last : ", ").append(words.get(i));
        }
        return out.toString();
    }
}
