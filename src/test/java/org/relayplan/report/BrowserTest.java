package org.relayplan.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relayplan.report.Browser.Seen;
import org.relayplan.report.Browser.Size;
import org.relayplan.report.Browser.Visit;

/** The browser sees what is wrong with a page: whatever a test of a report relies on, each planted once. */
class BrowserTest {

    private static final String HEAD = "<title>Page</title><meta charset=utf-8>"
            + "<meta name=viewport content='width=device-width, initial-scale=1'>"
            + "<style>:root { color-scheme: light dark } body { background: Canvas; color: CanvasText }</style>";
    private static final String BODY = "<main><h1>Page</h1><p>Words.</p></main>";
    private static final String POLICY =
            "<meta http-equiv=Content-Security-Policy content=\"default-src 'none'; style-src 'unsafe-inline'\">";

    @TempDir
    private Path folder;

    private Path page(String name, String head, String body) throws IOException {
        String html = "<!DOCTYPE html>\n<html lang=en><head>" + head + "</head><body>" + body + "</body></html>\n";
        return Files.writeString(folder.resolve(name + ".html"), html);
    }

    private static Visit phone(Path page) {
        return Visit.usual(page, Size.PHONE);
    }

    @Test
    void nothing_is_wrong_with_a_good_page_and_each_planted_fault_is_seen() throws IOException {
        record Fault(String head, String body, Predicate<Seen> isSeen) {}
        Map<String, Fault> faults = new LinkedHashMap<>();
        faults.put(
                "request",
                new Fault(
                        HEAD,
                        BODY + "<img alt=x src='http://127.0.0.1:9/x.png'>",
                        seen -> seen.requests().equals(List.of("http://127.0.0.1:9/x.png"))));
        faults.put(
                "style-from-outside",
                new Fault(
                        HEAD + "<link rel=stylesheet href='file:///nowhere.css'>",
                        BODY,
                        seen -> seen.requests().size() == 1));
        faults.put(
                "font",
                new Fault(
                        HEAD + "<style>@font-face { font-family: x; src: url(x.woff) } p { font-family: x }</style>",
                        BODY,
                        seen -> seen.requests().size() == 1));
        faults.put(
                "refused-by-policy",
                new Fault(
                        HEAD + POLICY,
                        BODY + "<img alt=x src='http://127.0.0.1:9/x.png'>",
                        seen -> !seen.errors().isEmpty()));
        faults.put(
                "throws",
                new Fault(
                        HEAD,
                        BODY + "<script>throw new Error('planted')</script>",
                        seen -> seen.errors().toString().contains("planted")
                                && seen.doors().contains("<script>")));
        faults.put(
                "dialog",
                new Fault(
                        HEAD,
                        BODY + "<script>alert(1)</script>",
                        seen -> seen.errors().toString().contains("dialog")));
        faults.put(
                "contrast",
                new Fault(
                        HEAD,
                        "<main><h1>Page</h1><p style='color: #888; background: #999'>Words.</p></main>",
                        seen -> seen.faults().toString().contains("color-contrast")));
        faults.put(
                "folded-contrast",
                new Fault(
                        HEAD,
                        "<main><h1>Page</h1><details><summary>More</summary><p style='color: #888; background: #999'>"
                                + "Words.</p></details></main>",
                        seen -> seen.faults().toString().contains("color-contrast")));
        faults.put(
                "contrast-put-off",
                new Fault(
                        HEAD,
                        "<main><h1>Page</h1><p style='height: 9000px'>Words.</p><div style='content-visibility: auto'>"
                                + "<p style='color: #888; background: #999'>Words.</p></div></main>",
                        seen -> seen.faults().toString().contains("color-contrast")));
        faults.put(
                "no-title",
                new Fault(
                        "<meta charset=utf-8>",
                        BODY,
                        seen -> seen.faults().toString().contains("document-title")));
        faults.put(
                "headings",
                new Fault(
                        HEAD,
                        "<main><h1>Page</h1><h4>Deep</h4></main>",
                        seen -> seen.faults().toString().contains("heading-order")));
        faults.put(
                "sideways",
                new Fault(
                        HEAD,
                        "<main><h1>Page</h1><p style='width: 2000px'>Words.</p></main>",
                        seen -> seen.sideways().toString().contains("Words.")));
        faults.put(
                "handler",
                new Fault(
                        HEAD,
                        "<main><h1 onclick='x()'>Page</h1></main>",
                        seen -> seen.doors().equals(List.of("h1 onclick"))));
        faults.put(
                "script-link",
                new Fault(
                        HEAD,
                        "<main><h1>Page</h1><a href='javascript:1'>x</a></main>",
                        seen -> seen.doors().toString().contains("javascript:1")));
        List<Visit> visits = new ArrayList<>();
        visits.add(phone(page("good", HEAD + POLICY, BODY)));
        for (Map.Entry<String, Fault> fault : faults.entrySet()) {
            visits.add(phone(page(
                    fault.getKey(), fault.getValue().head(), fault.getValue().body())));
        }
        List<Seen> all = Browser.look(visits);
        Seen good = all.get(0);
        assertEquals(List.of(), good.errors());
        assertEquals(List.of(), good.requests());
        assertEquals(List.of(), good.faults());
        assertEquals(List.of(), good.doors());
        assertEquals(List.of(), good.sideways());
        assertEquals("Page", good.title());
        assertEquals("Page\n\nWords.", good.text());
        assertTrue(good.firstPaint() > 0, "something is seen");
        int next = 1;
        for (Map.Entry<String, Fault> fault : faults.entrySet()) {
            Seen seen = all.get(next++);
            assertTrue(fault.getValue().isSeen().test(seen), fault.getKey() + ": " + seen);
        }
    }

    @Test
    void it_prefers_dark_prints_and_runs_no_script_if_it_is_told_so() throws IOException {
        Path page = page(
                "page",
                HEAD + "<style>@media print { p { display: none } }</style>",
                BODY + "<noscript>none</noscript><script>document.title = 'ran'</script>");
        List<Seen> seen = Browser.look(List.of(
                Visit.usual(page, Size.LAPTOP).folded(),
                Visit.usual(page, Size.LAPTOP).folded().inTheDark(),
                Visit.usual(page, Size.PAPER).folded(),
                Visit.usual(page, Size.LAPTOP).folded().plain()));
        assertNotEquals(seen.get(0).background(), seen.get(1).background(), "dark");
        assertEquals("Page", seen.get(2).text(), "on paper");
        assertEquals("ran", seen.get(0).title());
        assertEquals("Page", seen.get(3).title(), "no script");
        assertTrue(seen.get(3).text().contains("none"));
        assertTrue(seen.get(3).firstPaint() > 0, "something is seen without scripts");
    }

    @Test
    void pieces_of_a_picture_are_found_with_what_they_stand_for_and_where_they_are() throws IOException {
        String svg = "<main><h1>Page</h1><figure data-listeners='10.1.1.1:25 EX01'><svg role=img aria-label=x width=300"
                + " height=10><rect data-from=0.0.0.0 data-to=9.255.255.255 x=0 width=30% height=10 fill=red />"
                + "<rect data-from=10.0.0.0 data-to=255.255.255.255 x=30% width=70% height=10 fill=blue /></svg>"
                + "</figure></main>";
        Seen seen = Browser.look(List.of(phone(page("picture", HEAD, svg)))).get(0);
        assertEquals(2, seen.pieces().size());
        Browser.Piece first = seen.pieces().get(0);
        assertEquals(Map.of("from", "0.0.0.0", "to", "9.255.255.255"), first.data());
        assertEquals(Map.of("listeners", "10.1.1.1:25 EX01"), first.around());
        assertEquals(90, first.right() - first.left(), 0.01);
        assertEquals(first.right(), seen.pieces().get(1).left(), 0.01);
        assertEquals("rgb(255, 0, 0)", first.colour());
    }
}
