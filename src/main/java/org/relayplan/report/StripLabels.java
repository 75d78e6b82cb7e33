package org.relayplan.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.relayplan.model.AddressRange;

/**
 * The addresses below a strip, each under the cell at which it begins: as many as have room, those of relaying clients
 * first, then both ends.
 */
final class StripLabels {

    private final char[] line;

    private StripLabels(int cells) {
        this.line = new char[cells];
        Arrays.fill(line, ' ');
    }

    /** The line, as long as the strip or shorter; empty if nothing has room. */
    static String of(AddressStrip strip) {
        StripLabels labels = new StripLabels(strip.cells());
        List<AddressStrip.Run> runs = joined(strip.runs());
        for (Shade shade : List.of(Shade.RELAY, Shade.PERHAPS_RELAY)) {
            for (AddressStrip.Run run : runs) {
                if (run.shade() == shade) {
                    labels.put(run.from(), name(run.addresses()));
                }
            }
        }
        AddressStrip.Run last = runs.get(runs.size() - 1);
        labels.put(0, runs.get(0).addresses().lower().toString());
        String end = last.addresses().upper().toString();
        labels.put(strip.cells() - end.length(), end);
        for (AddressStrip.Run run : runs) {
            labels.put(run.from(), run.addresses().lower().toString());
        }
        return new String(labels.line).stripTrailing();
    }

    /** Neighbours of one shade as one, for one sees no difference. */
    private static List<AddressStrip.Run> joined(List<AddressStrip.Run> runs) {
        List<AddressStrip.Run> joined = new ArrayList<>();
        for (AddressStrip.Run run : runs) {
            int last = joined.size() - 1;
            if (last >= 0 && joined.get(last).shade() == run.shade()) {
                AddressStrip.Run before = joined.get(last);
                AddressRange both = AddressRange.of(
                        before.addresses().lower(), run.addresses().upper());
                joined.set(last, new AddressStrip.Run(before.from(), run.to(), both, run.shade(), false));
            } else {
                joined.add(run);
            }
        }
        return joined;
    }

    /** An address or a block; of any other range where it begins. */
    private static String name(AddressRange range) {
        String text = range.toString();
        return text.indexOf('-') < 0 ? text : range.lower().toString();
    }

    /** Writes a label there, or further left if it would go over the end, unless another one stands in its way. */
    private void put(int wanted, String label) {
        int at = Math.max(0, Math.min(wanted, line.length - label.length()));
        int end = at + label.length();
        if (end > line.length) {
            return;
        }
        for (int i = Math.max(0, at - 1); i < Math.min(line.length, end + 1); i++) {
            if (line[i] != ' ') {
                return;
            }
        }
        label.getChars(0, label.length(), line, at);
    }
}
