package org.relayplan.load;

/** The XML can't be read further; the fault that says why is known. */
final class BrokenXml extends Exception {

    private static final long serialVersionUID = 1L;

    BrokenXml() {
        super("broken XML", null, false, false);
    }
}
