package org.relayplan.verify;

/** What a document of {@code verify} is worth to somebody who examines a model. */
public enum EvidenceWorth {
    /** Real servers were asked about exactly this model. */
    PROOF,
    /** The servers were simulated from the model: it agrees by construction. */
    PRACTICE,
    /** It was made for another model, and says nothing about this one. */
    FOREIGN
}
