package org.relayplan.load;

import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a CliXML document may refer to by number: lists of type names, and objects. Of objects those are kept that were
 * read or referred to lately, so that the memory doesn't grow with the document; PowerShell refers to what is shared by
 * neighbours (an identity) or by all objects (an organization), never far back otherwise.
 */
final class CliXmlReferences {

    /** No export of 2 GB has so many objects. */
    static final int MOST = 1 << 24;

    /** How many values are kept inside of objects that may be referred to. */
    private static final int MOST_VALUES = 100_000;

    private static final int MOST_TYPES = 10_000;

    private final Map<Integer, List<String>> types = new HashMap<>();
    private final BitSet seen = new BitSet();
    private final LinkedHashMap<Integer, Kept> kept = new LinkedHashMap<>(64, 0.75f, true);
    private int values;

    /** Remembers a list of type names; false if there are too many, or one of that number. */
    boolean define(int id, List<String> names) {
        return types.size() < MOST_TYPES && types.putIfAbsent(id, names) == null;
    }

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
        if (size > MOST_VALUES / 10) {
            return;
        }
        kept.put(id, new Kept(value, size));
        values += size;
        while (values > MOST_VALUES) {
            Map.Entry<Integer, Kept> eldest = kept.entrySet().iterator().next();
            values -= eldest.getValue().size();
            kept.remove(eldest.getKey());
        }
    }

    /** The object of that number, if it is still known. */
    Optional<Kept> find(int id) {
        return Optional.ofNullable(kept.get(id));
    }

    /** An object that may be referred to, and how many values it holds. */
    record Kept(ExportedValue value, int size) {}
}
