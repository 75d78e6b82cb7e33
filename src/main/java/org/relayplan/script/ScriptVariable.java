package org.relayplan.script;

/**
 * A variable of a script.
 *
 * @param name without the dollar sign; never foreign text
 */
record ScriptVariable(String name) {

    /** Refuses what is no plain name. */
    ScriptVariable {
        BareWord.check(name);
    }

    String text() {
        return "$" + name;
    }
}
