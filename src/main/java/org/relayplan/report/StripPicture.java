package org.relayplan.report;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.relayplan.analysis.Segment;
import org.relayplan.model.Address;
import org.relayplan.model.AddressFamily;

/**
 * Draws strips on a terminal, and remembers what has to be explained below them. Elsewhere it draws nothing, for what
 * it shows is said in words as well.
 */
final class StripPicture {

    private static final int INDENT = 2;
    private static final int LABEL = 5;
    private static final int FEWEST = 10;
    private static final int WIDEST = 120;

    private final TextPage page;
    private final Style style;
    private final Set<Shade> seen = EnumSet.noneOf(Shade.class);
    private boolean isMixed;

    StripPicture(TextPage page) {
        this.page = page;
        this.style = page.style();
    }

    /** Whether anything is drawn. */
    boolean isDrawn() {
        return style.width() > 0;
    }

    /** The cells there is room for. */
    private int cells() {
        return Math.max(FEWEST, Math.min(WIDEST, style.width() - INDENT - LABEL));
    }

    /** Lays segments out as they will be drawn. */
    AddressStrip strip(List<Segment> segments) {
        return AddressStrip.of(segments, cells());
    }

    /** Draws a strip and the addresses below it. */
    void draw(AddressFamily family, AddressStrip strip) throws IOException {
        row(family, strip);
        if (!strip.isUniform()) {
            labels(strip);
        }
    }

    /** Draws a strip, and below it where a client of it stands. */
    void draw(AddressFamily family, AddressStrip strip, Address client) throws IOException {
        row(family, strip);
        String pointer = style.unicode() ? "\u25B2" : "^";
        String name = client.toString();
        int cell = strip.cell(client);
        int at = INDENT + LABEL + cell;
        if (cell + 2 + name.length() <= strip.cells()) {
            page.begin(at, at).add(Ink.STRONG, pointer + " " + name).end();
        } else if (name.length() < cell) {
            int left = at - name.length() - 1;
            page.begin(left, left).add(Ink.STRONG, name + " " + pointer).end();
        } else {
            page.begin(at, at).add(Ink.STRONG, pointer).end();
        }
        labels(strip);
    }

    private void row(AddressFamily family, AddressStrip strip) throws IOException {
        page.begin(INDENT, INDENT).add(Clients.name(family) + " ");
        for (AddressStrip.Run run : strip.runs()) {
            seen.add(run.shade());
            isMixed |= run.isMixed();
            String character = String.valueOf(run.shade().character(style));
            page.add(run.shade().ink(), character.repeat(run.to() - run.from()));
        }
        page.end();
    }

    private void labels(AddressStrip strip) throws IOException {
        String labels = StripLabels.of(strip);
        if (!labels.isEmpty()) {
            page.begin(INDENT + LABEL, INDENT + LABEL).add(Ink.FAINT, labels).end();
        }
    }

    /** Says what the characters mean that were drawn, if any were. */
    void legend(String heading) throws IOException {
        if (seen.isEmpty()) {
            return;
        }
        page.line();
        page.begin(0, INDENT).add(heading).end();
        items();
        if (isMixed) {
            page.begin(INDENT, INDENT)
                    .add("Too many to draw each on its own: several share a cell, which shows the gravest.")
                    .end();
        }
    }

    /** Says what the characters mean, as many of them in a line as have room. */
    private void items() throws IOException {
        int column = 0;
        for (Shade shade : seen) {
            int width = 2 + shade.words().length();
            if (column > 0 && column + 2 + width > style.width()) {
                page.end();
                column = 0;
            }
            if (column == 0) {
                page.begin(INDENT, INDENT);
                column = INDENT + width;
            } else {
                page.add("  ");
                column += 2 + width;
            }
            page.add(shade.ink(), String.valueOf(shade.character(style))).add(" " + shade.words());
        }
        page.end();
    }
}
