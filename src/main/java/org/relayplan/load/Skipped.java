package org.relayplan.load;

/**
 * A file or folder that was come across and not read as part of the model.
 *
 * @param file its name, built on the folder's name as the user gave it
 * @param reason one sentence that says why
 */
public record Skipped(String file, String reason) {}
