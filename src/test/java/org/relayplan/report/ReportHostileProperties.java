package org.relayplan.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.relayplan.HtmlTree;
import org.relayplan.PlainCsv;
import org.relayplan.analysis.Analysis;
import org.relayplan.analysis.Surface;
import org.relayplan.check.CheckResult;
import org.relayplan.check.Finding;
import org.relayplan.check.Subject;
import org.relayplan.model.Model;
import org.relayplan.source.ImportAccount;
import org.relayplan.source.Place;
import org.relayplan.source.SourceFile;
import org.relayplan.source.Visible;
import org.relayplan.verify.Evidence;
import org.relayplan.verify.ProbeRecord;
import org.relayplan.verify.Verdict;
import org.w3c.dom.Element;

/** Whatever names, reasons, replies and files are made of, a report shows them as text and nothing else. */
class ReportHostileProperties {

    @Provide
    Arbitrary<String> hostile() {
        Arbitrary<String> pieces = Arbitraries.of(
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "</style>",
                "</title>",
                "</code></pre>",
                "<!--",
                "-->",
                "]]>",
                "<![CDATA[",
                "\" onmouseover=\"x",
                "' style='x",
                "javascript:alert(1)",
                "https://evil.example/",
                "&lt;",
                "&#60;",
                "&amp",
                "&",
                "<",
                ">",
                "\"",
                "'",
                "`",
                "\n",
                "\r",
                "\t",
                "\u0000",
                "\u001B[2J",
                "\u202E",
                "\u200B",
                "\uFFFE",
                "\uD800",
                "\u2028",
                "{server}",
                "{{",
                "EX01",
                "  ",
                "x");
        return Arbitraries.oneOf(pieces, pieces, Arbitraries.strings().all().ofMaxLength(3))
                .list()
                .ofMinSize(1)
                .ofMaxSize(5)
                .map(parts -> String.join("", parts))
                .filter(text -> !text.isEmpty());
    }

    /** Everything a report can tell, with the text in every place where foreign text can stand. */
    private static ReportDocument document(String name) {
        DiffDocument since = DiffHostileProperties.document(name);
        Model model = since.after().model();
        Analysis analysis = new Analysis(model);
        CheckDocument check = Documents.unsuppressed(Documents.hostile(name));
        CheckDocument accepted = Documents.hostile(name);
        Subject subject = new Subject(analysis, LocalDate.of(2026, 11, 22));
        ProbeRecord probe = new ProbeRecord(
                name,
                name,
                name,
                name,
                name,
                List.of(name),
                List.of(name),
                name,
                Verdict.CONTRADICTED,
                name,
                Optional.of(name),
                Optional.of(name),
                Instant.EPOCH);
        Evidence evidence = new Evidence(
                new SourceFile(name, Optional.of("0".repeat(64))),
                name,
                List.of(new SourceFile(name, Optional.of("1".repeat(64)))),
                Instant.EPOCH,
                Instant.EPOCH,
                false,
                true,
                List.of(probe));
        return new ReportDocument(
                subject.today(),
                check.result().findings().isEmpty() ? accepted : both(check, accepted),
                model,
                Surface.of(analysis),
                ReportedConnector.all(analysis),
                ReportedExpectation.all(subject, check.places()),
                new ImportAccount(
                        List.of(new ImportAccount.Entry(ImportAccount.Heading.UNKNOWN, Place.document(name), name))),
                List.of(new PassedOver(name, name)),
                List.of(evidence, evidence),
                Optional.of(since));
    }

    private static CheckDocument both(CheckDocument counting, CheckDocument accepted) {
        List<Finding> findings = new ArrayList<>(counting.result().findings());
        findings.addAll(accepted.result().findings());
        return new CheckDocument(
                counting.tool(),
                counting.inputs(),
                new CheckResult(findings, accepted.result().notExamined()),
                counting.places(),
                counting.quotations(),
                counting.extent(),
                counting.yardstick());
    }

    private static String html(String name) throws IOException {
        return text(new ReportHtml(document(name)));
    }

    @Property(tries = 200)
    void a_name_adds_no_element_and_no_attribute(@ForAll("hostile") String name) throws IOException {
        // Names that stand for the server's own, or begin a placeholder, put connectors together or keep them apart.
        if (name.toUpperCase().contains("EX01") || name.contains("{") || name.contains("}")) {
            HtmlTree.of(html(name));
            return;
        }
        assertEquals(
                HtmlTree.of(html("harmless")).shape(), HtmlTree.of(html(name)).shape());
    }

    @Property(tries = 200)
    void every_address_of_a_page_is_its_own_or_one_of_ours(@ForAll("hostile") String name) throws IOException {
        HtmlTree page = HtmlTree.of(html(name));
        for (Element element : page.all("*")) {
            String target = element.getAttribute("href");
            assertTrue(
                    target.isEmpty() || target.startsWith("#") || target.startsWith("https://learn.microsoft.com/"),
                    target);
            for (String attribute : List.of("src", "style", "action", "srcdoc", "data")) {
                assertEquals("", element.getAttribute(attribute));
            }
        }
        for (String element : List.of("script", "iframe", "object", "embed", "img", "link", "base", "form")) {
            assertEquals(List.of(), page.all(element));
        }
    }

    @Property(tries = 200)
    void a_name_is_read_back_as_it_is_shown_everywhere(@ForAll("hostile") String name) throws IOException {
        String html = html(name);
        html.chars().forEach(c -> assertTrue(c == '\n' || c >= ' ' && c != 0x7F, "character " + c));
        String shown = Visible.text(name).replaceAll("\\s+", " ").strip();
        HtmlTree page = HtmlTree.of(html);
        for (String part : List.of("findings", "accepted", "expectations", "connectors", "evidence", "changes")) {
            String text = HtmlTree.text(page.byId(part));
            assertTrue(text.contains(shown), part + " lacks " + shown + ": " + text);
        }
    }

    @Property(tries = 50)
    void equal_documents_are_equal_bytes(@ForAll("hostile") String name) throws IOException {
        assertEquals(html(name), html(name));
    }

    @Property(tries = 200)
    void markdown_has_no_mark_outside_code(@ForAll("hostile") String name) throws IOException {
        int columns = 0;
        String told = text(new ReportMarkdown(document(name)));
        // The pages of rules are ours.
        for (String line :
                told.substring(0, told.indexOf("## What the rules say")).split("\n", -1)) {
            if (line.startsWith("| ")) {
                List<String> cells = DiffHostileProperties.cells(line);
                columns = columns == 0 ? cells.size() : columns;
                assertEquals(columns, cells.size(), line);
                if (!line.startsWith("| ---")) {
                    cells.forEach(cell -> assertEquals("", new MarkdownLine(plain(cell)).marks(), cell));
                }
            } else {
                columns = 0;
                assertEquals("", new MarkdownLine(plain(line)).marks(), line);
            }
        }
    }

    /** Without the marks by which we emphasise all of it. */
    private static String plain(String text) {
        boolean isStrong = text.startsWith("**") && text.endsWith("**") && text.length() > 4;
        return isStrong ? text.substring(2, text.length() - 2) : text;
    }

    @Property(tries = 200)
    void a_table_has_a_cell_for_each_column_and_no_formula(@ForAll("hostile") String name) throws IOException {
        List<List<String>> rows = PlainCsv.read(text(new ReportCsv(document(name))));
        int told = 0;
        for (List<String> row : rows) {
            assertEquals(rows.get(0).size(), row.size(), row.toString());
            for (String cell : row) {
                assertTrue(cell.isEmpty() || "=+-@\t\r\n".indexOf(cell.charAt(0)) < 0, cell);
                cell.chars().forEach(c -> assertTrue(c >= ' ' && c != 0x7F, cell));
                told += cell.contains(Visible.text(name)) ? 1 : 0;
            }
        }
        assertTrue(told > 10, told + " cells tell of " + name);
    }

    private static String text(Rendered rendered) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        rendered.writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
