package org.relayplan.verify;

import java.util.ArrayList;
import java.util.List;
import org.relayplan.model.AcceptedDomain;
import org.relayplan.model.Organization;

/**
 * The envelopes that are tried: a few that tell who may do what, and the battery of spellings by which relays were
 * opened in other servers, with what each means to Exchange.
 *
 * <p>Exchange reads neither percent nor bang paths, and a source route is dropped (RFC 5321, appendix C). So a
 * recipient that ends in an own domain is a mailbox there, whatever stands before it: that it is taken is no relaying.
 * All together they are the sixteen envelopes of nmap's smtp-open-relay, by the own domain where that tells more than
 * the server's name, and two with the own domain; what other testers add on top is malformed to Exchange, and each
 * refusal waits for the tarpit.
 */
public final class Patterns {

    private Patterns() {}

    /** An own recipient, which must be taken if anything is; it comes first in each session. */
    public static Pattern control(ProbeAddresses probe) {
        return plain("control", "own recipient", probe.foreignSender(), probe.ownRecipient(), Meaning.OWN);
    }

    /** The patterns that tell who may relay, without the control. */
    public static List<Pattern> basic(ProbeAddresses probe) {
        String foreign = probe.foreignRecipient();
        return List.of(
                plain("relay", "foreign sender, foreign recipient", probe.foreignSender(), foreign, Meaning.FOREIGN),
                plain("null-sender", "null sender, foreign recipient", "", foreign, Meaning.FOREIGN),
                plain("own-sender", "own sender, foreign recipient", probe.ownRecipient(), foreign, Meaning.FOREIGN));
    }

    /**
     * Messages to the own recipient: from a sender outside, and from one of one's own, which only the server's last
     * word judges (sender rights are looked at when the message is complete).
     */
    public static List<Pattern> messages(ProbeAddresses probe) {
        String own = probe.ownRecipient();
        return List.of(
                new Pattern(
                        "message",
                        "a message to the own recipient",
                        probe.foreignSender(),
                        own,
                        Meaning.OWN,
                        true,
                        true),
                new Pattern("spoof", "a message from an own sender", own, own, Meaning.OWN, true, true));
    }

    /**
     * The basic ones and the battery of spellings.
     *
     * @param serverName the name in the server's banner, by the model
     * @param serverAddress the address that is dialled, in text
     */
    public static List<Pattern> full(
            ProbeAddresses probe, Organization organization, String serverName, String serverAddress) {
        List<Pattern> patterns = new ArrayList<>(basic(probe));
        String sender = probe.foreignSender();
        String to = probe.foreignRecipient();
        String local = to.substring(0, to.lastIndexOf('@'));
        String domain = to.substring(to.lastIndexOf('@') + 1);
        String own = probe.ownRecipient().substring(probe.ownRecipient().lastIndexOf('@') + 1);
        String literal = serverAddress.indexOf(':') >= 0 ? "[IPv6:" + serverAddress + "]" : "[" + serverAddress + "]";
        Meaning atServer = isAccepted(organization, serverName) ? Meaning.DISGUISED : Meaning.FOREIGN;
        patterns.add(odd(
                "server-sender", "the server's own name as sender", "relaycheck@" + serverName, to, Meaning.FOREIGN));
        patterns.add(
                odd("literal-sender", "the server's address as sender", "relaycheck@" + literal, to, Meaning.FOREIGN));
        patterns.add(odd(
                "percent-literal",
                "percent path by address",
                sender,
                local + "%" + domain + "@" + literal,
                Meaning.FOREIGN));
        patterns.add(odd(
                "percent-server",
                "percent path by server name",
                sender,
                local + "%" + domain + "@" + serverName,
                atServer));
        patterns.add(odd(
                "percent-own",
                "percent path by own domain",
                sender,
                local + "%" + domain + "@" + own,
                Meaning.DISGUISED));
        patterns.add(odd("quoted", "quoted, without domain", sender, "\"" + to + "\"", Meaning.MALFORMED));
        patterns.add(odd(
                "quoted-percent",
                "quoted percent path, without domain",
                sender,
                "\"" + local + "%" + domain + "\"",
                Meaning.MALFORMED));
        patterns.add(odd("quoted-literal", "quoted by address", sender, "\"" + to + "\"@" + literal, Meaning.FOREIGN));
        patterns.add(odd("two-ats-literal", "two at signs by address", sender, to + "@" + literal, Meaning.MALFORMED));
        patterns.add(odd("two-ats-own", "two at signs by own domain", sender, to + "@" + own, Meaning.MALFORMED));
        patterns.add(
                odd("route-literal", "source route by address", sender, "@" + literal + ":" + to, Meaning.FOREIGN));
        patterns.add(odd("route-own", "source route by own domain", sender, "@" + own + ":" + to, Meaning.FOREIGN));
        patterns.add(odd("bang", "bang path", sender, domain + "!" + local, Meaning.MALFORMED));
        patterns.add(odd(
                "bang-literal", "bang path by address", sender, domain + "!" + local + "@" + literal, Meaning.FOREIGN));
        patterns.add(odd(
                "bang-own", "bang path by own domain", sender, domain + "!" + local + "@" + own, Meaning.DISGUISED));
        return patterns;
    }

    private static boolean isAccepted(Organization organization, String name) {
        for (AcceptedDomain accepted : organization.acceptedDomains()) {
            if (accepted.accepts(name)) {
                return true;
            }
        }
        return false;
    }

    private static Pattern plain(String id, String title, String sender, String recipient, Meaning meaning) {
        return new Pattern(id, title, sender, recipient, meaning, true, false);
    }

    private static Pattern odd(String id, String title, String sender, String recipient, Meaning meaning) {
        return new Pattern(id, title, sender, recipient, meaning, false, false);
    }
}
