package org.relayplan.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.relayplan.analysis.Analysis;
import org.relayplan.analysis.Answer;
import org.relayplan.analysis.Listener;
import org.relayplan.analysis.Segment;
import org.relayplan.check.Subject;
import org.relayplan.model.AddressRange;
import org.relayplan.model.AddressSet;
import org.relayplan.model.Connector;
import org.relayplan.model.Model;
import org.relayplan.model.RemoteRange;
import org.relayplan.model.Server;

/** Tries who gets another answer when connectors of a server have other range lists. */
final class ListTrial {

    private ListTrial() {}

    /** The clients who get another answer somewhere. */
    static AddressSet changed(Subject subject, Server server, Map<Connector, List<RemoteRange>> shorter) {
        List<Connector> connectors = new ArrayList<>();
        for (Connector connector : subject.analysis().connectors(server)) {
            List<RemoteRange> ranges = shorter.get(connector);
            connectors.add(ranges == null ? connector : connector.withRanges(ranges));
        }
        Model model = subject.model();
        Analysis after = new Analysis(
                new Model(model.organization(), List.of(server), connectors, List.of(), List.of(), List.of()));
        List<AddressRange> changed = new ArrayList<>();
        for (Listener listener : subject.analysis().listeners(server)) {
            compare(
                    subject.analysis().segments(listener).all(),
                    after.segments(listener).all(),
                    changed);
        }
        return AddressSet.of(changed);
    }

    /** Walks two divisions of one space. */
    private static void compare(List<Segment> before, List<Segment> after, List<AddressRange> changed) {
        int j = 0;
        for (Segment segment : before) {
            AddressRange range = segment.addresses();
            while (j < after.size() && after.get(j).addresses().overlaps(range)) {
                Segment other = after.get(j);
                if (!isSame(segment.answer(), other.answer())) {
                    changed.add(range);
                }
                if (other.addresses().upper().compareTo(range.upper()) > 0) {
                    break;
                }
                j++;
            }
        }
    }

    private static boolean isSame(Answer one, Answer other) {
        boolean same = one.outcome() == other.outcome()
                && one.mayBeRefused() == other.mayBeRefused()
                && one.connectors().size() == other.connectors().size();
        for (int i = 0; same && i < one.connectors().size(); i++) {
            same = one.connectors()
                    .get(i)
                    .name()
                    .equals(other.connectors().get(i).name());
        }
        return same;
    }
}
