package org.relayplan.simulate;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.relayplan.model.Address;
import org.relayplan.model.AddressFamily;
import org.relayplan.smtp.Dialler;
import org.relayplan.smtp.SmtpTrouble;
import org.relayplan.smtp.Trouble;

/** Whom clients stand for: themselves, an address they were told to stand for, or what their dialler said. */
final class Peers {

    private final Map<Address, Address> standIns;
    private final Map<InetSocketAddress, Address> announced = new ConcurrentHashMap<>();

    Peers(Map<Address, Address> standIns) {
        this.standIns = Map.copyOf(standIns);
    }

    /** The address that counts for a connection from there; an announcement counts once. */
    Address standsFor(InetSocketAddress remote) {
        Address told = announced.remove(remote);
        if (told != null) {
            return told;
        }
        Address real = address(remote.getAddress());
        return standIns.getOrDefault(real, real);
    }

    /** Dials as somebody else: announces its own end before it connects. */
    Dialler dialler(Address source) {
        return (host, port, limit) -> dial(source, host, port, limit);
    }

    private Socket dial(Address source, String host, int port, Duration limit) throws SmtpTrouble {
        Socket socket = new Socket();
        InetSocketAddress own = null;
        boolean connected = false;
        try {
            InetAddress target = InetAddress.getByName(host);
            // The simulator's own address is one of this machine, so it can be ours as well.
            socket.bind(new InetSocketAddress(target, 0));
            own = (InetSocketAddress) socket.getLocalSocketAddress();
            announced.put(own, source);
            socket.setTcpNoDelay(true);
            socket.connect(new InetSocketAddress(target, port), (int) Math.max(1, limit.toMillis()));
            connected = true;
            return socket;
        } catch (IOException e) {
            throw new SmtpTrouble(Trouble.REFUSED, "the simulator can't be reached: " + e.getMessage());
        } finally {
            if (!connected) {
                give(socket, own);
            }
        }
    }

    private void give(Socket socket, InetSocketAddress own) {
        if (own != null) {
            announced.remove(own);
        }
        try {
            socket.close();
        } catch (IOException e) {
            // It never stood.
        }
    }

    private static Address address(InetAddress address) {
        byte[] bytes = address.getAddress();
        long high = 0;
        long low = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (i < bytes.length - 8) {
                high = high << 8 | bytes[i] & 0xFF;
            } else {
                low = low << 8 | bytes[i] & 0xFF;
            }
        }
        return bytes.length == 4 ? new Address(AddressFamily.IPV4, 0, low) : Address.ofIPv6(high, low);
    }
}
