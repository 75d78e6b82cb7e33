package org.relayplan.script;

/** How a script is written. */
public enum ScriptForm {
    /** The commands of the Microsoft pages in their order, for reading and running once. */
    PLAIN,
    /** A script with parameters that may be run again: it looks first, acts where something is missing, reads back. */
    RUNBOOK
}
