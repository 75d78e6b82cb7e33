package org.relayplan.load;

/** Takes the objects of an export one by one, so that no reader has to hold more than one of them. */
interface ExportedObjects {

    /** Takes the next object. */
    void take(ExportedObject object);
}
