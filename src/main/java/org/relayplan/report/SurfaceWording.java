package org.relayplan.report;

/**
 * How a surface's names and lists are written where people read them.
 *
 * @param ranges ranges in a list of clients before the rest is only counted; 0 is without end
 * @param servers names in a list of servers, the same way
 * @param gates ports in a list of places, the same way
 * @param marking how names are set off from words
 */
record SurfaceWording(int ranges, int servers, int gates, Marking marking) {

    /** In running Markdown, complete. */
    static final SurfaceWording MARKDOWN = new SurfaceWording(0, 0, 0, Marking.MARKDOWN);

    /** In a cell of a Markdown table, complete. */
    static final SurfaceWording CELL = new SurfaceWording(0, 0, 0, Marking.CELL);

    /** How names are set off. */
    enum Marking {
        TEXT,
        MARKDOWN,
        CELL
    }

    /** In text; lists are cut on a terminal only, and not for those who want everything. */
    static SurfaceWording of(Style style, Detail detail) {
        return style.width() == 0 || detail == Detail.FULL
                ? new SurfaceWording(0, 0, 0, Marking.TEXT)
                : new SurfaceWording(8, 6, 8, Marking.TEXT);
    }

    /** A server's name, an address or a range of them. */
    String plain(String text) {
        return switch (marking) {
            case TEXT -> text;
            case MARKDOWN -> MarkdownCode.span(text);
            case CELL -> MarkdownCode.cell(text);
        };
    }

    /** A connector's name. */
    String quoted(String name) {
        return marking == Marking.TEXT ? '"' + name + '"' : plain(name);
    }

    /** How many of that many are told before the rest is counted; one that is left is told as well. */
    static int shown(int size, int most) {
        return most == 0 || size <= most ? size : most - 1;
    }
}
