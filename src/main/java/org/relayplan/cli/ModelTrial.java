package org.relayplan.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.relayplan.check.Finding;
import org.relayplan.check.Severity;
import org.relayplan.load.Faults;
import org.relayplan.load.Input;
import org.relayplan.load.ModelLoader;
import org.relayplan.report.StartingModel;
import org.relayplan.report.StartingServer;
import org.relayplan.source.FaultyInput;

/** Reads and checks a model before anybody has it: what can't be read, or raises a finding, isn't begun. */
final class ModelTrial {

    /** Stands for what nobody has been asked yet; it adds no fault and no finding. */
    private static final StartingServer ANY =
            new StartingServer("EX01", ServerText.USUAL, Optional.empty(), List.of("10.1.1.1"));

    private static final String NAME = "the new model";

    private final Console console;

    ModelTrial(Console console) {
        this.console = console;
    }

    /**
     * What became of it.
     *
     * @param reasons why it can't be taken, each a sentence or more; none if it can
     * @param isLegal whether it can be read, so that the reasons are findings
     */
    record Verdict(List<String> reasons, boolean isLegal) {}

    /** Tries a model; where it has no server yet, with one. */
    Verdict of(StartingModel model) throws UsageFault {
        StartingModel whole = model.servers().isEmpty() ? model.with(ANY) : model;
        try {
            return findings(whole);
        } catch (FaultyInput e) {
            Set<String> reasons = new LinkedHashSet<>();
            // Nobody has the file in which a place could be looked up.
            e.faults().forEach(fault -> reasons.add(fault.message().replaceAll(" at " + NAME + ":[0-9]+:[0-9]+", "")));
            return new Verdict(List.copyOf(reasons), false);
        }
    }

    private Verdict findings(StartingModel model) throws UsageFault, FaultyInput {
        ModelLoader loader = new ModelLoader(new HashSet<>(RuleIds.all()), new Faults(), false);
        Judgement judgement = Judgement.of(new CheckOptions(), "", console);
        List<String> reasons = new ArrayList<>();
        for (Finding finding : Examination.of(loader.load(List.of(new Draft(bytes(model)))), judgement)
                .result()
                .findings()) {
            if (finding.severity().isAtLeast(Severity.MEDIUM)) {
                reasons.add(finding.message() + " (" + finding.rule() + ")");
            }
        }
        return new Verdict(List.copyOf(reasons), true);
    }

    private static byte[] bytes(StartingModel model) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            model.writeTo(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException("memory can't be written", e);
        }
    }

    /** The model as a file would hold it. */
    private record Draft(byte[] bytes) implements Input {

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }
    }
}
