package org.relayplan.report;

import java.util.ArrayList;
import java.util.List;
import org.relayplan.analysis.Doubt;
import org.relayplan.analysis.Explanation;
import org.relayplan.analysis.Outcome;
import org.relayplan.model.AddressFamily;
import org.relayplan.model.Connector;
import org.relayplan.model.LocalEnd;
import org.relayplan.model.Organization;
import org.relayplan.model.Origin;
import org.relayplan.model.SelectionOrder;

/** What keeps an answer from being sure, and what it rests on, in sentences. */
final class DoubtWords {

    private DoubtWords() {}

    /** Why nobody answers; nothing if somebody may. */
    static List<String> refusal(Explanation explanation) {
        if (explanation.refusal().isEmpty()) {
            return List.of();
        }
        return List.of(
                switch (explanation.refusal().get()) {
                    case NOTHING_LISTENS ->
                        "Nothing listens there on port " + explanation.port() + ": the connection is refused.";
                    case NO_RANGE ->
                        "Something listens there, but no enabled connector's ranges have the client: Exchange turns it"
                                + " away.";
                    case OTHER_FAMILY -> "An IPv4 client has no way to an IPv6 address, nor the other way round.";
                });
    }

    /** Why an ambiguous answer is ambiguous. */
    static List<String> doubts(Explanation explanation) {
        List<String> sentences = new ArrayList<>();
        for (Doubt doubt : explanation.doubts()) {
            sentences.add(sentence(doubt));
        }
        if (explanation.doubts().contains(Doubt.LOCAL_ADDRESS)) {
            for (Explanation place : explanation.places()) {
                sentences.add(at(place));
            }
        } else if (explanation.outcome() == Outcome.AMBIGUOUS
                && explanation.answer().mayBeRefused()) {
            sentences.add("It may also be that no connector takes the client.");
        }
        return sentences;
    }

    private static String sentence(Doubt doubt) {
        return switch (doubt) {
            case PRECEDENCE ->
                "The smaller range points to one connector, the more specific binding to another, and which counts"
                        + " first is documented nowhere: bind them to different addresses, or measure it and state"
                        + " organization.selection.";
            case TIE -> "Range and binding are equally specific: nothing is left to decide.";
            case SERVICES ->
                "Two transport services have connectors for this address and port: they fight for it, and nobody can"
                        + " tell which has it.";
            case BARE_ANY ->
                "A bare 0.0.0.0 or :: among the ranges may mean one address or every address: write what is meant,"
                        + " such as 0.0.0.0-255.255.255.255.";
            case LOCAL_ADDRESS -> "The server's addresses give different answers:";
        };
    }

    /** What happens at one of several addresses. */
    private static String at(Explanation place) {
        LocalEnd end = new LocalEnd(place.address(), place.port());
        boolean rest = place.address().isPresent() && place.address().get().isAny();
        String where = rest ? "At every address that nobody names" : "At " + end;
        List<String> names = new ArrayList<>();
        for (Connector connector : place.answer().connectors()) {
            names.add("\"" + connector.name() + "\"");
        }
        return switch (place.outcome()) {
            case ANSWERED -> where + " " + names.get(0) + " answers.";
            case AMBIGUOUS -> where + " it is ambiguous: " + ContenderWords.list(names) + " may answer.";
            case REFUSED -> where + " no connector takes the client.";
        };
    }

    /** That the client may do more at addresses which the model doesn't name; nothing if it may not. */
    static List<String> elsewhere(Explanation explanation) {
        if (explanation.elsewhere().isEmpty()) {
            return List.of();
        }
        Explanation rest = explanation.elsewhere().get();
        LocalEnd end = new LocalEnd(rest.address(), rest.port());
        return List.of(
                at(rest) + " The client may do more there, should the server have such an address: ask with --to "
                        + explanation.server().name() + "/" + end + ".");
    }

    /** On what the answer rests that nobody has seen or that was measured. */
    static List<String> assumptions(Explanation explanation, Organization organization) {
        List<String> sentences = new ArrayList<>();
        if (explanation.places().size() > 1 && !explanation.doubts().contains(Doubt.LOCAL_ADDRESS)) {
            List<String> ends = new ArrayList<>();
            for (Explanation place : explanation.places()) {
                ends.add(new LocalEnd(place.address(), place.port()).toString());
            }
            sentences.add("The same holds at " + ContenderWords.list(ends) + ".");
        }
        if (explanation.address().isPresent() && explanation.address().get().isAny()) {
            boolean four = explanation.address().get().family() == AddressFamily.IPV4;
            sentences.add("This holds at every " + (four ? "IPv4" : "IPv6")
                    + " address of the server that neither the model nor a binding names.");
        }
        if (organization.selection().isPresent() && explanation.contenders().size() > 1) {
            sentences.add(
                    organization.selection().get() == SelectionOrder.RANGE_FIRST
                            ? "Measured, says the model: the smaller range counts before the more specific binding."
                            : "Measured, says the model: the more specific binding counts before the smaller range.");
        }
        for (Connector connector : explanation.assumed()) {
            sentences.add(
                    connector.origin() == Origin.SETUP
                            ? "Assumed: \"" + connector.name() + "\" is as setup made it; nobody has looked."
                            : "Assumed: what the model doesn't say of \"" + connector.name()
                                    + "\" is as setup makes it.");
        }
        return sentences;
    }
}
