package org.relayplan.smtp;

import java.net.Socket;
import java.time.Duration;

/** A way to a server: directly, or from another host. */
public interface Dialler {

    /**
     * Opens a connection.
     *
     * @param host an address, or a name that is resolved where the connection starts
     * @param port 1 to 65535
     * @param limit how long it may take
     * @return the connection; its reads can time out ({@link Socket#setSoTimeout})
     * @throws SmtpTrouble if there is no way
     */
    Socket dial(String host, int port, Duration limit) throws SmtpTrouble;
}
