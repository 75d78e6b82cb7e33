package org.relayplan.load;

import java.util.Optional;

/**
 * How exports are made into a model.
 *
 * @param exportsOnly whether a document that is neither export nor model is told so, and not what is wrong with it as
 *     JSON
 * @param full whether everything that an export tells is stated, also what New or setup would have left anyway
 * @param network the name of the network that a list of ranges becomes; empty for one of its file
 */
public record ImportForm(boolean exportsOnly, boolean full, Optional<String> network) {

    /** As wherever an export stands for a model. */
    public static final ImportForm USUAL = new ImportForm(false, false, Optional.empty());
}
