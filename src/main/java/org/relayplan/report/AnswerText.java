package org.relayplan.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * What is said to somebody whose answer can't be taken.
 *
 * @param reasons why, each a sentence or more; foreign text may be among them
 * @param style how it is to look
 */
public record AnswerText(List<String> reasons, Style style) implements Rendered {

    /** Keeps its own copy. */
    public AnswerText {
        reasons = List.copyOf(reasons);
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        TextPage page = new TextPage(out, style);
        for (String reason : reasons) {
            page.begin(0, 2).add(reason).end();
        }
        page.flush();
    }
}
