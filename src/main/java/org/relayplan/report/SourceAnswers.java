package org.relayplan.report;

import java.util.ArrayList;
import java.util.List;
import org.relayplan.analysis.Capability;
import org.relayplan.analysis.Certainty;
import org.relayplan.analysis.Gate;
import org.relayplan.analysis.May;
import org.relayplan.analysis.Segment;
import org.relayplan.analysis.Segments;
import org.relayplan.analysis.Surface;
import org.relayplan.model.RemoteRange;

/**
 * What the clients of a source get at a gate.
 *
 * @param gate the gate
 * @param segments the parts of the source that get one answer each, ascending
 */
record SourceAnswers(Gate gate, List<Segment> segments) {

    /** What a client may do where it may do nothing. */
    static final String NOTHING = "nothing without logging on";

    /** Whether no client of the source may do anything here. */
    boolean isQuiet() {
        for (Segment segment : segments) {
            if (!segment.answer().may().equals(May.NOTHING)) {
                return false;
            }
        }
        return true;
    }

    /** The answers at every gate of the source's family. */
    static List<SourceAnswers> at(Surface surface, RemoteRange source) {
        List<SourceAnswers> found = new ArrayList<>();
        for (Gate gate : surface.gates()) {
            for (Segments segments : gate.segments()) {
                if (segments.family() == source.addresses().family()) {
                    found.add(new SourceAnswers(gate, segments.within(source.addresses())));
                }
            }
        }
        return found;
    }

    /** Whether some client of the source may relay somewhere. */
    static Certainty relay(Surface surface, RemoteRange source) {
        Certainty most = Certainty.NO;
        for (SourceAnswers answers : at(surface, source)) {
            for (Segment segment : answers.segments()) {
                most = most.or(segment.answer().may().get(Capability.RELAY));
            }
        }
        return most;
    }

    /** {@code 1 of 3 sources may relay ...}. */
    static String summary(Surface surface, List<RemoteRange> sources) {
        int sure = 0;
        int unknown = 0;
        for (RemoteRange source : sources) {
            Certainty relay = relay(surface, source);
            sure += relay == Certainty.YES ? 1 : 0;
            unknown += relay == Certainty.UNKNOWN ? 1 : 0;
        }
        String of = sources.size() + (sources.size() == 1 ? " source" : " sources");
        StringBuilder out = new StringBuilder();
        out.append(sure == 0 ? "None" : Integer.toString(sure)).append(" of ").append(of);
        out.append(" may relay, that is send to any domain, without logging on");
        if (unknown > 0) {
            out.append("; ").append(unknown).append(" perhaps may");
        }
        return out.append('.').toString();
    }

    /** {@code may relay, submit; perhaps skip antispam; "Anonymous Relay" answers}. */
    static String words(Segment segment, Gate gate, SurfaceWording wording) {
        String sure = list(segment, Certainty.YES);
        String unknown = list(segment, Certainty.UNKNOWN);
        String answering = Responsible.answering(segment.answer(), gate, wording);
        if (segment.answer().connectors().isEmpty()) {
            return answering;
        }
        StringBuilder out = new StringBuilder();
        out.append(sure.isEmpty() ? "" : "may " + sure + "; ");
        out.append(unknown.isEmpty() ? "" : "perhaps " + unknown + "; ");
        return (out.isEmpty() ? NOTHING + "; " : out) + answering;
    }

    private static String list(Segment segment, Certainty certainty) {
        StringBuilder out = new StringBuilder();
        for (Capability capability : CapabilityWords.GRAVEST_FIRST) {
            if (segment.answer().may().get(capability) == certainty) {
                out.append(out.isEmpty() ? "" : ", ").append(CapabilityWords.of(capability));
            }
        }
        return out.toString();
    }
}
