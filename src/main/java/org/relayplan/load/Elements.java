package org.relayplan.load;

/**
 * Takes the elements of chosen top-level arrays one by one, so that no more than one of them is in memory.
 *
 * <p>A document may name such an array before or after what its elements refer to, and may break off behind an element
 * that was handed over: nothing taken counts before the whole document was read without fault.
 */
public interface Elements {

    /**
     * Whether the elements of this member of the root are handed over instead of kept in the tree; the empty name asks
     * for those of a root that is an array itself.
     */
    boolean wants(String member);

    /** Takes one element; its pointer and place are complete. */
    void take(String member, Node element);
}
