package org.relayplan.ssh;

import com.jcraft.jsch.ChannelDirectTCPIP;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Session;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;

/** A forwarded connection in the shape of a socket whose reads can time out, which those of the library can't. */
final class ChannelSocket extends Socket {

    private final ChannelDirectTCPIP channel;
    private final TimedBuffer received;
    private final OutputStream out;
    private final int port;

    private ChannelSocket(ChannelDirectTCPIP channel, TimedBuffer received, int port) throws IOException {
        this.channel = channel;
        this.received = received;
        this.port = port;
        this.out = channel.getOutputStream();
    }

    /** A connection that is yet to be made, from the host at the other end of the session. */
    static ChannelSocket from(Session session, String host, int port) throws JSchException, IOException {
        ChannelDirectTCPIP channel = (ChannelDirectTCPIP) session.openChannel("direct-tcpip");
        channel.setHost(host);
        channel.setPort(port);
        TimedBuffer received = new TimedBuffer();
        channel.setOutputStream(received.writer());
        return new ChannelSocket(channel, received, port);
    }

    /** Makes the connection; what doesn't stand is closed. */
    void open(int millis) throws JSchException {
        boolean connected = false;
        try {
            channel.connect(millis);
            connected = true;
        } finally {
            if (!connected) {
                close();
            }
        }
    }

    /** Why the host refused (RFC 4254, 5.1); -1 if it said nothing. */
    int refusal() {
        return channel.getExitStatus();
    }

    @Override
    public InputStream getInputStream() {
        return received.reader();
    }

    @Override
    public OutputStream getOutputStream() {
        return out;
    }

    @Override
    public synchronized void setSoTimeout(int millis) {
        received.timeout(millis);
    }

    @Override
    public synchronized int getSoTimeout() {
        return received.timeout();
    }

    @Override
    public int getPort() {
        return port;
    }

    @Override
    public InetAddress getInetAddress() {
        return InetAddress.getLoopbackAddress();
    }

    @Override
    public boolean isConnected() {
        return channel.isConnected();
    }

    @Override
    public boolean isClosed() {
        return !channel.isConnected();
    }

    @Override
    public void setTcpNoDelay(boolean on) {
        // It is for the SSH connection to say when bytes go.
    }

    @Override
    public void shutdownInput() {
        received.end();
    }

    @Override
    public void shutdownOutput() throws IOException {
        out.close();
    }

    @Override
    public synchronized void close() {
        received.end();
        channel.disconnect();
    }
}
