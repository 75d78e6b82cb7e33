package org.relayplan.analysis;

import java.util.Comparator;

/** The two orders in which range and binding may count; equal entries leave nothing to decide. */
enum Precedence implements Comparator<Entry> {
    /** The smaller range, then the more specific binding. */
    RANGE_FIRST {
        @Override
        public int compare(Entry a, Entry b) {
            int order = a.addresses().compareSize(b.addresses());
            return order == 0 ? Boolean.compare(a.anyBinding(), b.anyBinding()) : order;
        }
    },
    /** The more specific binding, then the smaller range. */
    BINDING_FIRST {
        @Override
        public int compare(Entry a, Entry b) {
            int order = Boolean.compare(a.anyBinding(), b.anyBinding());
            return order == 0 ? a.addresses().compareSize(b.addresses()) : order;
        }
    }
}
