package org.relayplan.dns;

import java.io.DataInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.NoRouteToHostException;
import java.net.PortUnreachableException;
import java.net.Socket;
import java.net.SocketTimeoutException;

/** One query to one server: by UDP, and by TCP where the answer didn't fit (RFC 1035, 4.2; RFC 7766). */
final class Inquiry {

    /** More than a server may send by UDP to who didn't ask for more. */
    private static final int ROOM = 4_096;

    private final NameServer server;
    private final Query query;
    private final TimeLimit limit;

    private Inquiry(NameServer server, Query query, TimeLimit limit) {
        this.server = server;
        this.query = query;
        this.limit = limit;
    }

    /**
     * Asks.
     *
     * @throws NoAnswer if none came in time that belongs to the query and can be read
     */
    static Response ask(NameServer server, Query query, TimeLimit limit) throws NoAnswer {
        Inquiry inquiry = new Inquiry(server, query, limit);
        Response response = inquiry.byUdp();
        return response.truncated() ? inquiry.byTcp() : response;
    }

    private Response byUdp() throws NoAnswer {
        String strange = "";
        // A connected socket takes packets of that server only, and its port is chosen at random.
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.connect(server.address());
            byte[] bytes = query.bytes();
            socket.send(new DatagramPacket(bytes, bytes.length));
            DatagramPacket packet = new DatagramPacket(new byte[ROOM], ROOM);
            while (!limit.isOver()) {
                socket.setSoTimeout(limit.milliseconds());
                packet.setLength(ROOM);
                socket.receive(packet);
                try {
                    return Response.read(packet.getData(), packet.getLength(), query);
                } catch (UnreadableAnswer e) {
                    // It may be somebody else's who guesses; the server's own may still come.
                    strange = e.getMessage();
                }
            }
            throw silent(strange);
        } catch (SocketTimeoutException e) {
            throw silent(strange);
        } catch (IOException e) {
            throw new NoAnswer(reason(e));
        }
    }

    private NoAnswer silent(String strange) {
        return strange.isEmpty()
                ? NoAnswer.silence()
                : new NoAnswer("sent an answer that counts for nothing: " + strange);
    }

    private Response byTcp() throws NoAnswer {
        try (Socket socket = new Socket()) {
            socket.connect(server.address(), limit.milliseconds());
            byte[] bytes = query.bytes();
            byte[] framed = new byte[bytes.length + 2];
            framed[0] = (byte) (bytes.length >> 8);
            framed[1] = (byte) bytes.length;
            System.arraycopy(bytes, 0, framed, 2, bytes.length);
            OutputStream out = socket.getOutputStream();
            out.write(framed);
            out.flush();
            DataInputStream in = new DataInputStream(new Timed(socket, limit));
            byte[] answer = new byte[in.readUnsignedShort()];
            in.readFully(answer);
            Response response = Response.read(answer, answer.length, query);
            if (response.truncated()) {
                throw new NoAnswer("cut its answer short even over TCP");
            }
            return response;
        } catch (UnreadableAnswer e) {
            throw new NoAnswer("sent an answer that counts for nothing: " + e.getMessage());
        } catch (IOException e) {
            throw new NoAnswer("has more to say than fits into a packet, and over TCP it " + reason(e));
        }
    }

    private static String reason(IOException e) {
        if (e instanceof InterruptedIOException) {
            return "didn't answer in time";
        }
        if (e instanceof PortUnreachableException || e instanceof ConnectException) {
            return "refuses: nothing listens on that port";
        }
        return e instanceof NoRouteToHostException ? "can't be reached" : "broke off";
    }

    /** Reads with what is left of the time, so that single bytes now and then don't make it longer. */
    private static final class Timed extends FilterInputStream {

        private final Socket socket;
        private final TimeLimit limit;

        Timed(Socket socket, TimeLimit limit) throws IOException {
            super(socket.getInputStream());
            this.socket = socket;
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (limit.isOver()) {
                throw new SocketTimeoutException();
            }
            socket.setSoTimeout(limit.milliseconds());
            return super.read(target, offset, length);
        }
    }
}
