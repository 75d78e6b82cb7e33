package org.relayplan.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.relayplan.source.ImportAccount;
import org.relayplan.source.ImportAccount.Heading;
import org.relayplan.source.Place;

/** Gathers the account of an import; what holds alike of many objects becomes one line. */
final class ImportNotes {

    /** So many names stand in a line before the others are counted. */
    private static final int FEW = 4;

    /** So many lines, and names for one line, are kept: a hostile export must not fill the memory with them. */
    private static final int KEPT = 10_000;

    private final List<ImportAccount.Entry> entries = new ArrayList<>();
    private final Map<String, Sum> sums = new LinkedHashMap<>();

    /** Many things of which one sentence is true. */
    private static final class Sum {
        private final Heading heading;
        private final Place place;
        private final Set<String> names = new LinkedHashSet<>();
        private final Set<String> owners = new LinkedHashSet<>();
        private final String things;
        private final String sentence;

        Sum(Heading heading, Place place, String things, String sentence) {
            this.heading = heading;
            this.place = place;
            this.things = things;
            this.sentence = sentence;
        }
    }

    /** One line of its own. */
    void add(Heading heading, Place place, String sentence) {
        if (entries.size() < KEPT) {
            entries.add(new ImportAccount.Entry(heading, place, sentence));
        } else if (entries.size() == KEPT) {
            entries.add(new ImportAccount.Entry(
                    Heading.CONTRADICTORY, place, "There is more to say; only the first lines are told."));
        }
    }

    /**
     * One of many things in a document.
     *
     * @param name the thing, such as a property
     * @param owner whose it is; the thing's own name if it is nobody's
     * @param things what the owners are, in the plural
     * @param sentence what is true of all of them, behind their names
     */
    void sum(Heading heading, Place place, String name, String owner, String things, String sentence) {
        String key = heading + "\n" + place.file() + "\n" + things + "\n" + sentence;
        Sum sum = sums.get(key);
        if (sum == null) {
            sum = new Sum(heading, place, things, sentence);
            sums.put(key, sum);
        }
        if (sum.names.size() < KEPT) {
            sum.names.add(name);
        }
        if (sum.owners.size() < KEPT) {
            sum.owners.add(owner);
        }
    }

    /** All of it. */
    ImportAccount account() {
        List<ImportAccount.Entry> all = new ArrayList<>(entries);
        for (Sum sum : sums.values()) {
            String more = sum.owners.size() == KEPT ? KEPT + " or more " : sum.owners.size() + " ";
            String owners = sum.owners.size() == 1 ? Sentence.list(List.copyOf(sum.owners)) : more + sum.things;
            String text = few(sum.names) + (sum.owners.equals(sum.names) ? "" : " of " + owners) + ": " + sum.sentence;
            all.add(new ImportAccount.Entry(sum.heading, sum.place, text));
        }
        return new ImportAccount(all);
    }

    /** The first few and a count of the others. */
    static String few(Set<String> names) {
        List<String> list = new ArrayList<>(names);
        if (list.size() <= FEW + 1) {
            return Sentence.list(list);
        }
        return Sentence.list(list.subList(0, FEW)) + " and " + (list.size() - FEW) + " more";
    }
}
