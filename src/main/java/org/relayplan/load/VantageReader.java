package org.relayplan.load;

import java.util.List;
import java.util.Optional;
import org.relayplan.model.Address;
import org.relayplan.model.AddressText;
import org.relayplan.model.InvalidText;
import org.relayplan.model.TextForm;
import org.relayplan.model.Vantage;

/** Reads a place from which connections are tried. */
final class VantageReader {

    private static final Shape SHAPE = new Shape("a vantage", List.of("name"), List.of("address", "ssh"));
    private static final String SSH = "user@host or user@host:port";

    private final Faults faults;
    private final Scalars scalars;

    VantageReader(Faults faults) {
        this.faults = faults;
        this.scalars = new Scalars(faults);
    }

    /** The vantage; empty, with faults, if anything about it is wrong. */
    Optional<Vantage> read(Node node) {
        if (!SHAPE.fits(node, faults)) {
            return Optional.empty();
        }
        Optional<String> name = scalars.text(node, "name", "a name for the vantage");
        Optional<String> ssh = scalars.text(node, "ssh", SSH);
        if (ssh.isPresent() && !isSsh(ssh.get())) {
            faults.add(
                    node.member("ssh").orElseThrow().value().place(),
                    "Expected " + SSH + ", not " + Sentence.quote(ssh.get()) + ".");
        }
        Optional<Address> address = Optional.empty();
        Optional<String> text = scalars.text(node, "address", "an address such as \"192.168.5.10\"");
        if (text.isPresent()) {
            try {
                address = Optional.of(AddressText.address(text.get()));
            } catch (InvalidText e) {
                faults.add(node.member("address").orElseThrow().value().place(), Sentence.about(text.get(), e));
            }
        }
        return name.isEmpty() ? Optional.empty() : Optional.of(new Vantage(name.get(), address, ssh));
    }

    private static boolean isSsh(String text) {
        int at = text.lastIndexOf('@');
        String user = text.substring(0, Math.max(at, 0));
        String host = text.substring(at + 1);
        int colon = host.startsWith("[") ? host.indexOf(':', Math.max(host.indexOf(']'), 0)) : host.indexOf(':');
        String name = colon < 0 ? host : host.substring(0, colon);
        if (colon >= 0 && !isPort(host.substring(colon + 1))) {
            return false;
        }
        if (at >= 0 && (user.isBlank() || user.startsWith("-"))) {
            return false;
        }
        return name.startsWith("[") ? isIPv6(name) : TextForm.HOST_NAME.accepts(name) && !name.startsWith("-");
    }

    private static boolean isIPv6(String brackets) {
        try {
            return brackets.endsWith("]")
                    && brackets.indexOf(':') > 0
                    && AddressText.address(brackets.substring(1, brackets.length() - 1)) != null;
        } catch (InvalidText e) {
            return false;
        }
    }

    private static boolean isPort(String digits) {
        int port = 0;
        for (int i = 0; i < digits.length() && port <= 65535; i++) {
            int digit = digits.charAt(i) - '0';
            port = digit < 0 || digit > 9 ? 65536 : port * 10 + digit;
        }
        return port >= 1 && port <= 65535;
    }
}
