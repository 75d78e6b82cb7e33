package org.relayplan.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.relayplan.smtp.Certificate;
import org.relayplan.smtp.Extensions;
import org.relayplan.verify.ProbeResult;
import org.relayplan.verify.Sighting;
import org.relayplan.verify.Verdict;

/** Words for what {@code verify} saw, the same in every format for people; foreign text is among them. */
final class VerifyWords {

    private VerifyWords() {}

    /** The verdict on everything in a sentence. */
    static String headline(VerifyDocument document) {
        int all = document.results().size();
        int contradicted = document.count(Verdict.CONTRADICTED);
        int open = document.count(Verdict.INCONCLUSIVE);
        String practice = document.isPractice() ? " This was practice: the servers were simulated from the model." : "";
        String partial = document.isPartial() ? " It was broken off; the rest is unknown." : "";
        if (all == 0) {
            return "Nothing was looked at." + partial;
        }
        if (contradicted > 0) {
            return "The servers contradict the model: " + contradicted + " of " + probes(all)
                    + (open > 0 ? ", and " + open + " inconclusive" : "") + "." + practice + partial;
        }
        if (open > 0) {
            if (open == all) {
                return "Not proved: nothing could be told by " + probes(all) + "." + practice + partial;
            }
            return "Not proved: " + open + " of " + probes(all) + " inconclusive, the others as the model says."
                    + practice + partial;
        }
        return document.isPartial()
                ? "Broken off: " + probes(all) + " confirmed so far, the rest is unknown." + practice
                : "The servers do what the model says: " + probes(all) + " confirmed." + practice;
    }

    private static String probes(int count) {
        return count + (count == 1 ? " probe" : " probes");
    }

    /** What the model predicts. */
    static String expected(ProbeResult result) {
        List<String> reactions = result.expected().reactions();
        return reactions.isEmpty() ? "unknown" : String.join(" or ", reactions);
    }

    /** What the server did. */
    static String observed(ProbeResult result) {
        Sighting end = result.attempt().end();
        if (end.reply().isPresent()) {
            String enhanced =
                    end.reply().get().enhanced().map(code -> " " + code).orElse("");
            return end.reply().get().code() + enhanced + " at " + end.step().text();
        }
        return end.sentence();
    }

    /** Who seems to have answered, in a sentence; empty if nobody greeted. */
    static String recognised(ProbeResult result) {
        if (result.attempt().facts().offered().isEmpty()) {
            return "";
        }
        List<String> alike = result.alike();
        if (alike.isEmpty()) {
            return "It greets like no connector of the model, so the greeting doesn't tell which one answered.";
        }
        if (alike.size() == 1) {
            boolean expected = result.expected().connectors().contains(alike.get(0));
            return "The greeting is that of " + alike.get(0)
                    + (expected
                            ? "."
                            : ", and not that of " + names(result.expected().connectors()) + ".");
        }
        return "By their greetings " + names(alike) + " can't be told apart.";
    }

    /** {@code a, b and c}. */
    private static String names(List<String> names) {
        if (names.isEmpty()) {
            return "anybody";
        }
        String last = names.get(names.size() - 1);
        return names.size() == 1 ? last : String.join(", ", names.subList(0, names.size() - 1)) + " and " + last;
    }

    /** What the server's certificate says; empty if none was shown. */
    static String certificate(ProbeResult result, VerifyDocument document) {
        if (result.attempt().facts().certificate().isEmpty()) {
            return "";
        }
        Certificate shown = result.attempt().facts().certificate().get();
        String names = shown.names().isEmpty() ? "no name" : String.join(", ", shown.names());
        String own = result.attempt().facts().offered().map(Extensions::name).orElse("");
        if (!own.isEmpty() && !shown.covers(own)) {
            names += " and not for " + own + ", as the server calls itself";
        }
        Instant now = document.startedAt();
        String good = now.isBefore(shown.notBefore())
                ? "NOT good before " + shown.notBefore()
                : now.isAfter(shown.notAfter())
                        ? "NOT good since " + shown.notAfter()
                        : "good until " + shown.notAfter();
        String trust = shown.distrust().isEmpty()
                ? "trusted here"
                : "not trusted here: " + shown.distrust().get();
        return "Certificate for " + names + ", " + good + ", " + trust + ".";
    }

    /** The results that share a session's place: one vantage at one endpoint. */
    static Map<String, List<ProbeResult>> meetings(VerifyDocument document) {
        Map<String, List<ProbeResult>> meetings = new LinkedHashMap<>();
        for (ProbeResult result : document.results()) {
            meetings.computeIfAbsent(meeting(result, document), key -> new ArrayList<>())
                    .add(result);
        }
        return meetings;
    }

    private static String meeting(ProbeResult result, VerifyDocument document) {
        String address = result.vantage().address().map(own -> " (" + own + ")").orElse("");
        // A simulated port is a random one.
        String dialled = document.isPractice()
                ? ""
                : ", dialled at " + result.endpoint().host() + ":"
                        + result.endpoint().port();
        return "From " + result.vantage().name() + address + " at "
                + result.endpoint().text() + dialled + (document.hasLogon() ? ", with a logon" : "");
    }

    /** The gravest verdict among results. */
    static Verdict worst(List<ProbeResult> results) {
        Verdict worst = Verdict.CONFIRMED;
        for (ProbeResult result : results) {
            worst = result.verdict().compareTo(worst) > 0 ? result.verdict() : worst;
        }
        return worst;
    }
}
