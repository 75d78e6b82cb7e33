package org.relayplan.load;

import org.relayplan.source.Place;

/**
 * One member of a JSON object: its name, where the name stands, and its value.
 *
 * @param name the name, escapes resolved
 * @param value the value
 * @param line line of the name's opening quotation mark, from 1
 * @param column column of the name's opening quotation mark, from 1
 */
public record Member(String name, Node value, int line, int column) {

    /**
     * Where the name stands, with the value's pointer. The end is taken from the name's length, so a name written with
     * escapes ends too early; names hold no escapes but by intent.
     */
    public Place place() {
        return new Place(value.file(), line, column, line, column + name.length() + 2, value.pointer());
    }
}
