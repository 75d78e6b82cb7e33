package org.relayplan.load;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.relayplan.source.Place;

/**
 * What a CliXML document may refer to by number: lists of type names, and objects. Of objects those are kept that were
 * read lately, and those that were referred to once, so that the memory doesn't grow with the document; PowerShell
 * refers to what neighbours share (an identity) or all objects (an organization), never far back otherwise.
 */
final class CliXmlReferences {

    /** No export of 2 GB has so many objects. */
    static final int MOST = 1 << 24;

    /** How many objects, and how many values in all of them, are kept because they were read lately. */
    private static final int RECENT = 1 << 13;

    private static final int RECENT_VALUES = 50_000;

    /** How many values are kept because they were referred to. */
    private static final int SHARED_VALUES = 50_000;

    private static final int MOST_TYPES = 10_000;

    private final Map<Integer, List<String>> types = new HashMap<>();
    private final BitSet seen = new BitSet();

    // The objects read lately, each in the place that its number leaves when divided; the hand clears old places.
    private final int[] numbers = new int[RECENT];
    private final Kept[] recent = new Kept[RECENT];
    private int recentValues;
    private int hand;

    private final Map<Integer, Kept> shared = new HashMap<>();
    private int sharedValues;

    CliXmlReferences() {
        Arrays.fill(recent, Kept.NONE);
    }

    /** Remembers a list of type names; false if there are too many, or one of that number. */
    boolean define(int id, List<String> names) {
        return types.size() < MOST_TYPES && types.putIfAbsent(id, names) == null;
    }

    /** The list of type names of that number. */
    Optional<List<String>> types(int id) {
        return Optional.ofNullable(types.get(id));
    }

    /** An object of that number begins; false if there was one before. */
    boolean begin(int id) {
        if (seen.get(id)) {
            return false;
        }
        seen.set(id);
        return true;
    }

    /** Whether an object of that number began, however long ago. */
    boolean began(int id) {
        return id < MOST && seen.get(id);
    }

    /**
     * The object of that number ended.
     *
     * @param size how many values it holds, those that it refers to counted in
     */
    void end(int id, ExportedValue value, int size) {
        if (size > RECENT_VALUES / 10) {
            return;
        }
        int place = id & RECENT - 1;
        clear(place);
        numbers[place] = id;
        recent[place] = new Kept(value, size);
        recentValues += size;
        while (recentValues > RECENT_VALUES) {
            if (hand != place) {
                clear(hand);
            }
            hand = hand + 1 & RECENT - 1;
        }
    }

    private void clear(int place) {
        recentValues -= recent[place].size();
        recent[place] = Kept.NONE;
    }

    /** The object of that number, if it is still known. */
    Optional<Kept> find(int id) {
        Kept known = shared.get(id);
        if (known != null) {
            return Optional.of(known);
        }
        int place = id & RECENT - 1;
        if (numbers[place] != id || recent[place] == Kept.NONE) {
            return Optional.empty();
        }
        share(id, recent[place]);
        return Optional.of(recent[place]);
    }

    private void share(int id, Kept kept) {
        if (sharedValues + kept.size() <= SHARED_VALUES) {
            sharedValues += kept.size();
            shared.put(id, kept);
        }
    }

    /** An object that may be referred to, and how many values it holds. */
    record Kept(ExportedValue value, int size) {

        static final Kept NONE = new Kept(new ExportedValue.Nothing(Place.document("")), 0);
    }
}
