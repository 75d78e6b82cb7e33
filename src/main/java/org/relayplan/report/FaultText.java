package org.relayplan.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.relayplan.source.Fault;
import org.relayplan.source.Place;

/** Everything that is wrong with the input, each with its place and the line it stands on. */
public final class FaultText implements Rendered {

    private final List<Fault> faults;
    private final Map<Place, Quotation> quotations;
    private final Style style;
    private final String consequence;

    /** The faults in reading order, and the source lines as far as they can be shown; nothing was done. */
    public FaultText(List<Fault> faults, Map<Place, Quotation> quotations, Style style) {
        this(faults, quotations, style, "nothing was examined");
    }

    /** The same, with what follows from them, without a full stop. */
    public FaultText(List<Fault> faults, Map<Place, Quotation> quotations, Style style, String consequence) {
        this.consequence = consequence;
        this.faults = List.copyOf(faults);
        this.quotations = quotations;
        this.style = style;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        TextPage page = new TextPage(out, style);
        for (Fault fault : faults) {
            page.begin(0, 4)
                    .add(Ink.STRONG, fault.place() + ":")
                    .add(" " + fault.message())
                    .end();
            Quotation line = quotations.get(fault.place());
            if (line != null) {
                Excerpt.print(page, 4, fault.place(), line);
            }
        }
        String count = faults.size() == 1 ? "1 fault" : faults.size() + " faults";
        page.begin(0, 0).add(count + " in the input; " + consequence + ".").end();
        page.flush();
    }
}
