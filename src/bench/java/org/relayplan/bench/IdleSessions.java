package org.relayplan.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Opens sessions with a server of SMTP, greets in each, and keeps them until standard input ends. */
final class IdleSessions {

    private IdleSessions() {}

    /** Takes the port on 127.0.0.1 and how many. */
    public static void main(String[] arguments) throws IOException {
        List<Socket> sessions = new ArrayList<>();
        for (int i = 0; i < Integer.parseInt(arguments[1]); i++) {
            Socket socket = new Socket("127.0.0.1", Integer.parseInt(arguments[0]));
            sessions.add(socket);
            hear(socket.getInputStream(), "220 ");
            socket.getOutputStream().write("EHLO client\r\n".getBytes(StandardCharsets.US_ASCII));
            hear(socket.getInputStream(), "250 ");
        }
        System.out.println(sessions.size());
        System.in.read();
        for (Socket session : sessions) {
            session.close();
        }
    }

    /** Reads up to the end of a line that begins so. */
    private static void hear(InputStream in, String last) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n' || !line.toString().startsWith(last); c = in.read()) {
            if (c < 0) {
                throw new IOException("the server hung up behind " + line);
            }
            if (c == '\n') {
                line.setLength(0);
            } else {
                line.append((char) c);
            }
        }
    }
}
