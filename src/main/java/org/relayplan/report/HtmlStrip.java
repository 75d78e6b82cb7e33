package org.relayplan.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.relayplan.analysis.Gate;
import org.relayplan.analysis.Listener;
import org.relayplan.analysis.Outcome;
import org.relayplan.analysis.Segment;
import org.relayplan.analysis.Segments;

/**
 * The space of client addresses of one family at a gate, drawn. Each segment is a {@code rect} with {@code data-from},
 * {@code data-to} and {@code data-outcome}; the figure around has {@code data-listeners}, the listeners whose segments
 * these are, each as its local address and port and its server's name, all separated by blanks, which none of them has.
 */
final class HtmlStrip {

    /** A word has room in a piece from here on, in hundredths of a percent, even on a telephone. */
    private static final int ROOM = 2_200;

    private static final String HEIGHT = "28";

    private final HtmlPage page;
    private final Gate gate;
    private final int part;

    HtmlStrip(HtmlPage page, Gate gate, int part) {
        this.page = page;
        this.gate = gate;
        this.part = part;
    }

    void write() throws IOException {
        Segments segments = gate.segments().get(part);
        List<Segment> all = segments.all();
        List<String> listeners = new ArrayList<>();
        for (Listener listener : gate.listeners().get(part)) {
            listeners.add(listener.local() + " " + listener.server().name());
        }
        page.open("figure", "class", "strip", "data-listeners", String.join(" ", listeners));
        String family = Clients.name(segments.family());
        page.element(
                "figcaption",
                family + " clients" + (all.size() == 1 ? "" : ", " + all.size() + " stretches of addresses"));
        List<PictureRow> rows = PictureRow.of(all);
        for (PictureRow row : rows) {
            draw(row, family, rows.size() == 1);
        }
        page.close();
    }

    private void draw(PictureRow row, String family, boolean isShort) throws IOException {
        List<PictureRow.Piece> pieces = row.pieces();
        Segment first = pieces.get(0).segment();
        Segment last = pieces.get(pieces.size() - 1).segment();
        page.open("svg", "width", "100%", "height", HEIGHT, "role", "img", "aria-label", label(pieces, family));
        for (PictureRow.Piece piece : pieces) {
            draw(piece, isShort);
        }
        page.close();
        page.open("div", "class", "ends", "aria-hidden", "true");
        page.element("span", first.addresses().lower().toString());
        page.element("span", last.addresses().upper().toString());
        page.close();
    }

    /** A piece; where there are few, pointing at one tells it. */
    private void draw(PictureRow.Piece piece, boolean isExplained) throws IOException {
        Segment segment = piece.segment();
        Shade shade = Shade.of(segment.answer());
        String left = percent(piece.left());
        String width = percent(piece.width());
        page.open(
                "rect",
                "class",
                shade.id(),
                "x",
                left,
                "width",
                width,
                "data-from",
                segment.addresses().lower().toString(),
                "data-to",
                segment.addresses().upper().toString(),
                "data-outcome",
                segment.answer().outcome().text());
        if (isExplained) {
            page.element(
                    "title",
                    segment.addresses() + ": "
                            + CapabilityWords.summary(segment.answer().may()) + "; "
                            + Responsible.who(segment.answer(), gate, ReportWords.COMPLETE));
        }
        page.close();

        if (segment.answer().outcome() == Outcome.AMBIGUOUS) {
            page.open("rect", "class", "several", "x", left, "width", width, "y", "23")
                    .close();
        }
        if (piece.width() >= ROOM) {
            page.element("text", HtmlWords.inside(shade), "x", percent(piece.left() + piece.width() / 2), "y", "18");
        }
    }

    /** What somebody hears who doesn't see it. */
    private static String label(List<PictureRow.Piece> pieces, String family) {
        Set<Shade> shades = EnumSet.noneOf(Shade.class);
        for (PictureRow.Piece piece : pieces) {
            shades.add(Shade.of(piece.segment().answer()));
        }
        List<String> words = new ArrayList<>();
        shades.forEach(shade -> words.add(shade.words()));
        return "Picture of " + family + " addresses from "
                + pieces.get(0).segment().addresses().lower() + " to "
                + pieces.get(pieces.size() - 1).segment().addresses().upper() + ": " + String.join(", ", words)
                + ". The table below has each of them.";
    }

    /** {@code 12.34%}. */
    private static String percent(int hundredths) {
        String digits = Integer.toString(100 + hundredths % 100).substring(1);
        return hundredths / 100 + (digits.equals("00") ? "" : "." + digits) + "%";
    }

    /** A small piece of a shade, beside words that say the same. */
    static void swatch(HtmlPage page, Shade shade) throws IOException {
        page.open("svg", "class", "swatch", "width", "28", "height", "14", "aria-hidden", "true");
        page.open("rect", "class", shade.id(), "width", "28", "height", "14").close();
        page.close();
    }

    /** The mark of an ambiguous answer, for the legend. */
    static void ambiguous(HtmlPage page) throws IOException {
        page.open("svg", "class", "swatch", "width", "28", "height", "14", "aria-hidden", "true");
        page.open("rect", "class", "several", "y", "9", "width", "28").close();
        page.close();
    }

    /** The patterns by which shades are told apart without colours. */
    static void patterns(HtmlPage page) throws IOException {
        page.open("svg", "class", "patterns", "width", "0", "height", "0", "aria-hidden", "true")
                .open("defs");
        pattern(page, Shade.RELAY, 6, "M-1 7L7 -1M-1 1L1 -1M5 7L7 5");
        pattern(page, Shade.PERHAPS_RELAY, 8, "M0 0L8 8M8 0L0 8");
        pattern(page, Shade.SUBMIT, 5, "M0 2.5H5");
        pattern(page, Shade.PERHAPS_SUBMIT, 8, "M2 2h2v2h-2z");
        pattern(page, Shade.NOTHING, 8, "");
        pattern(page, Shade.REFUSED, 6, "M3 0V6");
        page.close().close();
    }

    private static void pattern(HtmlPage page, Shade shade, int size, String path) throws IOException {
        String side = Integer.toString(size);
        page.open(
                "pattern",
                "id",
                "fill-" + shade.id(),
                "class",
                "on-" + shade.id(),
                "width",
                side,
                "height",
                side,
                "patternUnits",
                "userSpaceOnUse");
        page.open("rect", "width", side, "height", side).close();
        if (!path.isEmpty()) {
            page.open("path", "d", path).close();
        }
        page.close();
    }
}
