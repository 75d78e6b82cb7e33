package org.relayplan.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.relayplan.model.Binding;
import org.relayplan.model.Connector;
import org.relayplan.model.ExtendedRights;
import org.relayplan.model.Named;
import org.relayplan.model.Parameter;
import org.relayplan.model.PermissionGroup;
import org.relayplan.model.RightsEntry;
import org.relayplan.model.Usage;

/** A connector as the model file has it, but for the servers it is on. */
final class ConnectorJson {

    private final RangesJson ranges;

    ConnectorJson(RangesJson ranges) {
        this.ranges = ranges;
    }

    /** What the connector states, its texts in that form. */
    Map<String, JsonValue> of(Connector connector, ServerTexts texts) {
        Map<String, JsonValue> object = new LinkedHashMap<>();
        object.put("name", new JsonValue.Text(texts.of(connector.name())));
        if (connector.purpose().isPresent()) {
            object.put("purpose", new JsonValue.Text(connector.purpose().get().text()));
        }
        OwnershipJson.put("owner", connector.owner(), object);
        if (states(connector, Parameter.TRANSPORT_ROLE)) {
            object.put("transportRole", new JsonValue.Text(connector.role().text()));
        }
        if (connector.usage().isPresent() && connector.usage().get() != Usage.CUSTOM) {
            object.put("usage", new JsonValue.Text(connector.usage().get().text()));
        }
        if (states(connector, Parameter.BINDINGS)) {
            List<String> bindings = new ArrayList<>();
            for (Binding binding : connector.bindings()) {
                bindings.add(texts.of(binding));
            }
            object.put("bindings", JsonValue.Elements.texts(bindings));
        }
        if (states(connector, Parameter.REMOTE_IP_RANGES)) {
            object.put("remoteIPRanges", ranges.ofConnector(connector.remoteIPRanges()));
        }
        if (states(connector, Parameter.AUTH_MECHANISM)) {
            object.put("authMechanism", words(connector.authMechanism()));
        }
        if (states(connector, Parameter.PERMISSION_GROUPS)) {
            object.put("permissionGroups", words(connector.permissionGroups()));
        }
        putRights(connector, object);
        putSettings(connector, texts, object);
        OwnershipJson.putSuppressions(connector.suppress(), object);
        return object;
    }

    private static boolean states(Connector connector, Parameter parameter) {
        return connector.settings().isStated(parameter);
    }

    private static JsonValue words(Iterable<? extends Named> words) {
        List<String> texts = new ArrayList<>();
        for (Named word : words) {
            texts.add(word.text());
        }
        return texts.isEmpty() ? new JsonValue.Text("None") : JsonValue.Elements.texts(texts);
    }

    /** Left out, rights beyond the groups are none; unknown ones are said to be, though a Custom marker would do. */
    private static void putRights(Connector connector, Map<String, JsonValue> object) {
        boolean marked = states(connector, Parameter.PERMISSION_GROUPS)
                && connector.permissionGroups().contains(PermissionGroup.CUSTOM);
        ExtendedRights rights = connector.extendedRights();
        if (rights.equals(ExtendedRights.NONE) && !marked) {
            return;
        }
        if (rights.equals(ExtendedRights.UNKNOWN)) {
            object.put("extendedRights", new JsonValue.Text("unknown"));
            return;
        }
        List<JsonValue> entries = new ArrayList<>();
        for (RightsEntry entry : rights.entries()) {
            entries.add(entry(entry));
        }
        if (!rights.seen()) {
            entries.add(new JsonValue.Text("unknown"));
        }
        object.put("extendedRights", new JsonValue.Elements(entries));
    }

    private static JsonValue entry(RightsEntry entry) {
        Map<String, JsonValue> object = new LinkedHashMap<>();
        object.put("user", new JsonValue.Text(entry.user().text()));
        object.put("rights", words(entry.rights()));
        putTrue("deny", entry.deny(), object);
        putTrue("inherited", entry.inherited(), object);
        putTrue("absent", entry.absent(), object);
        return new JsonValue.Properties(object);
    }

    private static void putTrue(String name, boolean value, Map<String, JsonValue> object) {
        if (value) {
            object.put(name, new JsonValue.Truth(true));
        }
    }

    private static void putSettings(Connector connector, ServerTexts texts, Map<String, JsonValue> object) {
        for (Parameter parameter : Parameter.values()) {
            boolean plain = parameter == Parameter.ENABLED || !parameter.isOwn();
            if (plain && states(connector, parameter)) {
                JsonValue value = SettingJson.of(connector.settings().get(parameter));
                boolean filled =
                        parameter == Parameter.FQDN || parameter == Parameter.BANNER || parameter == Parameter.COMMENT;
                object.put(
                        parameter.text(),
                        filled && value instanceof JsonValue.Text text
                                ? new JsonValue.Text(texts.of(text.value()))
                                : value);
            }
        }
    }
}
