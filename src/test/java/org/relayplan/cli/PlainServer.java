package org.relayplan.cli;

import java.io.IOException;
import org.relayplan.smtp.ScriptedServer;

/** A server that takes everything but a recipient elsewhere, which it answers as told. */
final class PlainServer {

    private PlainServer() {}

    /**
     * Starts one.
     *
     * @param seen the address that it says it saw
     * @param foreign its reply to a recipient elsewhere
     */
    static ScriptedServer start(String seen, String foreign) throws IOException {
        return new ScriptedServer(talk -> {
            talk.send("220 ex01.contoso.com ready\r\n");
            for (String line = talk.hear(); !line.isEmpty(); line = talk.hear()) {
                boolean isForeign = line.startsWith("RCPT") && line.contains("fabrikam");
                talk.send(
                        line.startsWith("EHLO")
                                ? "250 ex01.contoso.com Hello [" + seen + "]\r\n"
                                : (isForeign ? foreign : "250 ok") + "\r\n");
            }
        });
    }
}
