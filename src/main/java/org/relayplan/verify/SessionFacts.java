package org.relayplan.verify;

import java.util.Optional;
import org.relayplan.smtp.Certificate;
import org.relayplan.smtp.Extensions;
import org.relayplan.smtp.Reply;

/**
 * What one session showed of the server, whatever was tried in it.
 *
 * @param banner the first reply
 * @param offered what the server offered in plain text
 * @param offeredInTls what it offered after STARTTLS; nothing if TLS was not started
 * @param certificate what it showed on STARTTLS
 */
public record SessionFacts(
        Optional<Reply> banner,
        Optional<Extensions> offered,
        Optional<Extensions> offeredInTls,
        Optional<Certificate> certificate) {

    /** Nothing was seen. */
    public static final SessionFacts NONE =
            new SessionFacts(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** The address the server saw as the client's, if its greeting tells one; foreign text. */
    public Optional<String> seenAddress() {
        return offered.flatMap(Extensions::seenAddress);
    }
}
