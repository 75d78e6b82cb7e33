package org.relayplan.source;

import java.util.ArrayList;
import java.util.List;

/**
 * What became of the documents of an import: what was read, and what of the model nobody saw.
 *
 * @param entries in the order of their headings, within one by place
 */
public record ImportAccount(List<Entry> entries) {

    /** Nothing was imported. */
    public static final ImportAccount EMPTY = new ImportAccount(List.of());

    /** Keeps its own copy, in order. */
    public ImportAccount {
        List<Entry> sorted = new ArrayList<>(entries);
        sorted.sort(null);
        entries = List.copyOf(sorted);
    }

    /** What is said of a thing. */
    public enum Heading {
        /** It is in the model. */
        READ("read"),
        /** The model says {@code "unknown"}, for the documents don't tell. */
        UNKNOWN("unknown"),
        /** The documents don't tell, and the model has what New or setup leaves, or what was derived. */
        DEFAULTED("defaulted"),
        /** It is in the documents, and the model has no room for it. */
        IGNORED("ignored"),
        /** The documents can't be right, or don't agree. */
        CONTRADICTORY("contradictory");

        private final String text;

        Heading(String text) {
            this.text = text;
        }

        /** The heading in lower case. */
        public String text() {
            return text;
        }
    }

    /**
     * One line of the account.
     *
     * @param heading what is said
     * @param place where it begins; of many things alike, the first
     * @param sentence what it is; foreign text in it is safe to show
     */
    public record Entry(Heading heading, Place place, String sentence) implements Comparable<Entry> {

        @Override
        public int compareTo(Entry other) {
            int order = heading.compareTo(other.heading);
            if (order == 0) {
                order = place.compareTo(other.place);
            }
            return order == 0 ? sentence.compareTo(other.sentence) : order;
        }
    }

    /** The entries under a heading. */
    public List<Entry> under(Heading heading) {
        List<Entry> found = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry.heading == heading) {
                found.add(entry);
            }
        }
        return found;
    }
}
