package org.relayplan.load;

import java.nio.file.Path;

/**
 * Reads an export as import does, and lets its objects go. Stands in the room of the reader, which others can't see.
 */
public final class ReadExport {

    private ReadExport() {}

    /** Prints how many objects and faults the export has. */
    public static void main(String[] arguments) {
        Faults faults = new Faults();
        int[] objects = new int[1];
        new ExportReader(faults, false)
                .read(new FileInput(arguments[0], Path.of(arguments[0])), object -> objects[0]++);
        System.out.println(objects[0] + " objects, " + faults.size() + " faults");
    }
}
