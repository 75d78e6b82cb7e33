package org.relayplan.script;

/**
 * One finished script.
 *
 * @param place where it must be run, for people: {@code the Mailbox servers EX01, EX02} or {@code the Edge server
 *     EDGE01}
 * @param fileName a name that is safe on Windows and elsewhere, unique among the scripts of a plan in any case
 * @param text pure ASCII with CRLF line ends
 */
public record ScriptFile(String place, String fileName, String text) {}
