package org.relayplan.load;

import org.relayplan.source.Place;

/**
 * A cell of a table.
 *
 * @param place its text, without the quotation marks around it
 * @param text the characters, doubled quotation marks resolved
 */
record CsvCell(Place place, String text) {}
