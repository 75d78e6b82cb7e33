package org.relayplan.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.relayplan.session.KnownReply;
import org.relayplan.session.TypedLine;
import org.relayplan.session.TypedSession;

/** The failing replies that may come in a session, under the step at which they come, with reasons and remedy. */
final class OtherReplies {

    private final TextPage page;
    private final Wording words;

    OtherReplies(TextPage page, Wording words) {
        this.page = page;
        this.words = words;
    }

    /** The failing replies that some step of these sessions may get, by step, each once, as people are told them. */
    static List<KnownReply> of(List<TypedSession> sessions, Wording words) {
        List<KnownReply> all = new ArrayList<>();
        for (String step : steps(sessions)) {
            for (KnownReply reply : words.replies().all()) {
                if (reply.code() >= 400 && step.equals(first(reply, steps(sessions)))) {
                    all.add(reply);
                }
            }
        }
        return all;
    }

    void write(List<TypedSession> sessions, int port) throws IOException {
        page.line();
        page.begin(0, 2).add(Ink.STRONG, words.text("else")).end();
        notConnected(port);
        Set<String> steps = steps(sessions);
        List<KnownReply> all = words.replies().all();
        for (String step : steps) {
            boolean begun = step.equals("connect");
            for (KnownReply reply : all) {
                if (reply.code() >= 400 && step.equals(first(reply, steps))) {
                    if (!begun) {
                        step(step.equals("any") ? words.text("else.any") : step.equals("end of data") ? "." : step);
                        begun = true;
                    }
                    tell(reply);
                }
            }
        }
    }

    /** The steps of the sessions in order, and at last any. */
    private static Set<String> steps(List<TypedSession> sessions) {
        Set<String> steps = new LinkedHashSet<>();
        for (TypedSession session : sessions) {
            for (TypedLine line : session.lines()) {
                line.expected().ifPresent(expected -> steps.add(expected.step().text()));
            }
        }
        steps.add("any");
        return steps;
    }

    /** The step under which a reply is told: the first of the session's at which it comes; empty if at none. */
    private static String first(KnownReply reply, Set<String> steps) {
        if (reply.steps().contains("any") && !reply.steps().contains("connect")) {
            return "any";
        }
        return steps.stream().filter(reply.steps()::contains).findFirst().orElse("");
    }

    private void notConnected(int port) throws IOException {
        step(words.text("else.connect"));
        page.begin(4, 8).add(Ink.MEDIUM, words.text("else.failed", port)).end();
        page.begin(6, 6).add(words.text("else.failed.meaning")).end();
        for (String cause : List.of("else.failed.1", "else.failed.2", "else.failed.3")) {
            page.begin(6, 8).add(words.text("cause", words.text(cause))).end();
        }
        page.begin(6, 8).add(words.text("fix", words.text("else.failed.fix"))).end();
    }

    private void step(String name) throws IOException {
        page.line();
        page.begin(2, 2).add(Ink.STRONG, name).end();
    }

    private void tell(KnownReply reply) throws IOException {
        String enhanced = reply.enhanced().isEmpty() ? "" : reply.enhanced() + " ";
        page.begin(4, 8)
                .add(Ink.MEDIUM, reply.code() + " " + enhanced + reply.text())
                .end();
        new ReplyMeaning(page, words).write(reply, 6);
    }
}
