package org.relayplan.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relayplan.analysis.Answer;
import org.relayplan.analysis.Capability;
import org.relayplan.analysis.Certainty;
import org.relayplan.analysis.Outcome;
import org.relayplan.model.Connector;
import org.relayplan.model.Expectation;

/** Holds one answer against an expectation. */
final class Expected {

    private Expected() {}

    /**
     * Whether the answer is as expected: yes only if every possible answer is, no if none is, in each single thing that
     * is expected; the worst of these counts.
     */
    static Certainty met(Expectation expectation, Answer answer) {
        Certainty met = Certainty.YES;
        if (expectation.relay().isPresent()) {
            met = met.and(met(expectation.relay().get(), answer.may().get(Capability.RELAY)));
        }
        if (expectation.submit().isPresent()) {
            met = met.and(met(expectation.submit().get(), answer.may().get(Capability.SUBMIT)));
        }
        if (expectation.connector().isPresent()) {
            met = met.and(answers(expectation.connector().get(), answer));
        }
        return met;
    }

    private static Certainty met(boolean wanted, Certainty may) {
        if (may == Certainty.UNKNOWN) {
            return Certainty.UNKNOWN;
        }
        return wanted == (may == Certainty.YES) ? Certainty.YES : Certainty.NO;
    }

    private static Certainty answers(String name, Answer answer) {
        boolean some = false;
        for (Connector connector : answer.connectors()) {
            some |= connector.name().equalsIgnoreCase(name);
        }
        if (!some) {
            return Certainty.NO;
        }
        return answer.outcome() == Outcome.ANSWERED ? Certainty.YES : Certainty.UNKNOWN;
    }

    /** What the witness gets instead, and what would have to change; as sentences. */
    static String difference(Breach breach) {
        Expectation expectation = breach.expected();
        List<String> sentences = new ArrayList<>();
        capability(expectation.relay(), breach, Capability.RELAY, sentences);
        capability(expectation.submit(), breach, Capability.SUBMIT, sentences);
        Answer answer = breach.answer();
        if (expectation.connector().isPresent()
                && answers(expectation.connector().get(), answer) != Certainty.YES) {
            sentences.add(Phrase.quoted(expectation.connector().get()) + " must answer " + who(breach) + ", but "
                    + answering(answer) + ".");
            sentences.add(
                    answer.outcome() == Outcome.AMBIGUOUS
                            ? "Give it the smaller range, so that nothing is left open."
                            : "Give it the smallest range that this client lies in.");
        }
        return String.join(" ", sentences);
    }

    private static void capability(
            Optional<Boolean> wanted, Breach breach, Capability capability, List<String> sentences) {
        Certainty may = breach.answer().may().get(capability);
        if (wanted.isEmpty() || met(wanted.get(), may) == Certainty.YES) {
            return;
        }
        String is = switch (may) {
            case YES -> ", but is";
            case NO -> ", but isn't";
            case UNKNOWN -> ", and nobody knows whether it is";
        };
        sentences.add(who(breach) + " must " + (wanted.get() ? "" : "not ") + "be able to " + capability.text() + is
                + ": " + answering(breach.answer()) + ".");
        sentences.add(advice(wanted.get(), breach.answer(), capability));
    }

    private static String who(Breach breach) {
        return breach.witness() + " on port " + breach.local().port();
    }

    private static String advice(boolean wanted, Answer answer, Capability capability) {
        if (answer.outcome() == Outcome.AMBIGUOUS) {
            return "First make sure which connector answers: give one of them the smaller range.";
        }
        if (answer.outcome() == Outcome.REFUSED) {
            return "Add it to remoteIPRanges of a connector that allows that.";
        }
        if (answer.may().get(capability) == Certainty.UNKNOWN) {
            return "State its extendedRights as Get-ADPermission prints them, and all accepted domains.";
        }
        return wanted
                ? "Give it that right, or add the client to remoteIPRanges of a connector that has it."
                : "Take the client out of its remoteIPRanges, or the right from all its clients, or name it in except.";
    }

    private static String answering(Answer answer) {
        return switch (answer.outcome()) {
            case REFUSED -> "no connector takes it";
            case ANSWERED -> Phrase.quoted(answer.connectors().get(0).name()) + " answers";
            case AMBIGUOUS ->
                Naming.names(answer.connectors(), "or") + " may answer" + (answer.mayBeRefused() ? ", or none" : "");
        };
    }
}
