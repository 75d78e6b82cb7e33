package org.relayplan.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The one writer of HTML lets nobody write markup. */
class HtmlPageTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final HtmlPage page = new HtmlPage(out);

    private String written() throws IOException {
        page.end();
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void text_and_values_are_escaped() throws IOException {
        page.element("b", "<i>&\"'</i>", "title", "\"><script>");
        assertEquals("<b title=\"&quot;&gt;&lt;script&gt;\">&lt;i&gt;&amp;\"'&lt;/i&gt;</b>", written());
    }

    @Test
    void characters_that_act_or_hide_are_shown_by_their_codes() throws IOException {
        page.element("b", "a\u202Eb\u0000\n");
        assertEquals("<b>a\\u202Eb\\u0000\\u000A</b>", written());
    }

    @Test
    void a_shape_ends_where_it_begins_unless_something_is_in_it() throws IOException {
        page.open("rect")
                .close()
                .open("rect")
                .element("title", "x")
                .close()
                .open("b")
                .close();
        assertEquals("<rect/><rect><title>x</title>\n</rect><b></b>", written());
    }

    @Test
    void a_name_that_is_none_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> page.open("b onclick"));
        assertThrows(IllegalArgumentException.class, () -> page.open("b", "a=b c", "x"));
        assertThrows(IllegalArgumentException.class, () -> page.open("", "a", "x"));
    }

    @Test
    void a_style_sheet_that_could_end_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> page.style("a{}</style>"));
    }

    @Test
    void a_page_that_isnt_ended_is_refused() throws IOException {
        page.open("b");
        assertThrows(IllegalStateException.class, page::end);
    }
}
