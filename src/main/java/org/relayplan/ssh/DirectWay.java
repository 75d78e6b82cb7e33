package org.relayplan.ssh;

import com.jcraft.jsch.Proxy;
import com.jcraft.jsch.SocketFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;

/** Leads to an SSH host from this machine, in a way that can be cut whatever the library waits for. */
final class DirectWay implements Proxy {

    private final Socket socket = new Socket();

    @Override
    public void connect(SocketFactory factory, String host, int port, int timeout) throws IOException {
        socket.setTcpNoDelay(true);
        socket.connect(new InetSocketAddress(host, port), timeout);
    }

    @Override
    public InputStream getInputStream() {
        try {
            return socket.getInputStream();
        } catch (IOException e) {
            // It was cut in this very moment.
            return InputStream.nullInputStream();
        }
    }

    @Override
    public OutputStream getOutputStream() {
        try {
            return socket.getOutputStream();
        } catch (IOException e) {
            // It was cut in this very moment.
            return OutputStream.nullOutputStream();
        }
    }

    @Override
    public Socket getSocket() {
        return socket;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            // Whoever waits on it sees that it is gone.
        }
    }
}
