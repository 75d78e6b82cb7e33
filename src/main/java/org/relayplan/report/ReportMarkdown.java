package org.relayplan.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.relayplan.analysis.Certainty;
import org.relayplan.analysis.Gate;
import org.relayplan.check.Finding;
import org.relayplan.model.Suppression;
import org.relayplan.rules.Page;

/** The auditor's document as Markdown: what the page of HTML says, in the same order, pictures as tables. */
public final class ReportMarkdown implements Rendered {

    private static final SurfaceWording CELL = SurfaceWording.CELL;

    private final ReportDocument document;
    private final SurfaceDocument surface;

    /** The document as Markdown. */
    public ReportMarkdown(ReportDocument document) {
        this.document = document;
        this.surface = new SurfaceDocument(document.tool(), document.inputs(), document.surface(), Optional.empty());
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        MarkdownPage page = new MarkdownPage(out);
        page.heading(1, "Receive connectors: who may send what");
        page.paragraph(
                "Examined on " + document.day() + " (UTC) by " + document.tool().name() + " "
                        + document.tool().version() + ", from "
                        + ReportWords.count(document.inputs().size(), "document") + ".");
        verdict(page);
        surface(page);
        findings(page);
        accepted(page);
        expectations(page);
        new ReportMarkdownConnectors(page, document).write();
        new ReportMarkdownEvidence(page, document).write();
        if (document.since().isPresent()) {
            page.heading(2, "What changed since the older model");
            page.deeper(1);
            new DiffMarkdown(document.since().get()).parts(page);
            page.deeper(-1);
        }
        new ReportMarkdownExamined(page, document).write();
        rules(page);
        page.flush();
    }

    private void verdict(MarkdownPage page) throws IOException {
        ReportVerdict verdict = new ReportVerdict(document);
        page.heading(2, "Verdict");
        page.paragraph("**" + verdict.lead() + "**");
        for (String sentence : new ReportSummary(document).sentences()) {
            page.paragraph(sentence);
        }
    }

    private void surface(MarkdownPage page) throws IOException {
        page.heading(2, "Who may send what, from where");
        List<RelayRow> rows = RelayRow.of(document.surface(), new Owners());
        if (rows.isEmpty()) {
            page.paragraph(RelayStory.headline(List.of()));
        } else {
            ClientsTried tried = new ClientsTried(document);
            page.table("Relays", "Clients", "Through", "Where", "Owner", "Ticket", "Until", "Tried at the servers");
            for (RelayRow row : rows) {
                List<String> places = new ArrayList<>();
                for (Gate gate : row.gates()) {
                    places.add(GateName.full(gate, CELL));
                }
                page.row(
                        row.access().certainty() == Certainty.YES ? "yes" : "perhaps",
                        new Clients(row.access().clients(), CELL).words(),
                        Responsible.names(row.access(), row.gates().get(0), CELL),
                        String.join("; ", places),
                        cell(row.answerable().owner(), "nobody named"),
                        cell(row.answerable().ticket(), ""),
                        cell(row.answerable().expires(), ""),
                        tried(tried.words(row.access().clients(), row.gates())));
            }
        }
        page.deeper(1);
        new SurfaceMarkdown(surface).gates(page);
        page.deeper(-1);
        page.items(SurfaceNotes.notes(surface));
    }

    private void findings(MarkdownPage page) throws IOException {
        page.heading(2, "Findings");
        page.paragraph(FindingCounts.of(document.check().result()) + ".");
        page.deeper(1);
        new CheckMarkdown(document.check()).counting(page);
        page.deeper(-1);
    }

    private void accepted(MarkdownPage page) throws IOException {
        page.heading(2, "Accepted findings");
        List<Finding> suppressed = document.check().suppressed();
        List<Finding> known = document.check().known();
        if (suppressed.isEmpty()) {
            page.paragraph("Nobody has accepted a finding.");
        } else {
            page.table("Finding", "What it says", "Reason", "Owner", "Until", "For");
        }
        for (Finding finding : suppressed) {
            Suppression suppression = finding.suppressed().orElseThrow();
            page.row(
                    name(finding),
                    MarkdownCode.cell(finding.message()),
                    MarkdownCode.cell(suppression.reason()),
                    cell(document.owner(finding).orElse(""), "nobody named"),
                    suppression.expires().toString(),
                    suppression.scope().isEmpty()
                            ? "every client"
                            : MarkdownCode.cell(
                                    String.join(", ", suppression.scope().get().texts())));
        }
        if (!known.isEmpty()) {
            page.paragraph("Known from the baseline, so not counted:");
            page.table("Finding", "What it says");
            for (Finding finding : known) {
                page.row(name(finding), MarkdownCode.cell(finding.message()));
            }
        }
        String gone = FindingCounts.gone(document.check().yardstick());
        if (!gone.isEmpty()) {
            page.paragraph(MarkdownWords.of(gone));
        }
    }

    private static String name(Finding finding) {
        String subject = FindingSubject.of(finding);
        return finding.severity().text() + " `" + finding.rule() + "`"
                + (subject.isEmpty() ? "" : " " + MarkdownCode.cell(subject));
    }

    private void expectations(MarkdownPage page) throws IOException {
        page.heading(2, "Expectations");
        if (document.expectations().isEmpty()) {
            page.paragraph("The model states none: nobody has said who is meant to relay and who isn't.");
            return;
        }
        ServerNaming naming = new ServerNaming(document.model().servers());
        page.table("Expectation", "Result", "Clients", "Where", "Must", "Why not");
        for (ReportedExpectation each : document.expectations()) {
            List<String> breaches = new ArrayList<>();
            for (Finding breach : each.breaches()) {
                String accepted = breach.suppressed().isEmpty()
                        ? ""
                        : " "
                                + DiffWords.sentence(
                                        FindingText.text(breach.suppressed().get())) + ".";
                breaches.add(MarkdownCode.cell(breach.message() + accepted));
            }
            String result = ExpectationWords.result(each.met());
            page.row(
                    MarkdownCode.cell(each.expectation().name()),
                    (each.met() == Certainty.YES ? result : "**" + result + "**") + ExpectationWords.reservation(each),
                    MarkdownCode.cell(ExpectationWords.clients(each.expectation())),
                    MarkdownCode.cell(ExpectationWords.where(each.expectation(), naming)),
                    MarkdownCode.cell(ExpectationWords.must(each.expectation())),
                    String.join(" ", breaches));
        }
    }

    /** The pages of the rules that found something, each once. */
    private void rules(MarkdownPage page) throws IOException {
        Set<String> rules = new LinkedHashSet<>();
        for (Finding finding : document.check().result().findings()) {
            if (finding.counts()) {
                rules.add(finding.rule());
            }
        }
        if (rules.isEmpty()) {
            return;
        }
        page.heading(2, "What the rules say, and how to fix it");
        for (String rule : rules) {
            page.blocks(deeper(Page.of(rule).markdown()));
        }
    }

    /** A page whose headings are two levels deeper; what begins with a hash within code is none. */
    private static String deeper(String markdown) {
        StringBuilder out = new StringBuilder();
        boolean isCode = false;
        for (String line : markdown.split("\n")) {
            isCode ^= line.startsWith("```");
            out.append(!isCode && line.startsWith("#") ? "##" : "").append(line).append('\n');
        }
        return out.toString();
    }

    /** Addresses in it may look like marks. */
    private static String tried(String words) {
        return words.indexOf('(') < 0 ? words : MarkdownCode.cell(words);
    }

    private static String cell(String foreign, String otherwise) {
        return foreign.isEmpty() ? otherwise : MarkdownCode.cell(foreign);
    }
}
