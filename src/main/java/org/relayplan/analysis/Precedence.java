package org.relayplan.analysis;

/** The two orders in which range and binding may count; equal entries leave nothing to decide. */
enum Precedence {
    /** The smaller range, then the more specific binding. */
    RANGE_FIRST {
        @Override
        int[] sorted(Entries entries) {
            // Entries of specific bindings have the smaller numbers.
            return entries.spans().sorted(0, entries.size());
        }
    },
    /** The more specific binding, then the smaller range. */
    BINDING_FIRST {
        @Override
        int[] sorted(Entries entries) {
            int[] sorted = new int[entries.size()];
            int[] specific = entries.spans().sorted(0, entries.specific());
            int[] any = entries.spans().sorted(entries.specific(), entries.size());
            System.arraycopy(specific, 0, sorted, 0, specific.length);
            System.arraycopy(any, 0, sorted, specific.length, any.length);
            return sorted;
        }
    };

    /** The numbers of all entries, the first in front; those that tie by candidate. */
    abstract int[] sorted(Entries entries);

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
