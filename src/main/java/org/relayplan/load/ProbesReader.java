package org.relayplan.load;

import java.util.List;
import java.util.Optional;
import org.relayplan.model.Probes;

/** Reads the mail addresses for live probes; several documents may each name some. */
final class ProbesReader {

    private static final List<String> LEGAL = List.of("ownRecipient", "foreignRecipient", "foreignSender");
    private static final Shape SHAPE = new Shape("a set of probe addresses", List.of(), LEGAL);

    private final Faults faults;
    private final Scalars scalars;
    private final NamedNodes names;
    private Probes probes = Probes.NONE;

    ProbesReader(Faults faults) {
        this.faults = faults;
        this.scalars = new Scalars(faults);
        this.names = new NamedNodes(faults, "A probe address");
    }

    /** Adds what one document says. */
    void add(Node node) {
        if (!SHAPE.fits(node, faults)) {
            return;
        }
        for (Member member : node.members()) {
            if (LEGAL.contains(member.name()) && node.member(member.name()).orElseThrow() == member) {
                names.take(member.name(), member.value());
            }
        }
        Optional<String> own = address(node, "ownRecipient");
        Optional<String> foreign = address(node, "foreignRecipient");
        Optional<String> sender = address(node, "foreignSender");
        probes = new Probes(
                own.isPresent() ? own : probes.ownRecipient(),
                foreign.isPresent() ? foreign : probes.foreignRecipient(),
                sender.isPresent() ? sender : probes.foreignSender());
    }

    /** What all documents say together. */
    Probes probes() {
        return probes;
    }

    private Optional<String> address(Node node, String property) {
        Optional<String> text = scalars.text(node, property, "a mail address such as \"kate@contoso.com\"");
        if (text.isPresent() && !isAddress(text.get())) {
            faults.add(
                    node.member(property).orElseThrow().value().place(),
                    "Expected a mail address such as \"kate@contoso.com\", not " + Sentence.quote(text.get()) + ".");
            return Optional.empty();
        }
        return text;
    }

    /** A dot-string of RFC 5321 and a domain: nothing that needs quoting in an SMTP command. */
    private static boolean isAddress(String text) {
        int at = text.indexOf('@');
        if (at <= 0 || at == text.length() - 1 || text.length() > 254) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            if (!plain && i != at && (i < at ? "!#$%&'*+-/=?^_`{|}~." : "-.").indexOf(c) < 0) {
                return false;
            }
        }
        return text.charAt(0) != '.' && !text.contains("..") && !text.contains(".@") && !text.contains("@.");
    }
}
