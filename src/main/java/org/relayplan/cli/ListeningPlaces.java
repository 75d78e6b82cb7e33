package org.relayplan.cli;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.relayplan.analysis.Analysis;
import org.relayplan.analysis.Listener;
import org.relayplan.model.Address;
import org.relayplan.model.AddressFamily;
import org.relayplan.model.AddressText;
import org.relayplan.model.InvalidText;
import org.relayplan.model.Model;
import org.relayplan.simulate.ListeningPlan;
import org.relayplan.source.Visible;

/** Understands {@code --listen SERVER[/ADDRESS]:PORT=HOST:PORT} and {@code --map IP=IP}. */
final class ListeningPlaces {

    private final Model model;
    private final ListeningPlan plan;

    ListeningPlaces(Model model) {
        this.model = model;
        this.plan = new ListeningPlan(new Analysis(model));
    }

    /** Whether anything listens at all. */
    boolean isEmpty() {
        return plan.listeners().isEmpty();
    }

    /**
     * Where the named listeners listen.
     *
     * @throws UsageFault if one isn't in the model, or the place is no address and port
     */
    Map<Listener, InetSocketAddress> listen(List<String> texts) throws UsageFault {
        Map<Listener, InetSocketAddress> places = new LinkedHashMap<>();
        for (String text : texts) {
            int equals = text.indexOf('=');
            if (equals <= 0) {
                throw new UsageFault("--listen takes SERVER:PORT=HOST:PORT, not " + Visible.text(text) + ".");
            }
            InetSocketAddress place = place(text.substring(equals + 1));
            Listener listener = listener(text.substring(0, equals), place);
            if (places.put(listener, place) != null) {
                throw new UsageFault("--listen names " + Visible.text(plan.name(listener)) + " twice.");
            }
        }
        return places;
    }

    /**
     * Which addresses stand for which.
     *
     * @throws UsageFault if one is no address, or both are of different families
     */
    static Map<Address, Address> standIns(List<String> texts) throws UsageFault {
        Map<Address, Address> standIns = new LinkedHashMap<>();
        for (String text : texts) {
            int equals = text.indexOf('=');
            if (equals <= 0) {
                throw new UsageFault(
                        "--map takes IP=IP, such as 127.0.0.2=192.168.5.10, not " + Visible.text(text) + ".");
            }
            Address from = address(text.substring(0, equals), text);
            Address to = address(text.substring(equals + 1), text);
            if (from.family() != to.family()) {
                throw new UsageFault("--map " + Visible.text(text)
                        + ": both must be IPv4 or both IPv6, for the listener is of one of them.");
            }
            if (standIns.put(from, to) != null) {
                throw new UsageFault("--map names " + from + " twice.");
            }
        }
        return standIns;
    }

    private static Address address(String text, String option) throws UsageFault {
        try {
            return AddressText.address(text);
        } catch (InvalidText e) {
            throw new UsageFault("--map " + Visible.text(option) + ": " + Visible.text(e.getMessage()) + ".");
        }
    }

    private static InetSocketAddress place(String text) throws UsageFault {
        int colon = text.lastIndexOf(':');
        String host = colon < 0 ? "" : text.substring(0, colon);
        String digits = text.substring(colon + 1);
        boolean brackets = host.startsWith("[") && host.endsWith("]");
        try {
            String plain = brackets ? host.substring(1, host.length() - 1) : host;
            String literal = plain.equals("localhost") ? "127.0.0.1" : plain;
            AddressText.address(literal);
            int port = digits.matches("[0-9]{1,5}") ? Integer.parseInt(digits) : 65_536;
            if (!brackets && literal.indexOf(':') >= 0) {
                throw new UsageFault("--listen: an IPv6 address goes into brackets, as in [" + Visible.text(literal)
                        + "]:" + Visible.text(digits) + ".");
            }
            if (port <= 65_535) {
                return new InetSocketAddress(InetAddress.getByName(literal), port);
            }
        } catch (InvalidText | UnknownHostException e) {
            throw new UsageFault("--listen: " + Visible.text(text)
                    + " is no place to listen; write an address of this machine and a port, such as 0.0.0.0:2525.");
        }
        throw new UsageFault("--listen: " + Visible.text(text)
                + " has no port from 0 to 65535 behind its address (0 is any free one).");
    }

    private Listener listener(String text, InetSocketAddress place) throws UsageFault {
        Toward toward = Toward.read("--listen", text, model);
        List<Listener> found = new ArrayList<>();
        for (Listener listener : plan.listeners(toward.server(), toward.local().port())) {
            if (toward.local().address().isEmpty()
                    || toward.local().address().get().equals(listener.local().address())) {
                found.add(listener);
            }
        }
        if (found.isEmpty()) {
            throw new UsageFault("--listen: nothing listens on " + Visible.text(text) + "; the model has "
                    + names(plan.listeners()) + ".");
        }
        if (found.size() > 1) {
            boolean ipv6 = place.getAddress() instanceof Inet6Address;
            found.removeIf(listener -> (listener.local().address().family() == AddressFamily.IPV6) != ipv6);
        }
        if (found.size() != 1) {
            throw new UsageFault("--listen: several listeners are meant by " + Visible.text(text) + "; name one of "
                    + names(plan.listeners(toward.server(), toward.local().port())) + ".");
        }
        return found.get(0);
    }

    private String names(List<Listener> listeners) {
        List<String> names = new ArrayList<>();
        for (Listener listener : listeners.subList(0, Math.min(12, listeners.size()))) {
            names.add(Visible.text(plan.name(listener)));
        }
        return String.join(", ", names) + (listeners.size() > 12 ? " and more" : "");
    }
}
