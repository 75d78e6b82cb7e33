package org.relayplan.cli;

import java.util.ArrayList;
import java.util.List;
import org.relayplan.load.LoadedIntent;
import org.relayplan.load.LoadedModel;

/**
 * Two models to be compared, and what the way from one to the other is meant to do.
 *
 * @param before the old one
 * @param after the new one
 * @param intent what is meant; nothing if nobody said so
 * @param files reads the lines of all of them
 */
record ModelPair(LoadedModel before, LoadedModel after, LoadedIntent intent, ModelFiles files) {

    /**
     * Reads what the options name.
     *
     * @throws UsageFault if they don't name two models
     * @throws Ended with status 3 if something is wrong with one of them; every fault was told on standard error
     */
    static ModelPair read(DiffOptions options, List<Destination> destinations, Console console)
            throws UsageFault, Ended {
        ModelFiles files = new ModelFiles(console, options);
        List<String> outputs = Destinations.files(destinations);
        boolean fingerprints = !Destinations.only("text", destinations);
        ModelSource before;
        ModelSource after;
        if (options.git.isEmpty()) {
            require(options);
            before = ModelSource.of(options.operands.subList(0, 0 + 1));
            after = ModelSource.of(options.operands.subList(1, 1 + 1));
        } else {
            RevisionOperands operands = RevisionOperands.of(options);
            before = operands.before(console.currentFolder(), console.environment());
            after = operands.after(console.currentFolder(), console.environment());
        }
        List<LoadedModel> models = files.models(List.of(before, after), fingerprints, outputs);
        LoadedIntent intent = options.intent.isEmpty()
                ? LoadedIntent.NONE
                : files.intent(options.intent, fingerprints, models.get(1).model(), outputs);
        return new ModelPair(models.get(0), models.get(1), intent, files);
    }

    private static void require(DiffOptions options) throws UsageFault {
        List<String> operands = new ArrayList<>(options.operands);
        if (operands.size() < 2) {
            throw new UsageFault("diff compares two models: relayplan diff OLD NEW, or --git REV -- PATH.");
        }
        Operands.atMost(2, options, "diff compares two models, each a file or a folder");
        if (!options.intent.isEmpty()) {
            operands.add(options.intent);
        }
        if (operands.indexOf("-") != operands.lastIndexOf("-")) {
            throw new UsageFault("Standard input can be read once only; name a file for the other.");
        }
    }
}
