package org.relayplan.load;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.relayplan.model.Sources;
import org.relayplan.model.Suppression;

/** Reads accepted findings: of the whole model, a connector or a single range. */
final class SuppressionReader {

    private static final Shape SHAPE =
            new Shape("a suppression", List.of("rule", "reason", "expires"), List.of("scope"));

    private final Faults faults;
    private final Scalars scalars;
    private final SourcesReader sources;
    private final List<String> rules;
    private final Map<Suppression, Node> nodes = new IdentityHashMap<>();

    /**
     * A reader.
     *
     * @param rules the ids of all rules there are
     */
    SuppressionReader(Faults faults, SourcesReader sources, List<String> rules) {
        this.faults = faults;
        this.scalars = new Scalars(faults);
        this.sources = sources;
        this.rules = rules;
    }

    /** A list of suppressions; those that are wrong are left out, with faults. */
    List<Suppression> list(Node list) {
        if (!list.is(Kind.ARRAY)) {
            scalars.refuse(list, "a list of suppressions, each with rule, reason and expires");
            return List.of();
        }
        List<Suppression> read = new ArrayList<>();
        for (Node node : list.elements()) {
            Optional<Suppression> suppression = one(node);
            if (suppression.isPresent()) {
                read.add(suppression.get());
            }
        }
        return List.copyOf(read);
    }

    /** One suppression. */
    Optional<Suppression> one(Node node) {
        if (!SHAPE.fits(node, faults)) {
            return Optional.empty();
        }
        Optional<String> rule = rule(node);
        Optional<String> reason = scalars.text(node, "reason", "the reason why the finding is accepted");
        Optional<Member> expires = node.member("expires");
        Optional<LocalDate> day = expires.isEmpty()
                ? Optional.empty()
                : scalars.date(expires.get().value());
        Optional<Member> scope = node.member("scope");
        Optional<Sources> limit =
                scope.isEmpty() ? Optional.empty() : sources.read(scope.get().value());
        if (rule.isEmpty() || reason.isEmpty() || day.isEmpty() || scope.isPresent() && limit.isEmpty()) {
            return Optional.empty();
        }
        Suppression suppression = new Suppression(rule.get(), reason.get(), day.get(), limit);
        nodes.put(suppression, node);
        return Optional.of(suppression);
    }

    private Optional<String> rule(Node node) {
        Optional<String> rule = scalars.text(node, "rule", "the id of a rule");
        if (rule.isPresent() && !rules.contains(rule.get())) {
            Node text = node.member("rule").orElseThrow().value();
            String near = Sentence.near(rule.get(), rules, "rules");
            faults.add(
                    text.place(),
                    "There is no rule " + Sentence.quote(rule.get())
                            + (near.endsWith("?") ? near : "; \"relayplan rules\" lists them."));
            return Optional.empty();
        }
        return rule;
    }

    /** Where each suppression stands; by identity, for two may say the same. */
    Map<Suppression, Node> nodes() {
        return nodes;
    }
}
