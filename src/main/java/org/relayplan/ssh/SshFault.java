package org.relayplan.ssh;

/** A host can't be used for dialling; the message says why and what to do, and may hold foreign text. */
public final class SshFault extends Exception {

    private static final long serialVersionUID = 1L;

    /** With a sentence. */
    public SshFault(String sentence) {
        super(sentence);
    }
}
