package org.relayplan.rules;

import java.util.List;
import org.relayplan.model.RemoteRange;
import org.relayplan.source.Visible;

/** A range list as a message shows it. */
final class RangeListText {

    private static final int SHOWN = 20;

    private RangeListText() {}

    /** The entries as they are written; a named network once, by its name; of a long list the beginning. */
    static String shown(List<RemoteRange> ranges) {
        StringBuilder out = new StringBuilder();
        String network = "";
        int shown = 0;
        for (int i = 0; i < ranges.size(); i++) {
            RemoteRange range = ranges.get(i);
            String from = range.network().orElse("");
            if (!from.isEmpty() && from.equals(network)) {
                continue;
            }
            network = from;
            if (shown == SHOWN) {
                return out + " and so on";
            }
            out.append(shown == 0 ? "" : ", ").append(Visible.text(from.isEmpty() ? range.text() : "@" + from));
            shown++;
        }
        return out.toString();
    }
}
