package org.relayplan.report;

/**
 * What made a document.
 *
 * @param name its name
 * @param version its version, such as {@code 1.2.0}
 */
public record Tool(String name, String version) {}
