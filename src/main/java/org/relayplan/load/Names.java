package org.relayplan.load;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The names of one object's members, to see which stands there twice. */
final class Names {

    /** Up to here looking at each name is faster than a table, and most objects stay below. */
    private static final int FEW = 16;

    private Map<String, Integer> table = Map.of();

    /** The index of the first member that has the last one's name; to be asked after each member that is added. */
    int first(List<Member> members) {
        int last = members.size() - 1;
        String name = members.get(last).name();
        if (last < FEW) {
            for (int i = 0; i < last; i++) {
                if (members.get(i).name().equals(name)) {
                    return i;
                }
            }
            return last;
        }
        if (last == FEW) {
            table = new HashMap<>();
            for (int i = 0; i < last; i++) {
                table.putIfAbsent(members.get(i).name(), i);
            }
        }
        Integer earlier = table.putIfAbsent(name, last);
        return earlier == null ? last : earlier;
    }
}
