package org.relayplan.dns;

import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.BindException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A name server on 127.0.0.1 that answers what a script says, however bad; each packet of a list is sent. */
final class ScriptedNameServer implements Closeable {

    /** What is sent back for a query. */
    interface Script {
        List<byte[]> answer(byte[] query) throws Exception;
    }

    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    private final DatagramSocket udp;
    private final ServerSocket tcp;
    private final AtomicInteger asked = new AtomicInteger();

    ScriptedNameServer(Script overUdp, Script overTcp) throws IOException {
        tcp = new ServerSocket();
        udp = bound(tcp);
        start(() -> packets(overUdp));
        start(() -> connections(overTcp));
    }

    /** Both on one port: one that is free for TCP may be taken for UDP. */
    private static DatagramSocket bound(ServerSocket tcp) throws IOException {
        for (int i = 0; i < 100; i++) {
            DatagramSocket udp = new DatagramSocket(0, HERE);
            try {
                tcp.bind(new InetSocketAddress(HERE, udp.getLocalPort()), 10);
                return udp;
            } catch (BindException e) {
                udp.close();
            }
        }
        throw new BindException("no port is free for both");
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "scripted-name-server");
        thread.setDaemon(true);
        thread.start();
    }

    NameServer server() {
        return new NameServer((InetSocketAddress) udp.getLocalSocketAddress());
    }

    /** How many packets came. */
    int asked() {
        return asked.get();
    }

    private void packets(Script script) {
        byte[] room = new byte[1_000];
        while (!udp.isClosed()) {
            try {
                DatagramPacket packet = new DatagramPacket(room, room.length);
                udp.receive(packet);
                asked.incrementAndGet();
                for (byte[] answer : script.answer(Arrays.copyOf(room, packet.getLength()))) {
                    udp.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
                }
            } catch (Exception e) {
                // The test is over, or the script wants silence.
            }
        }
    }

    private void connections(Script script) {
        while (!tcp.isClosed()) {
            try (Socket socket = tcp.accept()) {
                DataInputStream in = new DataInputStream(socket.getInputStream());
                byte[] query = new byte[in.readUnsignedShort()];
                in.readFully(query);
                OutputStream out = socket.getOutputStream();
                for (byte[] answer : script.answer(query)) {
                    out.write(answer);
                    out.flush();
                }
            } catch (Exception e) {
                // The test is over, or the script wants silence.
            }
        }
    }

    @Override
    public void close() throws IOException {
        udp.close();
        tcp.close();
    }
}
