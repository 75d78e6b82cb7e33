package org.relayplan.plan;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.relayplan.analysis.Analysis;
import org.relayplan.analysis.Answer;
import org.relayplan.analysis.Capability;
import org.relayplan.analysis.Certainty;
import org.relayplan.diff.SideBySide;
import org.relayplan.model.AddressRange;
import org.relayplan.model.AddressSet;
import org.relayplan.model.Binding;
import org.relayplan.model.Connector;
import org.relayplan.model.Server;

/** Collects what differs for clients between two states of a server. */
final class Effects implements SideBySide.Visitor {

    private record Moved(int port, List<String> before, List<String> now) {}

    private record Changed(int port, Capability right, Certainty before, Certainty now) {}

    private record Alike(int port, Certainty before, Certainty now, AddressSet sources) {}

    private final Map<Moved, List<AddressRange>> moved = new LinkedHashMap<>();
    private final Map<Answer, List<String>> names = new IdentityHashMap<>();
    private final Map<Changed, List<AddressRange>> changed = new LinkedHashMap<>();

    private Effects() {}

    /** What differs; rights that clients gain first, then those they lose, then who answers. */
    static List<Effect> between(Server server, Analysis before, Analysis after) {
        Effects effects = new Effects();
        SideBySide.walk(server, List.of(before, after), effects);
        return effects.all();
    }

    @Override
    public void visit(Binding local, AddressRange clients, List<Answer> answers) {
        Answer before = answers.get(0);
        Answer now = answers.get(1);
        if (!before.worst().equals(now.worst())) {
            for (Capability right : Capability.values()) {
                Certainty was = before.worst().get(right);
                Certainty is = now.worst().get(right);
                if (was != is) {
                    changed.computeIfAbsent(new Changed(local.port(), right, was, is), key -> new ArrayList<>())
                            .add(clients);
                }
            }
        }
        List<String> old = names.computeIfAbsent(before, Effects::names);
        List<String> others = names.computeIfAbsent(now, Effects::names);
        if (!old.equals(others)) {
            moved.computeIfAbsent(new Moved(local.port(), old, others), key -> new ArrayList<>())
                    .add(clients);
        }
    }

    private static List<String> names(Answer answer) {
        return answer.connectors().stream().map(Connector::name).sorted().toList();
    }

    private List<Effect> all() {
        Map<Alike, List<String>> rights = new LinkedHashMap<>();
        changed.forEach((key, ranges) -> rights.computeIfAbsent(
                        new Alike(key.port(), key.before(), key.now(), AddressSet.of(ranges)),
                        alike -> new ArrayList<>())
                .add(key.right().text()));
        List<Effect> all = new ArrayList<>();
        for (boolean gained : new boolean[] {true, false}) {
            rights.forEach((alike, names) -> {
                if (gained == alike.now().compareTo(alike.before()) > 0) {
                    all.add(new Effect.Right(
                            alike.port(),
                            names,
                            alike.before().text(),
                            alike.now().text(),
                            alike.sources()));
                }
            });
        }
        moved.forEach((key, ranges) ->
                all.add(new Effect.Answer(key.port(), key.before(), key.now(), AddressSet.of(ranges))));
        return all;
    }

    /** Whether clients may do something more after it. */
    static boolean widens(List<Effect> effects) {
        return effects.stream().anyMatch(effect -> effect instanceof Effect.Right right && isMore(right));
    }

    /** Whether clients may do something less after it. */
    static boolean narrows(List<Effect> effects) {
        return effects.stream().anyMatch(effect -> effect instanceof Effect.Right right && !isMore(right));
    }

    private static boolean isMore(Effect.Right right) {
        return right.now().equals(Certainty.YES.text()) || right.before().equals(Certainty.NO.text());
    }
}
