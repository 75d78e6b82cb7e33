package org.relayplan.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.relayplan.analysis.Capability;
import org.relayplan.analysis.Outcome;
import org.relayplan.model.AddressSet;
import org.relayplan.model.Expectation;
import org.relayplan.model.Target;

/**
 * What a change is meant to do, as expectations: a right they give is no surprise.
 *
 * <p>An expectation to relay covers what relaying takes: submitting, and any sender. One that names a connector alone
 * covers every right of the clients that it surely answers. Who may do something without logging on gains nothing by
 * being allowed it afterwards, too.
 */
final class Intent {

    private final List<Expectation> expectations;

    Intent(List<Expectation> expectations) {
        this.expectations = List.copyOf(expectations);
    }

    /** The shift in parts, each with the rights that are meant to be gained by all of its clients. */
    List<Shift> apply(Shift shift, String server, int port) {
        List<Shift> parts = List.of(shift);
        for (Expectation expectation : expectations) {
            Set<Right> covered = isAbout(expectation, server, port) ? covered(expectation, shift) : Set.of();
            parts = covered.isEmpty() ? parts : split(parts, expectation, covered);
        }
        return parts;
    }

    private static List<Shift> split(List<Shift> parts, Expectation expectation, Set<Right> covered) {
        List<Shift> split = new ArrayList<>();
        for (Shift part : parts) {
            AddressSet inside = part.clients().and(expectation.from().addresses());
            AddressSet outside = part.clients().minus(expectation.from().addresses());
            if (!inside.isEmpty()) {
                Map<Right, String> intended = new HashMap<>(part.intended());
                covered.forEach(right -> intended.putIfAbsent(right, expectation.name()));
                split.add(new Shift(inside, part.before(), part.after(), intended));
            }
            if (!outside.isEmpty()) {
                split.add(new Shift(outside, part.before(), part.after(), part.intended()));
            }
        }
        return split;
    }

    private static boolean isAbout(Expectation expectation, String server, int port) {
        for (Target target : expectation.to()) {
            if (target.server().equalsIgnoreCase(server)
                    && (target.port().isEmpty() || target.port().getAsInt() == port)) {
                return true;
            }
        }
        return expectation.to().isEmpty();
    }

    private static Set<Right> covered(Expectation expectation, Shift shift) {
        Set<Capability> meant = capabilities(expectation, shift.after());
        Set<Right> covered = new HashSet<>();
        for (RightStep step : shift.steps(Way.GAINED)) {
            if (meant.contains(step.right().capability())) {
                covered.add(step.right());
            }
        }
        return covered;
    }

    private static Set<Capability> capabilities(Expectation expectation, Treatment after) {
        boolean relay = expectation.relay().orElse(false);
        boolean submit = expectation.submit().orElse(false);
        if (relay) {
            return Set.of(Capability.RELAY, Capability.SUBMIT, Capability.SPOOF);
        }
        if (submit) {
            return Set.of(Capability.SUBMIT);
        }
        if (expectation.connector().isEmpty()
                || !isAnsweredBy(expectation.connector().get(), after)) {
            return Set.of();
        }
        Set<Capability> all = new HashSet<>(List.of(Capability.values()));
        if (expectation.relay().isPresent()) {
            all.remove(Capability.RELAY);
        }
        if (expectation.submit().isPresent()) {
            all.remove(Capability.SUBMIT);
        }
        return all;
    }

    private static boolean isAnsweredBy(String name, Treatment treatment) {
        return treatment.answer().outcome() == Outcome.ANSWERED
                && treatment.answer().connectors().get(0).name().equalsIgnoreCase(name);
    }
}
