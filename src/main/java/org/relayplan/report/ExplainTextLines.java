package org.relayplan.report;

import java.io.IOException;
import java.io.OutputStream;
import org.relayplan.source.Fault;

/** Answers for people, one line each, in the order of the questions. */
public final class ExplainTextLines {

    private final TextPage page;

    /** Writes to that stream. */
    public ExplainTextLines(OutputStream out) {
        this.page = new TextPage(out, Style.PLAIN);
    }

    /** Writes one answer. */
    public void write(ExplainedConnection explained) throws IOException {
        page.begin(0, 0).add(ExplainLead.line(explained)).end();
    }

    /** Writes a line for a question that could not be understood, in its place. */
    public void write(Fault fault) throws IOException {
        page.begin(0, 0)
                .add("line " + fault.place().line() + ": " + fault.message())
                .end();
    }

    /** Hands on what was written so far. */
    public void flush() throws IOException {
        page.flush();
    }
}
