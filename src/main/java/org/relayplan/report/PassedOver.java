package org.relayplan.report;

/**
 * A file or folder that lay beside the documents of a model and was not read as one of them.
 *
 * @param file its name as the user would give it
 * @param reason one sentence that says why
 */
public record PassedOver(String file, String reason) {}
