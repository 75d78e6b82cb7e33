package org.relayplan.analysis;

import org.relayplan.model.ExtendedRight;

/**
 * Whether a session has an extended right, and why.
 *
 * @param right the right
 * @param held whether it has it
 * @param basis what decides it
 * @param by the group or the user of the entry that decides it; empty where none does
 */
public record HeldRight(ExtendedRight right, Certainty held, Basis basis, String by) {}
