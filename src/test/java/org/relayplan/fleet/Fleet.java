package org.relayplan.fleet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.relayplan.analysis.Analysis;
import org.relayplan.check.CheckResult;
import org.relayplan.check.Checker;
import org.relayplan.check.Rule;
import org.relayplan.check.Subject;
import org.relayplan.load.Faults;
import org.relayplan.load.Input;
import org.relayplan.load.InputSearch;
import org.relayplan.load.LoadedModel;
import org.relayplan.load.ModelLoader;
import org.relayplan.rules.Catalogue;
import org.relayplan.source.FaultyInput;

/** A fleet as the tool sees it: its file read, its facts, its findings. */
final class Fleet {

    private static final LocalDate TODAY = LocalDate.of(2027, 1, 31);

    private final LoadedModel loaded;
    private final Analysis analysis;

    Fleet(FleetPlan plan) {
        Set<String> rules = new HashSet<>();
        for (Rule rule : Catalogue.rules()) {
            rules.add(rule.id());
        }
        byte[] bytes = text(plan).getBytes(StandardCharsets.UTF_8);
        Faults faults = new Faults();
        Input input = new InputSearch(Path.of(""), new ByteArrayInputStream(bytes), faults)
                .file("-")
                .orElseThrow();
        try {
            loaded = new ModelLoader(rules, faults, false).load(List.of(input));
        } catch (FaultyInput e) {
            throw new AssertionError(plan + " is faulty: " + e.faults().get(0), e);
        }
        analysis = new Analysis(loaded.model());
    }

    static String text(FleetPlan plan) {
        StringBuilder text = new StringBuilder();
        try {
            FleetFile.write(plan, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    Analysis analysis() {
        return analysis;
    }

    CheckResult findings() {
        return findings(new Checker(Catalogue.rules()));
    }

    CheckResult findings(Checker checker) {
        return checker.check(new Subject(new Analysis(loaded.model()), TODAY), loaded.places());
    }
}
