package org.relayplan.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.relayplan.analysis.Answer;
import org.relayplan.analysis.Capability;
import org.relayplan.analysis.Certainty;
import org.relayplan.analysis.Face;
import org.relayplan.analysis.Gate;
import org.relayplan.analysis.LocalPart;
import org.relayplan.analysis.May;
import org.relayplan.analysis.Segment;
import org.relayplan.analysis.Segments;
import org.relayplan.analysis.Surface;
import org.relayplan.model.AddressFamily;
import org.relayplan.model.Connector;

/** What stands below a surface: the words explained that occur in it, and what was looked at. */
final class SurfaceNotes {

    private SurfaceNotes() {}

    static void print(SurfaceDocument document, TextPage page) throws IOException {
        page.line();
        for (String note : notes(document)) {
            page.begin(0, 2).add(note).end();
        }
    }

    /** The notes, each a sentence or two. */
    static List<String> notes(SurfaceDocument document) {
        Surface surface = document.surface();
        boolean assumed = false;
        boolean unknown = false;
        boolean several = false;
        boolean template = false;
        for (Gate gate : surface.gates()) {
            boolean isShared = gate.servers().size() > 1;
            several |= isShared;
            for (LocalPart part : gate.locals()) {
                template |= isShared && part.toString().indexOf('{') >= 0;
            }
            for (Answer answer : answers(gate)) {
                for (Capability capability : Capability.values()) {
                    unknown |= answer.may().get(capability) == Certainty.UNKNOWN;
                }
                for (Connector connector : answer.connectors()) {
                    String name = gate.name(connector);
                    assumed |= gate.assumed().contains(name);
                    template |=
                            isShared && name.indexOf('{') >= 0 && !answer.may().equals(May.NOTHING);
                }
            }
        }
        List<String> notes = new ArrayList<>();
        if (unknown) {
            notes.add("perhaps: the model doesn't decide it, so reckon with it;"
                    + " relayplan explain --from ADDRESS --to SERVER tells why.");
        }
        if (assumed) {
            notes.add("(assumed): setup makes this connector, and the model says nothing of it"
                    + (several ? ", at least on one of the servers." : "."));
        }
        if (template) {
            notes.add("{server}, {address}, {address:2}: those of each server, as in the model file.");
        }
        notes.add(extent(document));
        return notes;
    }

    private static Set<Answer> answers(Gate gate) {
        Set<Answer> answers = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Segments segments : gate.segments()) {
            for (Segment segment : segments.all()) {
                answers.add(segment.answer());
            }
        }
        return answers;
    }

    private static String extent(SurfaceDocument document) {
        Set<String> servers = new HashSet<>();
        Set<AddressFamily> families = new TreeSet<>();
        int listeners = 0;
        for (Face face : document.surface().faces()) {
            listeners += face.servers().size();
            servers.addAll(SurfaceJson.servers(face));
            families.add(face.segments().family());
        }
        if (families.isEmpty()) {
            return "No server listens on any port.";
        }
        String where = listeners
                + (listeners == 1 ? " listener of " : " listeners of ")
                + servers.size()
                + (servers.size() == 1 ? " server." : " servers.");
        if (document.sources().isPresent()) {
            return "This covers the listed sources at " + where;
        }
        StringBuilder clients = new StringBuilder();
        for (AddressFamily family : families) {
            clients.append(clients.isEmpty() ? "" : " and ").append(Clients.name(family));
        }
        return "This covers every " + clients + " client at " + where;
    }
}
