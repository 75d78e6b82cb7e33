package org.relayplan.load;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relayplan.source.SourceFile;
import org.relayplan.verify.Evidence;
import org.relayplan.verify.ProbeRecord;
import org.relayplan.verify.Verdict;

/** Reads what {@code verify -f json} wrote, as {@code schemas/verify.schema.json} describes it. */
public final class EvidenceReader {

    private static final String SCHEMA = "relayplan/verify/1";
    private static final Shape DOCUMENT = new Shape(
            "evidence",
            List.of("schema", "tool", "inputs", "startedAt", "endedAt", "practice", "partial", "probes", "summary"),
            List.of());
    private static final Shape TOOL = new Shape("the tool", List.of("name", "version"), List.of());
    private static final Shape INPUT = new Shape("a document of the model", List.of("file", "sha256"), List.of());
    private static final Shape SUMMARY =
            new Shape("the summary", List.of("confirmed", "inconclusive", "contradicted"), List.of());

    private final Faults faults;
    private final PlainReader plain;
    private final EvidenceProbeReader probes;

    private EvidenceReader(Faults faults) {
        this.faults = faults;
        this.plain = new PlainReader(faults);
        this.probes = new EvidenceProbeReader(faults);
    }

    /**
     * Reads evidence; one probe after the other, so that a document with the transcripts of a large fleet needs no more
     * memory than what is told of it.
     *
     * @param faults takes whatever is wrong with it
     * @return empty if anything is wrong with it
     */
    public static Optional<Evidence> read(Input input, Faults faults) {
        return new EvidenceReader(faults).read(input);
    }

    private Optional<Evidence> read(Input input) {
        int before = faults.size();
        Optional<Document> document = new DocumentReader(faults, true).read(input, probes);
        if (document.isEmpty()) {
            return Optional.empty();
        }
        Node root = document.get().root();
        if (isOther(root) || isOfAccounts(root) || !DOCUMENT.fits(root, faults)) {
            return Optional.empty();
        }
        Optional<String> version = version(root);
        List<SourceFile> inputs = inputs(root);
        Optional<Instant> start = plain.moment(root, "startedAt");
        Optional<Instant> end = plain.moment(root, "endedAt");
        Optional<Boolean> practice = plain.truth(root, "practice");
        Optional<Boolean> partial = plain.truth(root, "partial");
        plain.list(root, "probes", "a list of probes");
        if (start.isPresent() && end.isPresent() && end.get().isBefore(start.get())) {
            faults.add(
                    root.member("endedAt").orElseThrow().value().place(),
                    "It ended at " + end.get() + ", before it began at " + start.get() + ".");
        }
        // Counted only where every probe could be read, for what is left of them counts differently.
        summary(root, faults.size() == before);
        if (faults.size() > before) {
            return Optional.empty();
        }
        return Optional.of(new Evidence(
                new SourceFile(input.name(), document.get().sha256()),
                version.orElseThrow(),
                inputs,
                start.orElseThrow(),
                end.orElseThrow(),
                practice.orElseThrow(),
                partial.orElseThrow(),
                probes.probes()));
    }

    /** Whether it is a document of another kind, which is said in one sentence instead of one for every property. */
    private boolean isOther(Node root) {
        Optional<Member> schema = root.member("schema");
        boolean isOurs = schema.isPresent()
                && schema.get().value().is(Kind.TEXT)
                && schema.get().value().text().equals(SCHEMA);
        if (!root.is(Kind.OBJECT) || isOurs) {
            return false;
        }
        String seen = schema.isPresent() && schema.get().value().is(Kind.TEXT)
                ? "it says " + Sentence.quote(schema.get().value().text())
                : "there is none";
        faults.add(
                schema.isPresent() ? schema.get().value().place() : root.place(),
                "Evidence is what verify -f json writes, with the \"schema\" \"" + SCHEMA + "\"; " + seen + ".");
        return true;
    }

    /** Sessions that logged on show what an account may do; taken for what clients may do they would prove too much. */
    private boolean isOfAccounts(Node root) {
        Optional<Member> logon = root.member("logon");
        logon.ifPresent(member -> faults.add(
                member.place(),
                "These sessions logged on, so they tell nothing of clients that don't; make the evidence by verify"
                        + " without --logon."));
        return logon.isPresent();
    }

    private Optional<String> version(Node root) {
        Optional<Member> tool = root.member("tool");
        if (tool.isEmpty() || !TOOL.fits(tool.get().value(), faults)) {
            return Optional.empty();
        }
        plain.text(tool.get().value(), "name", "\"relayplan\"", "relayplan"::equals);
        return plain.text(tool.get().value(), "version", "a version", text -> !text.isBlank());
    }

    private List<SourceFile> inputs(Node root) {
        List<SourceFile> inputs = new ArrayList<>();
        for (Node node : plain.list(root, "inputs", "the documents of the model, a list")) {
            if (INPUT.fits(node, faults)) {
                Optional<String> file = plain.text(node, "file", "the name of a file");
                inputs.add(new SourceFile(file.orElse(""), plain.sha256(node, "sha256")));
            }
        }
        return inputs;
    }

    private void summary(Node root, boolean areComplete) {
        Optional<Member> summary = root.member("summary");
        if (summary.isEmpty() || !SUMMARY.fits(summary.get().value(), faults)) {
            return;
        }
        for (Verdict verdict : Verdict.values()) {
            Optional<Member> member = summary.get().value().member(verdict.text());
            if (member.isPresent()) {
                summary(member.get().value(), verdict, areComplete);
            }
        }
    }

    private void summary(Node told, Verdict verdict, boolean areComplete) {
        if (!told.is(Kind.NUMBER)) {
            faults.add(
                    told.place(),
                    "Expected how many probes are " + verdict.text() + ", not "
                            + told.kind().words() + ".");
            return;
        }
        int count = 0;
        for (ProbeRecord probe : probes.probes()) {
            count += probe.verdict() == verdict ? 1 : 0;
        }
        if (areComplete && !told.text().equals(Integer.toString(count))) {
            faults.add(
                    told.place(),
                    "The summary tells " + Sentence.quote(told.text()) + " " + verdict.text() + ", but " + count
                            + " of the probes are; the document was changed.");
        }
    }
}
