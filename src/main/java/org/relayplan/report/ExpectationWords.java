package org.relayplan.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relayplan.analysis.Certainty;
import org.relayplan.model.Expectation;

/** How an expectation is told. */
final class ExpectationWords {

    private ExpectationWords() {}

    /** Whether it holds. */
    static String result(Certainty met) {
        return switch (met) {
            case YES -> "holds";
            case NO -> "fails";
            case UNKNOWN -> "can't be decided";
        };
    }

    /** What limits a result, with a blank in front; mostly nothing. */
    static String reservation(ReportedExpectation each) {
        boolean isVain = each.expectation().from().addresses().isEmpty();
        return each.met() == Certainty.YES && isVain ? " It names no address." : "";
    }

    /** {@code @any except 192.168.6.0/24 (4.2 billion addresses)}. */
    static String clients(Expectation expectation) {
        List<String> from = new ArrayList<>();
        List<String> except = new ArrayList<>();
        for (String text : expectation.from().texts()) {
            if (text.startsWith("except ")) {
                except.add(text.substring("except ".length()));
            } else {
                from.add(text);
            }
        }
        String count = " (" + Clients.count(expectation.from().addresses().count()) + ")";
        return String.join(", ", from) + (except.isEmpty() ? "" : " except " + String.join(", ", except)) + count;
    }

    /** {@code be able to relay; be answered by "Relay"}. */
    static String must(Expectation expectation) {
        List<String> must = new ArrayList<>();
        add(expectation.relay(), "relay", must);
        add(expectation.submit(), "submit", must);
        expectation.connector().ifPresent(name -> must.add("be answered by \"" + name + "\""));
        return String.join("; ", must);
    }

    /** Where it holds. */
    static String where(Expectation expectation, ServerNaming naming) {
        return expectation.to().isEmpty() ? "everywhere" : String.join(", ", naming.ofTargets(expectation.to()));
    }

    private static void add(Optional<Boolean> wanted, String verb, List<String> must) {
        wanted.ifPresent(wants -> must.add(wants ? "be able to " + verb : "not be able to " + verb));
    }
}
