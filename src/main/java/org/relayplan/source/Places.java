package org.relayplan.source;

/** Where the elements of a model stand in the documents it came from. */
public interface Places {

    /**
     * The place of an element; of one that isn't stated, the place of what encloses it. An entry of a range list that
     * came from a network is placed at the network's own entry, for that line decides.
     */
    Place of(Element element);

    /** Where the entry was called in: the {@code @network} text in the connector; else the same as {@link #of}. */
    Place calledFrom(Element element);
}
