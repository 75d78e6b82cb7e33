package org.relayplan.analysis;

import java.util.Arrays;

/**
 * How a listener's whole address space is answered, with a number in place of each answer; two are equal if they are
 * parted alike and the numbers are the same.
 */
final class Likeness {

    private final Partition partition;
    private final int[] answers;
    private final int hash;

    /** The partition, and the number of each part's answer. */
    Likeness(Partition partition, int[] answers) {
        this.partition = partition;
        this.answers = answers;
        this.hash = 31 * partition.boundsHash() + Arrays.hashCode(answers);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Likeness likeness
                && hash == likeness.hash
                && Arrays.equals(answers, likeness.answers)
                && partition.hasBoundsOf(likeness.partition);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
