package org.relayplan.plan;

/**
 * Into which steps the change of a server's connectors is cut; each manner takes more steps than those before it, and
 * leaves more room for an order in which no moment is worse than both ends.
 */
enum Manner {
    /** Each connector's settings in one command, which no client sees half done. */
    WHOLE(Way.WHOLE, Way.WHOLE),
    /** New connectors are enabled when everything about them stands there. */
    NEW_ASIDE(Way.ASIDE, Way.WHOLE),
    /** What lists lose and what they win are commands of their own. */
    SPLIT(Way.ASIDE, Way.SPLIT),
    /** Connectors that change are disabled meanwhile. */
    ASIDE(Way.ASIDE, Way.ASIDE);

    /** How one connector is changed. */
    enum Way {
        WHOLE,
        SPLIT,
        ASIDE
    }

    private final Way created;
    private final Way changed;

    Manner(Way created, Way changed) {
        this.created = created;
        this.changed = changed;
    }

    Way created() {
        return created;
    }

    Way changed() {
        return changed;
    }
}
