/**
 * Documents turned into values and places: our model, Exchange exports, lists, baselines, evidence, batch lines.
 *
 * <p>Only this room opens files. Whatever is wrong with a document ends as a fault with its place; no exception of the
 * file system or of the JSON parser leaves the room.
 */
package org.relayplan.load;
