package org.relayplan.report;

import java.io.IOException;
import java.io.OutputStream;

/** Mail exchangers for people: the answer in a sentence, then one paragraph a host. */
public final class MxText implements Rendered {

    private final MxAnswer answer;
    private final Style style;
    private final Detail detail;

    /** The answer in that style; brief, only hosts and addresses are told, a line each. */
    public MxText(MxAnswer answer, Style style, Detail detail) {
        this.answer = answer;
        this.style = style;
        this.detail = detail;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        TextPage page = new TextPage(out, style);
        int digits = 1;
        int letters = 1;
        for (MxHost host : answer.exchangers()) {
            digits = Math.max(digits, String.valueOf(host.preference()).length());
            letters = Math.max(letters, Math.min(40, host.name().length()));
        }
        boolean brief = detail == Detail.BRIEF;
        if (!brief || answer.exchangers().isEmpty()) {
            page.begin(0, 2).add(answer.summary()).end();
        }
        if (!brief && !answer.exchangers().isEmpty()) {
            page.line();
        }
        int indent = brief ? 0 : 2;
        for (MxHost host : answer.exchangers()) {
            String preference = String.valueOf(host.preference());
            page.begin(indent + digits - preference.length(), indent + digits + 2)
                    .add(preference + "  ")
                    .add(Ink.STRONG, host.name())
                    .add(" ".repeat(Math.max(2, letters + 2 - host.name().length())))
                    .add(host.addresses().isEmpty() ? "-" : String.join(", ", host.addresses()))
                    .end();
            if (!brief && !host.problem().isEmpty()) {
                page.begin(indent + digits + 2, indent + digits + 2)
                        .add(Ink.MEDIUM, host.problem())
                        .end();
            }
        }
        if (!brief) {
            remarks(page);
        }
        page.flush();
    }

    private void remarks(TextPage page) throws IOException {
        if (answer.remarks().isEmpty() && answer.server().isEmpty()) {
            return;
        }
        page.line();
        for (String remark : answer.remarks()) {
            page.begin(0, 2).add(remark).end();
        }
        if (answer.server().isPresent()) {
            page.begin(0, 2)
                    .add(
                            Ink.FAINT,
                            "Asked " + answer.server().get() + " for " + answer.domain()
                                    + ". with the dot at its end: no search suffix was added.")
                    .end();
        }
    }
}
