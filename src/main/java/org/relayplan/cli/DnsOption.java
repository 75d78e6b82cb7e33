package org.relayplan.cli;

import java.util.List;
import org.relayplan.dns.InvalidName;
import org.relayplan.dns.NameServer;
import org.relayplan.source.Visible;

/** Understands {@code --dns}. */
final class DnsOption {

    private DnsOption() {}

    /**
     * Whom to ask.
     *
     * @param text the option's value; empty for those that this machine asks
     */
    static List<NameServer> of(String text) throws UsageFault {
        if (text.isEmpty()) {
            return NameServer.ofThisMachine();
        }
        try {
            return List.of(NameServer.read(text));
        } catch (InvalidName e) {
            throw new UsageFault("--dns " + Visible.text(text) + " " + e.getMessage()
                    + "; it takes HOST[:PORT], an IPv6 address with a port as [::1]:53.");
        }
    }
}
