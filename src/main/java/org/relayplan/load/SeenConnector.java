package org.relayplan.load;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.relayplan.model.Parameter;
import org.relayplan.model.PermissionGroup;
import org.relayplan.source.Place;

/**
 * A connector as an export has it, its values made into what the model document has for them.
 *
 * @param identity its server and name
 * @param place where it begins
 * @param values its parameters, as far as the export tells them
 * @param groups its permission groups, as far as they are known ones
 * @param whenChanged when it was changed last, as the export has it; empty if it doesn't tell
 * @param names other names by which a permission may call it, in lower case: its distinguished name and GUID
 */
record SeenConnector(
        ConnectorIdentity identity,
        Place place,
        Map<Parameter, Node> values,
        Set<PermissionGroup> groups,
        String whenChanged,
        List<String> names) {

    /** Whether both say the same of the same connector, wherever they stand. */
    boolean isSame(SeenConnector other) {
        return texts().equals(other.texts());
    }

    /** The parameters in which both differ. */
    List<String> differences(SeenConnector other) {
        Map<Parameter, String> mine = texts();
        Map<Parameter, String> others = other.texts();
        return java.util.Arrays.stream(Parameter.values())
                .filter(parameter ->
                        !Optional.ofNullable(mine.get(parameter)).equals(Optional.ofNullable(others.get(parameter))))
                .map(Parameter::cmdletName)
                .toList();
    }

    private Map<Parameter, String> texts() {
        Map<Parameter, String> texts = new EnumMap<>(Parameter.class);
        values.forEach((parameter, node) -> texts.put(parameter, text(node)));
        return texts;
    }

    /** Bindings and ranges have no order. */
    private static String text(Node node) {
        if (!node.is(Kind.ARRAY)) {
            return node.text();
        }
        return node.elements().stream().map(Node::text).sorted().toList().toString();
    }
}
