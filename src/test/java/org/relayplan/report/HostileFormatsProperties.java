package org.relayplan.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.relayplan.report.CheckTextTest.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.relayplan.check.Baseline;
import org.relayplan.check.KnownFinding;
import org.relayplan.check.Severity;
import org.relayplan.load.BaselineReader;
import org.relayplan.load.Faults;
import org.relayplan.load.Input;
import org.relayplan.source.Visible;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever a name is made of, it stays text; each format is read back by a reader that is not ours. */
class HostileFormatsProperties {

    private static final List<String> PIECES = List.of(
            "](http://x)",
            "[x]",
            "[",
            "]",
            "(1)",
            "\\",
            "\\](2)",
            "::",
            "::error::",
            "%0A",
            "%",
            ",",
            "line=1",
            "\n",
            "\r\n",
            "<b>",
            "</failure>",
            "]]>",
            "<![CDATA[",
            "&",
            "&amp;",
            "&#0;",
            "\"",
            "'",
            "\u0000",
            "\u0008",
            "\uFFFE",
            "\uD800",
            "\uDC00",
            "\uD83D\uDE00",
            "\u202E",
            "\u2028",
            "\u0085",
            "`",
            "``",
            "` ",
            "@all",
            "#1",
            "GH-1",
            "www.x.de",
            "https://x.de",
            "a@x.de",
            ":bomb:",
            "|",
            "**",
            "_x_",
            "~~",
            "<!--",
            "![x](y)",
            "- ",
            "1. ",
            "1) ",
            "# ",
            "> ",
            "deadbeef",
            " ",
            "  ",
            "\t",
            "x",
            "\u00E9",
            "\u30BD",
            "{",
            "}",
            "$",
            "/",
            "..");

    @Property
    void xml_reads_back_what_was_found(@ForAll("hostile") String name)
            throws IOException, ParserConfigurationException, SAXException {
        String xml = text(new CheckJunit(Documents.hostile(name)));
        Document document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        NodeList cases = document.getElementsByTagName("testcase");
        Element root = document.getDocumentElement();
        assertEquals(cases.getLength(), Integer.parseInt(root.getAttribute("tests")));
        assertEquals(
                document.getElementsByTagName("failure").getLength(), Integer.parseInt(root.getAttribute("failures")));
        assertEquals(
                document.getElementsByTagName("skipped").getLength(), Integer.parseInt(root.getAttribute("skipped")));
        Element found = (Element) document.getElementsByTagName("system-out").item(0);
        assertTrue(found.getTextContent().contains("low: Says " + Visible.text(name) + "."), xml);
        assertEquals(Visible.text(name), ((Element) found.getParentNode()).getAttribute("file"));
    }

    @Property
    void a_workflow_command_reads_back_what_was_found(@ForAll("hostile") String name) throws IOException {
        CheckDocument document = Documents.hostile(name);
        // The made-up finding is suppressed, and so not told; without its suppression it is.
        CheckDocument told = Documents.unsuppressed(document);
        List<String> lines = List.of(text(new CheckGithub(told, "/w")).split("\n", -1));
        assertEquals(3, lines.size(), lines::toString);
        Matcher command = Pattern.compile(
                        "::notice file=([^:,]*),line=1,col=2,endLine=1,endColumn=9,title=([^:,]*)::(.*)")
                .matcher(lines.get(0));
        boolean isStdin = name.equals("-");
        if (!isStdin) {
            assertTrue(command.matches(), lines.get(0));
            assertEquals(Visible.text(ArtifactName.relative(name, "/w")), unescaped(command.group(1)));
            assertEquals("low open-relay on " + Visible.text(name), unescaped(command.group(2)));
            assertEquals("Says " + Visible.text(name) + ".", unescaped(command.group(3)));
        }
        assertEquals(1, text(new CheckGithub(document, "/w")).lines().count());
    }

    @Property(tries = 200)
    void sarif_reads_back_what_was_found(@ForAll("hostile") String name) throws IOException {
        String text = text(new CheckSarif(Documents.hostile(name), "/w"));
        assertEquals(List.of(), CheckSarifTest.misfits(text));
        JsonNode result = JsonMapper.shared().readTree(text).at("/runs/0/results/0");
        String message = result.at("/message/text").asString();
        assertEquals(Visible.text(message), message);
        assertEquals(result.get("relatedLocations").size(), links(message), message);
        String uri =
                result.at("/locations/0/physicalLocation/artifactLocation/uri").asString();
        assertTrue(uri.matches("(file://)?([A-Za-z0-9._~/-]|%[0-9A-F]{2})*"), uri);
        if (name.indexOf('\uFFFD') < 0 && !hasLoneSurrogate(name) && !name.startsWith("/") && !name.startsWith("./")) {
            assertEquals(name, URI.create("x:/" + uri).getPath().substring(1));
        }
    }

    @Property
    void markdown_has_no_mark_outside_code(@ForAll("hostile") String name) throws IOException {
        String text = text(new CheckMarkdown(Documents.hostile(name)));
        int told = 0;
        for (String line : text.split("\n")) {
            MarkdownLine read = new MarkdownLine(line);
            assertEquals("", read.marks(), line);
            told += read.text().contains(collapsed("Says " + Visible.text(name) + ".")) ? 1 : 0;
        }
        assertTrue(told > 0, text);
    }

    @Property
    void a_sentence_in_markdown_says_the_same(@ForAll("hostile") String sentence) {
        String text = Visible.text(sentence);
        if (!text.isBlank()) {
            MarkdownLine read = new MarkdownLine("- " + MarkdownWords.of(sentence));
            assertEquals(collapsed(text).strip(), read.text().strip());
            assertEquals("", read.marks(), sentence);
        }
    }

    @Property
    void a_baseline_reads_back_equal(@ForAll("hostile") String name, @ForAll Severity severity) throws IOException {
        String named = hasLoneSurrogate(name) || name.isBlank() ? "x" : name;
        Baseline baseline = new Baseline(List.of(
                new KnownFinding(
                        "open-relay",
                        Optional.of(named),
                        List.of(named, "EX01"),
                        "0123456789abcdef0123456789abcdef",
                        severity,
                        named),
                new KnownFinding("x", Optional.empty(), List.of(), "f".repeat(32), Severity.INFO, "Nothing.")));
        String text = text(new BaselineJson(new Tool("relayplan", "1"), List.of(), baseline));
        assertEquals(List.of(), Misfits.of(CheckJsonTest.schema("baseline"), text));
        Faults faults = new Faults();
        assertEquals(baseline, BaselineReader.read(input(text), faults));
        assertTrue(faults.isEmpty());
    }

    private static Input input(String text) {
        return new Input() {
            @Override
            public String name() {
                return "baseline.json";
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
            }
        };
    }

    /** As actions/runner does: what it reads of a command's parts. */
    private static String unescaped(String text) {
        assertFalse(text.contains("\r") || text.contains("\n"));
        return text.replace("%3A", ":")
                .replace("%2C", ",")
                .replace("%0D", "\r")
                .replace("%0A", "\n")
                .replace("%25", "%");
    }

    /** Ends of links: a bracket that is not escaped, and a target. */
    private static int links(String message) {
        int links = 0;
        for (int i = message.indexOf("]("); i >= 0; i = message.indexOf("](", i + 1)) {
            int backslashes = 0;
            while (i - backslashes > 0 && message.charAt(i - backslashes - 1) == '\\') {
                backslashes++;
            }
            links += backslashes % 2 == 0 ? 1 : 0;
        }
        return links;
    }

    private static String collapsed(String text) {
        return text.replaceAll(" +", " ");
    }

    private static boolean hasLoneSurrogate(String text) {
        return text.codePoints().anyMatch(c -> c >= 0xD800 && c <= 0xDFFF);
    }

    @Provide
    Arbitrary<String> hostile() {
        Arbitrary<String> others = Arbitraries.strings().all().ofMaxLength(3);
        Arbitrary<String> plain = Arbitraries.strings().ascii().ofMaxLength(5);
        return Arbitraries.oneOf(Arbitraries.of(PIECES), Arbitraries.of(PIECES), others, plain)
                .list()
                .ofMinSize(1)
                .ofMaxSize(5)
                .map(parts -> String.join("", parts))
                .filter(text -> !text.isEmpty());
    }
}
