/**
 * Texts and the places in them: where an element of a document stands, and what is wrong there.
 *
 * <p>Nothing here reads or writes a file, and nothing here knows what a connector is.
 */
package org.relayplan.source;
