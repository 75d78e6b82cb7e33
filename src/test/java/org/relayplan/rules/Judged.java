package org.relayplan.rules;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.relayplan.analysis.Analysis;
import org.relayplan.check.CheckResult;
import org.relayplan.check.Checker;
import org.relayplan.check.Finding;
import org.relayplan.check.Rule;
import org.relayplan.check.Severity;
import org.relayplan.check.Subject;
import org.relayplan.check.SuppressionRule;
import org.relayplan.load.Faults;
import org.relayplan.load.Input;
import org.relayplan.load.LoadedModel;
import org.relayplan.load.ModelLoader;
import org.relayplan.source.FaultyInput;
import org.relayplan.source.Places;

/**
 * A model file as every rule of the catalogue judges it, on a fixed day.
 *
 * @param subject what was judged
 * @param places where its elements stand
 * @param result what was found
 */
record Judged(Subject subject, Places places, CheckResult result) {

    /** The day of all tests: what expires on it is still good. */
    static final LocalDate TODAY = LocalDate.of(2026, 8, 1);

    private record Text(String name, byte[] bytes) implements Input {
        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }
    }

    /** Loads and judges a model file's text; a fault in it fails the test with all faults. */
    static Judged of(String json) {
        return of(json, Catalogue.rules());
    }

    /** The same, judged by the catalogue and that rule, which may be one of a profile. */
    static Judged of(String json, Rule rule) {
        List<Rule> rules = new ArrayList<>(Catalogue.rules());
        if (rule.id().startsWith("stig-")) {
            rules.add(rule);
        }
        return of(json, rules);
    }

    /** The same, judged by that rule alone; a rule about suppressions sees what the others found. */
    static Judged byAlone(String json, Rule rule) {
        return rule instanceof SuppressionRule ? of(json) : of(json, List.of(rule));
    }

    private static Judged of(String json, List<Rule> rules) {
        Set<String> ids = new LinkedHashSet<>();
        for (Rule rule : StigProfile.withCatalogue()) {
            ids.add(rule.id());
        }
        try {
            Input input = new Text("model.json", json.getBytes(StandardCharsets.UTF_8));
            LoadedModel loaded = new ModelLoader(ids, new Faults(), false).load(List.of(input));
            Subject subject = new Subject(new Analysis(loaded.model()), TODAY);
            CheckResult result = new Checker(rules).check(subject, loaded.places());
            return new Judged(subject, loaded.places(), result);
        } catch (FaultyInput e) {
            throw new AssertionError("the model doesn't load:\n" + e.faults(), e);
        }
    }

    /** The findings of one rule, suppressed ones included. */
    List<Finding> of(Rule rule) {
        List<Finding> found = new ArrayList<>();
        for (Finding finding : result.findings()) {
            if (finding.rule().equals(rule.id())) {
                found.add(finding);
            }
        }
        return found;
    }

    /** Ids of the rules that find something of medium or above, each once, in the order of the findings. */
    Set<String> grave() {
        Set<String> ids = new LinkedHashSet<>();
        for (Finding finding : result.findings()) {
            if (finding.severity().isAtLeast(Severity.MEDIUM)) {
                ids.add(finding.rule());
            }
        }
        return ids;
    }
}
