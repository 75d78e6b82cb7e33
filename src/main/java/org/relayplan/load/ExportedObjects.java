package org.relayplan.load;

import org.relayplan.source.Place;

/** Takes the objects of an export one by one, so that no reader has to hold more than one of them. */
interface ExportedObjects {

    /** Takes the next object. */
    void take(ExportedObject object);

    /**
     * Hears of a part of the document that was passed over because it is no object, such as a prompt in pasted text.
     *
     * @param place where it stands
     * @param sentence what it is, with a full stop; foreign text in it is safe to show
     */
    default void pass(Place place, String sentence) {}

    /**
     * Hears of something that whoever made the export could not read, so that nobody takes it for not there.
     *
     * @param place where that is written
     * @param sentence what it is, with a full stop; foreign text in it is safe to show
     */
    default void miss(Place place, String sentence) {
        pass(place, sentence);
    }

    /** Hears that the document has every connector of its servers, so that one that isn't in it isn't there. */
    default void whole(String file) {}
}
