package org.relayplan.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.relayplan.analysis.Answer;
import org.relayplan.analysis.Certainty;
import org.relayplan.analysis.Listener;
import org.relayplan.analysis.Segments;
import org.relayplan.check.Subject;
import org.relayplan.model.AddressFamily;
import org.relayplan.model.AddressSet;
import org.relayplan.model.Binding;
import org.relayplan.model.Expectation;
import org.relayplan.model.Server;
import org.relayplan.model.Target;

/**
 * An expectation held against one server: every address it names, at every listener it means.
 *
 * <p>Where nothing of a client's family listens on a port that is meant, the client is refused.
 */
final class ExpectedEverywhere {

    private final Subject subject;
    private final Expectation expectation;
    private final Expectation prohibitions;
    private final Certainty met;
    private Optional<Breach> found = Optional.empty();

    private ExpectedEverywhere(Subject subject, Expectation expectation, Certainty met) {
        this.subject = subject;
        this.expectation = expectation;
        this.prohibitions = Prohibitions.of(expectation);
        this.met = met;
    }

    /**
     * Where on that server the expectation comes out so: {@code NO} where it fails, {@code UNKNOWN} where undecided.
     */
    static Optional<Breach> breach(Subject subject, Expectation expectation, Server server, Certainty met) {
        ExpectedEverywhere search = new ExpectedEverywhere(subject, expectation, met);
        if (expectation.to().isEmpty()) {
            search.at(server, OptionalInt.empty());
        }
        for (Target target : expectation.to()) {
            if (target.server().equalsIgnoreCase(server.name())) {
                search.at(server, target.port());
            }
        }
        return search.found;
    }

    /** One port of the server, or every port that something listens on; port 25 if nothing does. */
    private void at(Server server, OptionalInt port) {
        List<Listener> listeners = subject.analysis().listeners(server);
        SortedSet<Integer> ports = new TreeSet<>();
        if (port.isPresent()) {
            ports.add(port.getAsInt());
        } else {
            for (Listener listener : listeners) {
                ports.add(listener.local().port());
            }
            if (ports.isEmpty()) {
                ports.add(25);
            }
        }
        for (int wanted : ports) {
            for (AddressFamily family : AddressFamily.values()) {
                at(new Binding(family.any(), wanted), listeners);
            }
        }
    }

    private void at(Binding any, List<Listener> listeners) {
        boolean listens = false;
        List<Listener> unknown = new ArrayList<>();
        for (Listener listener : listeners) {
            if (any.accepts(listener.local())) {
                listens = true;
                if (Prohibitions.areAll(listener)) {
                    unknown.add(listener);
                } else {
                    at(listener, expectation);
                }
            }
        }
        for (Listener listener : unknown) {
            at(listener, prohibitions);
        }
        if (!listens && Expected.met(expectation, Answer.REFUSED) == met) {
            AddressSet all = AddressSet.of(any.address().family().all());
            AddressSet clients = all.and(expectation.from().addresses());
            found = Breach.and(found, clients, any, Answer.REFUSED, expectation);
        }
    }

    private void at(Listener listener, Expectation judged) {
        Segments segments = subject.analysis().segments(listener);
        Set<Answer> wrong = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Answer answer : segments.answers()) {
            if (Expected.met(judged, answer) == met) {
                wrong.add(answer);
            }
        }
        AddressSet clients =
                AnswerClients.of(segments, wrong).and(expectation.from().addresses());
        if (!clients.isEmpty()) {
            Answer answer = segments.answer(clients.first());
            found = Breach.and(found, clients, listener.local(), answer, judged);
        }
    }
}
