package org.relayplan.load;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads an export into plain lists, maps and texts, so that tests can compare it with what was written. */
final class CollectedExports {

    private CollectedExports() {}

    /** The objects; whatever is wrong stands as a text among them. */
    static List<Object> read(String text, Charset charset, long seed) {
        List<Object> found = new ArrayList<>();
        Faults faults = new Faults();
        MemoryInput input = new MemoryInput("written", text.getBytes(charset), seed);
        new ExportReader(faults, false).read(input, object -> found.add(members(object.properties())));
        faults.list().forEach(fault -> found.add(fault.toString()));
        return found;
    }

    private static Map<String, Object> members(Map<String, ExportedValue> members) {
        Map<String, Object> plain = new LinkedHashMap<>();
        members.forEach((name, value) -> plain.put(name, plain(value)));
        return plain;
    }

    private static Object plain(ExportedValue value) {
        if (value instanceof ExportedValue.Text text) {
            return text.text();
        }
        if (value instanceof ExportedValue.Listing list) {
            return list.values().stream().map(CollectedExports::plain).toList();
        }
        return value instanceof ExportedValue.Composite composite ? members(composite.members()) : "$null";
    }
}
