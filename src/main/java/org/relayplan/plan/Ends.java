package org.relayplan.plan;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.relayplan.analysis.Analysis;
import org.relayplan.analysis.Answer;
import org.relayplan.analysis.Capability;
import org.relayplan.analysis.Certainty;
import org.relayplan.analysis.Outcome;
import org.relayplan.diff.SideBySide;
import org.relayplan.model.AddressRange;
import org.relayplan.model.AddressSet;
import org.relayplan.model.Binding;
import org.relayplan.model.Connector;
import org.relayplan.model.Model;
import org.relayplan.model.Organization;
import org.relayplan.model.Server;

/**
 * The two states a server is to stay between, and the judge of moments between them: nobody may do what neither state
 * lets him do, and whoever is answered in both, or surely may do something in both, is answered and may do it
 * meanwhile.
 */
final class Ends {

    private final Organization organization;
    private final Server server;
    private final Analysis before;
    private final Analysis after;

    Ends(Organization organization, Server server, List<Connector> before, List<Connector> after) {
        this.organization = organization;
        this.server = server;
        this.before = analysis(before);
        this.after = analysis(after);
    }

    Analysis analysis(List<Connector> connectors) {
        return new Analysis(new Model(organization, List.of(server), connectors, List.of(), List.of(), List.of()));
    }

    /** The gravest lapse of a state; empty if it is as good as its ends. */
    Optional<Lapse> judge(List<Connector> connectors) {
        return judge(analysis(connectors));
    }

    /** The same for a state whose facts are known. */
    Optional<Lapse> judge(Analysis now) {
        Judge judge = new Judge();
        SideBySide.walk(server, List.of(before, after, now), judge);
        return judge.worst();
    }

    /** The facts of the state before. */
    Analysis before() {
        return before;
    }

    private static final class Judge implements SideBySide.Visitor {

        private final Map<Lapse.Kind, List<AddressRange>> sources = new EnumMap<>(Lapse.Kind.class);
        private final Map<Lapse.Kind, Binding> locals = new EnumMap<>(Lapse.Kind.class);
        private Capability opened = Capability.ACT_AS_INTERNAL;
        private Capability lost = Capability.ACT_AS_INTERNAL;
        private final Map<Answer, Map<Answer, Map<Answer, Optional<Lapse.Kind>>>> known = new IdentityHashMap<>();

        @Override
        public void visit(Binding local, AddressRange clients, List<Answer> answers) {
            // Answers are few, however many stretches there are.
            Optional<Lapse.Kind> kind = known.computeIfAbsent(answers.get(0), one -> new IdentityHashMap<>())
                    .computeIfAbsent(answers.get(1), one -> new IdentityHashMap<>())
                    .computeIfAbsent(answers.get(2), now -> kind(answers.get(0), answers.get(1), now));
            if (kind.isPresent()) {
                locals.putIfAbsent(kind.get(), local);
                sources.computeIfAbsent(kind.get(), one -> new ArrayList<>()).add(clients);
            }
        }

        private Optional<Lapse.Kind> kind(Answer before, Answer after, Answer now) {
            for (Capability capability : Capability.values()) {
                Certainty most = before.worst().get(capability).or(after.worst().get(capability));
                if (now.worst().get(capability).compareTo(most) > 0) {
                    boolean isGraver = capability == Capability.RELAY || opened != Capability.RELAY;
                    opened = isGraver ? capability : opened;
                    return Optional.of(Lapse.Kind.OPEN);
                }
            }
            if (isAnswered(before) && isAnswered(after) && !isAnswered(now)) {
                return Optional.of(Lapse.Kind.UNANSWERED);
            }
            for (Capability capability : Capability.values()) {
                if (isSure(before, capability) && isSure(after, capability) && !isSure(now, capability)) {
                    lost = capability.compareTo(lost) < 0 ? capability : lost;
                    return Optional.of(Lapse.Kind.INTERRUPTED);
                }
            }
            return Optional.empty();
        }

        private static boolean isAnswered(Answer answer) {
            return answer.outcome() != Outcome.REFUSED && !answer.mayBeRefused();
        }

        private static boolean isSure(Answer answer, Capability capability) {
            return answer.may().get(capability) == Certainty.YES;
        }

        Optional<Lapse> worst() {
            Optional<Lapse> worst = Optional.empty();
            for (Map.Entry<Lapse.Kind, List<AddressRange>> found : sources.entrySet()) {
                String right = switch (found.getKey()) {
                    case OPEN -> opened.text();
                    case INTERRUPTED -> lost.text();
                    default -> "";
                };
                worst = Optional.of(new Lapse(
                        found.getKey(), right, "", locals.get(found.getKey()), AddressSet.of(found.getValue())));
            }
            return worst;
        }
    }
}
