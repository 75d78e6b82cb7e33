package org.relayplan.report;

import java.io.IOException;
import java.util.List;

/**
 * A table of a page: a caption, a head, and rows whose first cell says what the row is about. Each cell bears its
 * column's title, which a narrow screen shows in front of it.
 */
final class HtmlTable {

    private final HtmlPage page;
    private final List<String> titles;
    private int column;

    /** Begins a table. */
    HtmlTable(HtmlPage page, String caption, String... titles) throws IOException {
        this.page = page;
        this.titles = List.of(titles);
        page.open("table").element("caption", caption).open("thead").open("tr");
        for (String title : titles) {
            page.element("th", title, "scope", "col");
        }
        page.close().close().open("tbody");
    }

    /** Begins a row with the cell that names it. */
    HtmlTable row(String text) throws IOException {
        beginRow();
        page.text(text);
        return endCell();
    }

    /** Begins a row with the cell that names it; what is in it follows. */
    HtmlTable beginRow() throws IOException {
        column = 0;
        page.open("tr").open("th", "scope", "row", "data-title", titles.get(column++));
        return this;
    }

    /** The next cell. */
    HtmlTable cell(String text) throws IOException {
        return beginCell().text(text);
    }

    /** Begins the next cell; what is in it follows. */
    HtmlTable beginCell() throws IOException {
        page.open("td", "data-title", titles.get(column++));
        return this;
    }

    private HtmlTable text(String text) throws IOException {
        page.text(text);
        return endCell();
    }

    /** Ends the cell that was begun. */
    HtmlTable endCell() throws IOException {
        page.close();
        return this;
    }

    /** Ends the row. */
    HtmlTable endRow() throws IOException {
        page.close();
        return this;
    }

    /** Ends the table. */
    void end() throws IOException {
        page.close().close();
    }
}
