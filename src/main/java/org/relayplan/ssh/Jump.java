package org.relayplan.ssh;

import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Proxy;
import com.jcraft.jsch.Session;
import com.jcraft.jsch.SocketFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;

/** Leads the next SSH connection through one that stands (ProxyJump). */
final class Jump implements Proxy {

    private final Session session;
    private ChannelSocket socket;

    Jump(Session session) {
        this.session = session;
    }

    @Override
    public void connect(SocketFactory factory, String host, int port, int timeout) throws JSchException, IOException {
        socket = ChannelSocket.from(session, host, port);
        socket.open(timeout);
    }

    @Override
    public InputStream getInputStream() {
        return socket.getInputStream();
    }

    @Override
    public OutputStream getOutputStream() {
        return socket.getOutputStream();
    }

    @Override
    public Socket getSocket() {
        return socket;
    }

    @Override
    public void close() {
        if (socket != null) {
            socket.close();
        }
    }
}
