package org.relayplan.report;

import java.io.IOException;
import org.relayplan.session.KnownReply;

/** What a reply means, what causes it and what to do, a line each. */
final class ReplyMeaning {

    private final TextPage page;
    private final Wording words;

    ReplyMeaning(TextPage page, Wording words) {
        this.page = page;
        this.words = words;
    }

    void write(KnownReply reply, int indent) throws IOException {
        page.begin(indent, indent).add(reply.meaning()).end();
        for (String cause : reply.causes()) {
            page.begin(indent, indent + 2).add(words.text("cause", cause)).end();
        }
        if (!reply.fix().isEmpty()) {
            page.begin(indent, indent + 2).add(words.text("fix", reply.fix())).end();
        }
    }
}
