package org.relayplan.load;

import java.util.List;

/**
 * What a command is to read.
 *
 * @param found in the order of the arguments, those of a folder by name; each file once
 * @param skipped what lay beside them and was left out
 */
public record Inputs(List<Input> found, List<Skipped> skipped) {

    public Inputs {
        found = List.copyOf(found);
        skipped = List.copyOf(skipped);
    }
}
