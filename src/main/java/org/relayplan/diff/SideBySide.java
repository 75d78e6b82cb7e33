package org.relayplan.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.relayplan.analysis.Analysis;
import org.relayplan.analysis.Answer;
import org.relayplan.analysis.Listener;
import org.relayplan.analysis.Segment;
import org.relayplan.model.Address;
import org.relayplan.model.AddressRange;
import org.relayplan.model.Binding;
import org.relayplan.model.Server;

/** The address space of one server in several models at once, cut where the answer of any of them changes. */
public final class SideBySide {

    private SideBySide() {}

    /** What is done with each stretch of clients. */
    public interface Visitor {
        /**
         * Takes clients that get one answer in each model.
         *
         * @param local where they connect to; 0.0.0.0 or :: stands for every address that isn't named
         * @param clients who they are
         * @param answers an answer for each model, in the models' order; the same list for every stretch
         */
        void visit(Binding local, AddressRange clients, List<Answer> answers);
    }

    /**
     * Goes through every listener that some model has, by family, address and port, and there through all clients in
     * ascending order.
     */
    public static void walk(Server server, List<Analysis> models, Visitor visitor) {
        SortedSet<Binding> locals = new TreeSet<>();
        for (Analysis model : models) {
            for (Listener listener : model.listeners(server)) {
                locals.add(listener.local());
            }
        }
        for (Binding local : locals) {
            List<List<Segment>> sides = new ArrayList<>();
            for (Analysis model : models) {
                sides.add(model.segments(new Listener(server, local)).all());
            }
            walk(local, sides, visitor);
        }
    }

    private static void walk(Binding local, List<List<Segment>> sides, Visitor visitor) {
        int[] at = new int[sides.size()];
        Address[] ends = new Address[sides.size()];
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < ends.length; i++) {
            Segment first = sides.get(i).get(0);
            ends[i] = first.addresses().upper();
            answers.add(first.answer());
        }
        Address last = local.address().family().all().upper();
        Address lower = local.address().family().all().lower();
        while (true) {
            Address upper = last;
            for (Address end : ends) {
                upper = end.compareTo(upper) < 0 ? end : upper;
            }
            visitor.visit(local, AddressRange.of(lower, upper), answers);
            if (upper.equals(last)) {
                return;
            }
            for (int i = 0; i < ends.length; i++) {
                if (ends[i].equals(upper)) {
                    Segment next = sides.get(i).get(++at[i]);
                    ends[i] = next.addresses().upper();
                    answers.set(i, next.answer());
                }
            }
            lower = upper.next();
        }
    }
}
