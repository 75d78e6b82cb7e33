package org.relayplan.report;

import java.util.ArrayList;
import java.util.List;
import org.relayplan.analysis.Access;
import org.relayplan.analysis.Answer;
import org.relayplan.analysis.Gate;
import org.relayplan.model.Connector;

/** Which connectors answer, in words. */
final class Responsible {

    private Responsible() {}

    /** {@code through "Anonymous Relay"}, {@code through "A" or "B" (assumed) unless refused}. */
    static String through(Access access, Gate gate, SurfaceWording wording) {
        return "through " + names(access, gate, wording);
    }

    /** {@code "A" or "B" (assumed) unless refused}. */
    static String names(Access access, Gate gate, SurfaceWording wording) {
        return names(access.connectors(), gate, wording) + (access.mayBeRefused() ? " unless refused" : "");
    }

    /** {@code "Anonymous Relay" answers}, {@code "A" or "B" answers}, {@code refused}. */
    static String answering(Answer answer, Gate gate, SurfaceWording wording) {
        List<String> names = new ArrayList<>();
        for (Connector connector : answer.connectors()) {
            names.add(gate.name(connector));
        }
        return names.isEmpty()
                ? "refused, no connector takes it"
                : names(names, gate, wording) + " answers" + (answer.mayBeRefused() ? " unless it is refused" : "");
    }

    /** The same for a cell: {@code "A" or "B" unless refused}, {@code nobody}. */
    static String who(Answer answer, Gate gate, SurfaceWording wording) {
        List<String> names = new ArrayList<>();
        for (Connector connector : answer.connectors()) {
            names.add(gate.name(connector));
        }
        return names.isEmpty()
                ? "nobody"
                : names(names, gate, wording) + (answer.mayBeRefused() ? " unless refused" : "");
    }

    private static String names(List<String> names, Gate gate, SurfaceWording wording) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < names.size(); i++) {
            out.append(i == 0 ? "" : i == names.size() - 1 ? " or " : ", ");
            out.append(wording.quoted(names.get(i)));
            out.append(gate.assumed().contains(names.get(i)) ? " (assumed)" : "");
        }
        return out.toString();
    }
}
