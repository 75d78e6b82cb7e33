package org.relayplan.rules;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.relayplan.check.Finding;
import org.relayplan.check.Rule;
import org.relayplan.check.Severity;
import org.relayplan.check.Subject;
import org.relayplan.model.Connector;
import org.relayplan.model.RemoteRange;
import org.relayplan.model.Server;
import org.relayplan.source.Element;
import org.relayplan.source.Visible;

/**
 * Entries of a range list that could go without anybody getting another answer: other entries of the list have them.
 */
public final class RangeRedundant implements Rule {

    @Override
    public String id() {
        return "range-redundant";
    }

    @Override
    public List<Finding> examine(Subject subject) {
        List<Finding> findings = new ArrayList<>();
        // Many servers have the same list.
        Map<List<RemoteRange>, List<Nested>> known = new IdentityHashMap<>();
        for (Server server : subject.model().servers()) {
            Map<Connector, List<Nested>> nested = new IdentityHashMap<>();
            Map<Connector, List<RemoteRange>> shorter = new IdentityHashMap<>();
            for (Connector connector : subject.analysis().connectors(server)) {
                List<RemoteRange> ranges = connector.remoteIPRanges();
                List<Nested> own = known.get(ranges);
                if (own == null) {
                    own = Nested.of(ranges);
                    known.put(ranges, own);
                }
                if (connector.enabled() && !own.isEmpty()) {
                    nested.put(connector, own);
                    shorter.put(connector, without(ranges, own));
                }
            }
            if (!nested.isEmpty()) {
                for (Connector connector : ShorterLists.safe(subject, server, shorter)) {
                    findings.add(finding(connector, nested.get(connector)));
                }
            }
        }
        return findings;
    }

    private static List<RemoteRange> without(List<RemoteRange> ranges, List<Nested> nested) {
        List<RemoteRange> rest = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < ranges.size(); i++) {
            if (next < nested.size() && nested.get(next).entry() == i) {
                next++;
            } else {
                rest.add(ranges.get(i));
            }
        }
        return rest;
    }

    private Finding finding(Connector connector, List<Nested> nested) {
        List<RemoteRange> ranges = connector.remoteIPRanges();
        Nested first = nested.get(0);
        List<Element> related = new ArrayList<>();
        Element list = Element.connector(connector.server(), connector.name()).property("remoteIPRanges");
        List<String> texts = new ArrayList<>();
        for (Nested each : nested) {
            texts.add(Visible.text(ranges.get(each.entry()).text()));
            related.add(list.entry(each.entry()));
        }
        related.set(0, list.entry(first.cover()));
        String message = Phrase.name(connector) + " lists " + Phrase.list(texts)
                + (nested.size() == 1 ? cover(ranges, first) : ", which are in other entries of the list already")
                + ". Without " + (nested.size() == 1 ? "it" : "them")
                + " nobody gets another answer. " + advice(connector, nested);
        return Finding.on(connector, this, Severity.LOW, message)
                .at("remoteIPRanges", first.entry())
                .besides(related);
    }

    private static String cover(List<RemoteRange> ranges, Nested nested) {
        RemoteRange cover = ranges.get(nested.cover());
        if (cover.network().isPresent() && ranges.get(nested.entry()).network().isEmpty()) {
            return ", which " + Phrase.quoted("@" + cover.network().get()) + " has already";
        }
        return cover.addresses().equals(ranges.get(nested.entry()).addresses())
                ? " twice"
                : ", which is in " + Visible.text(cover.text()) + " already";
    }

    private static String advice(Connector connector, List<Nested> nested) {
        List<RemoteRange> ranges = connector.remoteIPRanges();
        for (Nested each : nested) {
            if (ranges.get(each.entry()).network().isPresent()) {
                String network = ranges.get(each.entry()).network().get();
                return "Take what is there twice out of the network " + Phrase.quoted("@" + network) + ".";
            }
        }
        return "The shorter list: " + RangeListText.shown(without(ranges, nested)) + ".";
    }
}
