package org.relayplan.load;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relayplan.verify.ProbeRecord;
import org.relayplan.verify.Verdict;

/** Reads one probe of a document of {@code verify} after the other; transcripts are looked at and not kept. */
final class EvidenceProbeReader implements Elements {

    /** A fleet of a thousand servers seen from ten places with every pattern has a third of that. */
    static final int MOST = 1_000_000;

    private static final Shape PROBE = new Shape(
            "a probe",
            List.of(
                    "vantage",
                    "server",
                    "endpoint",
                    "local",
                    "pattern",
                    "expected",
                    "observed",
                    "greetsLike",
                    "verdict",
                    "reason",
                    "advice",
                    "reply",
                    "seenAddress",
                    "certificate",
                    "at",
                    "transcript"),
            List.of());
    private static final Shape EXPECTED =
            new Shape("what the model predicts", List.of("connectors", "reactions"), List.of());
    private static final Shape CERTIFICATE = new Shape(
            "a certificate", List.of("subject", "issuer", "names", "notBefore", "notAfter", "distrust"), List.of());
    private static final Shape LINE = new Shape("a line of a transcript", List.of("at", "side", "text"), List.of());
    private static final String ENDPOINT = "a text that ends with a port, such as \"10.1.1.1:25\"";
    private static final List<String> VERDICTS = List.of("confirmed", "inconclusive", "contradicted");
    private static final List<String> SIDES = List.of("client", "server", "note");

    private final Faults faults;
    private final PlainReader plain;
    private final List<ProbeRecord> probes = new ArrayList<>();

    EvidenceProbeReader(Faults faults) {
        this.faults = faults;
        this.plain = new PlainReader(faults);
    }

    @Override
    public boolean wants(String member) {
        return member.equals("probes");
    }

    /** What was read, in the order of the document; as much of it as could be read where there are faults. */
    List<ProbeRecord> probes() {
        return probes;
    }

    @Override
    public void take(String member, Node node) {
        if (probes.size() == MOST) {
            faults.add(node.place(), "Evidence may have up to 1,000,000 probes; this one is beyond.");
            return;
        }
        int before = faults.size();
        if (!PROBE.fits(node, faults)) {
            return;
        }
        Optional<String> vantage = plain.text(node, "vantage", "the name of a vantage");
        Optional<String> server = plain.text(node, "server", "the name of a server");
        Optional<String> endpoint = plain.text(node, "endpoint", ENDPOINT, EvidenceProbeReader::endsWithPort);
        Optional<String> local = plain.text(node, "local", ENDPOINT, EvidenceProbeReader::endsWithPort);
        Optional<String> pattern = plain.text(node, "pattern", "the name of a pattern");
        Optional<Node> expected = object(node, "expected", EXPECTED);
        List<String> connectors = expected.isEmpty() ? List.of() : plain.texts(expected.get(), "connectors");
        List<String> reactions = expected.isEmpty() ? List.of() : plain.texts(expected.get(), "reactions");
        Optional<String> observed = plain.text(node, "observed", "what was observed, a text");
        plain.texts(node, "greetsLike");
        Optional<String> verdict = plain.text(node, "verdict", "one of " + Sentence.list(VERDICTS), VERDICTS::contains);
        Optional<String> reason = plain.text(node, "reason", "a reason, a text");
        plain.texts(node, "advice");
        Optional<String> reply = plain.perhaps(node, "reply", "a reply, a text");
        Optional<String> seen = plain.perhaps(node, "seenAddress", "an address, a text");
        certificate(node);
        Optional<Instant> at = plain.moment(node, "at");
        transcript(node);
        if (faults.size() == before) {
            probes.add(new ProbeRecord(
                    vantage.orElseThrow(),
                    server.orElseThrow(),
                    endpoint.orElseThrow(),
                    local.orElseThrow(),
                    pattern.orElseThrow(),
                    connectors,
                    reactions,
                    observed.orElseThrow(),
                    Verdict.values()[VERDICTS.indexOf(verdict.orElseThrow())],
                    reason.orElseThrow(),
                    reply,
                    seen,
                    at.orElseThrow()));
        }
    }

    private void certificate(Node probe) {
        Optional<Member> member = probe.member("certificate");
        if (member.isEmpty() || member.get().value().is(Kind.NULL)) {
            return;
        }
        Optional<Node> certificate = object(probe, "certificate", CERTIFICATE);
        if (certificate.isPresent()) {
            plain.text(certificate.get(), "subject", "a name");
            plain.text(certificate.get(), "issuer", "a name");
            plain.texts(certificate.get(), "names");
            plain.moment(certificate.get(), "notBefore");
            plain.moment(certificate.get(), "notAfter");
            plain.perhaps(certificate.get(), "distrust", "a reason");
        }
    }

    private void transcript(Node probe) {
        for (Node line : plain.list(probe, "transcript", "a list of lines")) {
            if (LINE.fits(line, faults)) {
                plain.moment(line, "at");
                plain.text(line, "side", "one of " + Sentence.list(SIDES), SIDES::contains);
                plain.text(line, "text", "a text");
            }
        }
    }

    private Optional<Node> object(Node around, String property, Shape shape) {
        Optional<Member> member = around.member(property);
        return member.isPresent() && shape.fits(member.get().value(), faults)
                ? Optional.of(member.get().value())
                : Optional.empty();
    }

    private static boolean endsWithPort(String text) {
        int colon = text.lastIndexOf(':');
        if (colon < 0 || colon == text.length() - 1) {
            return false;
        }
        for (int i = colon + 1; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
