package org.relayplan.dns;

import java.util.List;

/** What came of asking for one kind of records of one name. */
sealed interface Lookup {

    /** The other names on the way, in order; the last is the one that was found or looked for at last. */
    List<DomainName> aliases();

    /**
     * There are such records.
     *
     * @param data of that kind only
     */
    record Found(List<DomainName> aliases, List<ResourceRecord.Data> data) implements Lookup {
        /** Keeps its own copies. */
        public Found {
            aliases = List.copyOf(aliases);
            data = List.copyOf(data);
        }
    }

    /** The name exists, but has no such records. */
    record Nothing(List<DomainName> aliases) implements Lookup {
        /** Keeps its own copy. */
        public Nothing {
            aliases = List.copyOf(aliases);
        }
    }

    /** There is no such name. */
    record NoSuchName(List<DomainName> aliases) implements Lookup {
        /** Keeps its own copy. */
        public NoSuchName {
            aliases = List.copyOf(aliases);
        }
    }

    /** The aliases lead in a circle, or on and on. */
    record Endless(List<DomainName> aliases) implements Lookup {
        /** Keeps its own copy. */
        public Endless {
            aliases = List.copyOf(aliases);
        }
    }

    /**
     * It can't be told.
     *
     * @param reason a sentence about the server without its full stop
     * @param asked whether a server answered at all
     */
    record Failed(List<DomainName> aliases, String reason, boolean asked) implements Lookup {
        /** Keeps its own copy. */
        public Failed {
            aliases = List.copyOf(aliases);
        }
    }
}
