/**
 * The receive connectors as Exchange knows them, as immutable values, and the table of their parameters.
 *
 * <p>Equality is about content: a value doesn't know where in a document it stood, and judges nothing. Connectors are
 * already laid out per server here, with placeholders filled in and the connectors of setup added.
 */
package org.relayplan.model;
