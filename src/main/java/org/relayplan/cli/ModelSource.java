package org.relayplan.cli;

import java.util.List;
import org.relayplan.load.Faults;
import org.relayplan.load.InputSearch;
import org.relayplan.load.Inputs;

/** Where the documents of a model come from. */
interface ModelSource {

    /** Finds them; what can't be found or read goes to the faults. */
    Inputs find(InputSearch search, Faults faults);

    /** Files and folders, as MODEL names them. */
    static ModelSource of(List<String> arguments) {
        return (search, faults) -> search.model(arguments);
    }
}
