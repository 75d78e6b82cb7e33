package org.relayplan.smtp;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server on 127.0.0.1 that does what a script says, however bad, with each connection; for hostile behaviour. */
public final class ScriptedServer implements Closeable {

    /** What is done with a connection; it is closed afterwards. */
    public interface Script {
        void play(Talk talk) throws Exception;
    }

    /** The server's end of a connection. */
    public static final class Talk {
        private final Socket socket;
        private final BufferedReader in;
        private final OutputStream out;
        private final List<String> heard;

        Talk(Socket socket, List<String> heard) throws IOException {
            this.socket = socket;
            this.in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            this.out = socket.getOutputStream();
            this.heard = heard;
        }

        public Socket socket() {
            return socket;
        }

        /** Sends text as it is, line ends as written. */
        public Talk send(String text) throws IOException {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
            return this;
        }

        public Talk send(byte[] bytes) throws IOException {
            out.write(bytes);
            out.flush();
            return this;
        }

        /** Waits for a line; empty at the end. */
        public String hear() throws IOException {
            String line = in.readLine();
            if (line != null) {
                heard.add(line);
            }
            return line == null ? "" : line;
        }

        /** Waits for a line and answers. */
        public Talk answer(String reply) throws IOException {
            hear();
            return send(reply);
        }
    }

    private final ServerSocket listener;
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final Thread thread;

    public ScriptedServer(Script script) throws IOException {
        listener = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        thread = new Thread(() -> serve(script), "scripted-server");
        thread.setDaemon(true);
        thread.start();
    }

    public int port() {
        return listener.getLocalPort();
    }

    /** Every line that clients said. */
    public List<String> heard() {
        return List.copyOf(heard);
    }

    private void serve(Script script) {
        while (!listener.isClosed()) {
            try (Socket socket = listener.accept()) {
                script.play(new Talk(socket, heard));
            } catch (Exception e) {
                // The client hung up, or the server was closed: both are ends of a test.
            }
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
