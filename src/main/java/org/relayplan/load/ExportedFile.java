package org.relayplan.load;

/**
 * The document behind the nodes that are made of an export. They have no JSON pointer, for the model document that they
 * stand for was never written.
 *
 * @param name its name as the user gave it
 */
record ExportedFile(String name) {}
