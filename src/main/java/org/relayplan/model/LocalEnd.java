package org.relayplan.model;

import java.util.Optional;

/**
 * Where on a server a connection comes in.
 *
 * @param address the local address; empty if whichever listens may be meant
 * @param port 1 to 65535
 */
public record LocalEnd(Optional<Address> address, int port) {

    /** The port of SMTP, which is meant where none is named. */
    public static final int SMTP = 25;

    /** Whichever address, port 25. */
    public static final LocalEnd ANY = new LocalEnd(Optional.empty(), SMTP);

    /**
     * Reads {@code 10.1.1.1:25}, {@code [fd00::1]:25}, either without a port, {@code *:587} or {@code :587}.
     *
     * @throws InvalidText with what is legal
     */
    public static LocalEnd read(String text) throws InvalidText {
        if (text.isEmpty()) {
            throw new InvalidText("a local address and port such as 10.1.1.1:25 is expected");
        }
        boolean hasPort = text.startsWith("[") ? text.indexOf("]:") > 0 : text.indexOf(':') == text.lastIndexOf(':');
        int colon = text.lastIndexOf(':');
        if (!hasPort || colon < 0) {
            boolean brackets = text.startsWith("[") && text.endsWith("]");
            String address = brackets ? text.substring(1, text.length() - 1) : text;
            return address.equals("*") ? ANY : new LocalEnd(Optional.of(AddressText.address(address)), SMTP);
        }
        String address = text.substring(0, colon);
        if (address.isEmpty() || address.equals("*")) {
            return new LocalEnd(
                    Optional.empty(),
                    Binding.read("0.0.0.0" + text.substring(colon)).port());
        }
        Binding binding = Binding.read(text);
        return new LocalEnd(Optional.of(binding.address()), binding.port());
    }

    /** {@code 10.1.1.1:25}, {@code [fd00::1]:25}; {@code *:25} without an address. */
    @Override
    public String toString() {
        return address.isPresent() ? new Binding(address.get(), port).toString() : "*:" + port;
    }
}
