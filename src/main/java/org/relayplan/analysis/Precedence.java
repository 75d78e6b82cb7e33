package org.relayplan.analysis;

/** The two orders in which range and binding may count; equal entries leave nothing to decide. */
enum Precedence {
    /** The smaller range, then the more specific binding. */
    RANGE_FIRST,
    /** The more specific binding, then the smaller range. */
    BINDING_FIRST;

    /** The numbers of all entries, the first in front; those that tie by candidate. */
    int[] sorted(Entries entries) {
        // Entries of specific bindings have the smaller numbers, so that they come first among equal ranges.
        int[] bySize = entries.spans().sorted(Numbers.entries(0, entries.size()));
        return this == RANGE_FIRST ? bySize : specificFirst(bySize, entries.specific());
    }

    private static int[] specificFirst(int[] sorted, int specific) {
        int[] parted = new int[sorted.length];
        int first = 0;
        int any = specific;
        for (int entry : sorted) {
            if (entry < specific) {
                parted[first++] = entry;
            } else {
                parted[any++] = entry;
            }
        }
        return parted;
    }

    /** Whether neither order decides between two entries. */
    static boolean tie(Entries entries, int a, int b) {
        return a < entries.specific() == b < entries.specific()
                && entries.spans()
                                .compare(
                                        a,
                                        entries.spans().high(b),
                                        entries.spans().low(b))
                        == 0;
    }
}
