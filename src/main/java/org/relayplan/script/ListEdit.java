package org.relayplan.script;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.relayplan.model.Parameter;
import org.relayplan.model.SettingValue;
import org.relayplan.plan.Step;

/**
 * What a step does to a stored list.
 *
 * @param parameter the setting
 * @param putIn entries that come, in their order
 * @param takeOut entries that go, in their order
 */
record ListEdit(Parameter parameter, List<String> putIn, List<String> takeOut) {

    /** Keeps its own copies. */
    ListEdit {
        putIn = List.copyOf(putIn);
        takeOut = List.copyOf(takeOut);
    }

    /** The edits of a step, in the order of the parameters. */
    static List<ListEdit> of(Step.SetSettings set) {
        List<ListEdit> edits = new ArrayList<>();
        for (Map.Entry<Parameter, SettingValue> one : set.settings().entrySet()) {
            SettingValue found = set.found().get(one.getKey());
            if (isList(one.getKey())
                    && found instanceof SettingValue.ListValue old
                    && one.getValue() instanceof SettingValue.ListValue goal) {
                edits.add(new ListEdit(
                        one.getKey(), without(goal.values(), old.values()), without(old.values(), goal.values())));
            }
        }
        return edits;
    }

    /** Whether the setting is a list of which single entries can be edited; mechanisms and groups are flags. */
    static boolean isList(Parameter parameter) {
        return parameter != Parameter.AUTH_MECHANISM && parameter != Parameter.PERMISSION_GROUPS;
    }

    private static List<String> without(List<String> these, List<String> those) {
        Set<String> rest = new LinkedHashSet<>(these);
        rest.removeAll(Set.copyOf(those));
        return List.copyOf(rest);
    }
}
