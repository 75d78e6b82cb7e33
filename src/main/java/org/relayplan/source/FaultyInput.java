package org.relayplan.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The input can't be used; carries every fault that was found, in reading order. */
public final class FaultyInput extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    /** Keeps the faults sorted by place, without exact repeats. */
    public FaultyInput(List<Fault> faults) {
        super(faults.isEmpty() ? "no fault given" : faults.get(0).toString());
        List<Fault> sorted = new ArrayList<>(faults);
        Collections.sort(sorted);
        List<Fault> distinct = new ArrayList<>(sorted.size());
        for (Fault fault : sorted) {
            if (distinct.isEmpty() || !distinct.get(distinct.size() - 1).equals(fault)) {
                distinct.add(fault);
            }
        }
        this.faults = List.copyOf(distinct);
    }

    /** One fault alone. */
    public FaultyInput(Fault fault) {
        this(List.of(fault));
    }

    /** Every fault, in reading order; never empty. */
    public List<Fault> faults() {
        return faults;
    }
}
