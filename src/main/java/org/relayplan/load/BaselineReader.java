package org.relayplan.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relayplan.check.Baseline;
import org.relayplan.check.KnownFinding;
import org.relayplan.check.Severity;

/** Reads a baseline, as {@code schemas/baseline.schema.json} describes it. */
public final class BaselineReader {

    private static final String SCHEMA = "relayplan/baseline/1";
    private static final Shape DOCUMENT =
            new Shape("a baseline", List.of("schema", "fingerprints"), List.of("$schema", "tool", "inputs"));
    private static final Shape ENTRY = new Shape(
            "a known finding",
            List.of("rule", "connector", "servers", "fingerprint", "severity", "message"),
            List.of());
    private static final List<String> SEVERITIES = List.of("info", "low", "medium", "high", "critical");

    private final Faults faults;
    private final Scalars scalars;

    private BaselineReader(Faults faults) {
        this.faults = faults;
        this.scalars = new Scalars(faults);
    }

    /**
     * Reads a baseline, as far as it is one.
     *
     * @param faults takes whatever is wrong with it
     */
    public static Baseline read(Input input, Faults faults) {
        Optional<Document> document = new DocumentReader(faults, false).read(input);
        return document.isEmpty()
                ? Baseline.NONE
                : new BaselineReader(faults).read(document.get().root());
    }

    private Baseline read(Node root) {
        if (!DOCUMENT.fits(root, faults)) {
            return Baseline.NONE;
        }
        Optional<String> schema = scalars.text(root, "schema", "the text \"" + SCHEMA + "\"");
        if (schema.isPresent() && !schema.get().equals(SCHEMA)) {
            faults.add(
                    root.member("schema").orElseThrow().value().place(),
                    "Expected \"" + SCHEMA + "\", not " + Sentence.quote(schema.get())
                            + "; check --write-baseline writes a baseline.");
        }
        List<KnownFinding> entries = new ArrayList<>();
        Optional<Node> list = list(root, "fingerprints", "a list of known findings");
        if (list.isPresent()) {
            for (Node node : list.get().elements()) {
                Optional<KnownFinding> entry = entry(node);
                if (entry.isPresent()) {
                    entries.add(entry.get());
                }
            }
        }
        return new Baseline(entries);
    }

    private Optional<KnownFinding> entry(Node node) {
        int before = faults.size();
        if (!ENTRY.fits(node, faults)) {
            return Optional.empty();
        }
        Optional<String> rule = scalars.text(node, "rule", "the id of a rule");
        Optional<String> fingerprint = scalars.text(node, "fingerprint", "a fingerprint");
        Optional<String> message = scalars.text(node, "message", "a message");
        Optional<Severity> severity = severity(node);
        Optional<Member> member = node.member("connector");
        boolean hasConnector = member.isPresent() && !member.get().value().is(Kind.NULL);
        Optional<String> connector =
                hasConnector ? scalars.text(node, "connector", "the name of a connector, or null") : Optional.empty();
        List<String> servers = new ArrayList<>();
        Optional<Node> names = list(node, "servers", "a list of servers");
        if (names.isPresent()) {
            for (Node name : names.get().elements()) {
                servers.add(scalars.text(name, "the name of a server").orElse(""));
            }
        }
        if (fingerprint.isPresent() && !isFingerprint(fingerprint.get())) {
            faults.add(
                    node.member("fingerprint").orElseThrow().value().place(),
                    "Expected a fingerprint, 32 of the digits 0 to 9 and a to f, not "
                            + Sentence.quote(fingerprint.get()) + ".");
        }
        return faults.size() > before || rule.isEmpty() || fingerprint.isEmpty() || message.isEmpty()
                ? Optional.empty()
                : severity.map(grave ->
                        new KnownFinding(rule.get(), connector, servers, fingerprint.get(), grave, message.get()));
    }

    private Optional<Severity> severity(Node node) {
        Optional<String> text = scalars.text(node, "severity", "a severity: " + Sentence.list(SEVERITIES));
        Optional<Severity> severity = text.isEmpty() ? Optional.empty() : Severity.find(text.get());
        if (text.isPresent() && severity.isEmpty()) {
            faults.add(
                    node.member("severity").orElseThrow().value().place(),
                    Sentence.quote(text.get()) + " is not one of the severities"
                            + Sentence.near(text.get(), SEVERITIES));
        }
        return severity;
    }

    private Optional<Node> list(Node object, String property, String expected) {
        Optional<Member> member = object.member(property);
        if (member.isEmpty()) {
            return Optional.empty();
        }
        if (!member.get().value().is(Kind.ARRAY)) {
            scalars.refuse(member.get().value(), expected);
            return Optional.empty();
        }
        return Optional.of(member.get().value());
    }

    private static boolean isFingerprint(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!(c >= '0' && c <= '9' || c >= 'a' && c <= 'f')) {
                return false;
            }
        }
        return text.length() == 32;
    }
}
