package org.relayplan.load;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.relayplan.model.Connector;
import org.relayplan.model.InvalidText;
import org.relayplan.model.Parameter;
import org.relayplan.model.Server;
import org.relayplan.model.SettingText;
import org.relayplan.model.SettingValue;
import org.relayplan.model.Settings;
import org.relayplan.model.TransportRole;

/** The plain settings of a connector on a server: what is stated, over what New or setup leaves. */
final class SettingsOnServer {

    private final ServerFaults faults;

    SettingsOnServer(ServerFaults faults) {
        this.faults = faults;
    }

    Settings read(StatedConnector stated, Server server, TransportRole role, Optional<Connector> stock) {
        Map<Parameter, SettingValue> values =
                stock.isPresent() ? new EnumMap<>(stock.get().settings().values()) : Settings.standard(server);
        Set<Parameter> named = EnumSet.noneOf(Parameter.class);
        for (Parameter parameter : Parameter.values()) {
            Optional<Node> node = stated.value(parameter.text());
            if (node.isEmpty()) {
                continue;
            }
            named.add(parameter);
            // Of the transport role a sentence of its own says what is wrong.
            if (parameter != Parameter.TRANSPORT_ROLE && !parameter.versions().contains(server.version())) {
                faults.add(
                        node.get(),
                        parameter.text() + " exists in Exchange " + parameter.versions() + ", not in "
                                + server.version().text(),
                        server);
            } else if (StatedReader.isPlain(parameter)) {
                Optional<SettingValue> value = value(parameter, node.get(), stated, server);
                if (value.isPresent()) {
                    values.put(parameter, value.get());
                }
            }
        }
        Settings settings = new Settings(values, named);
        if (settings.isTrue(Parameter.LONG_ADDRESSES_ENABLED) && (role == TransportRole.FRONTEND || server.isEdge())) {
            faults.add(
                    stated.value(Parameter.LONG_ADDRESSES_ENABLED.text()).orElse(stated.node()),
                    "longAddressesEnabled goes with connectors in HubTransport on Mailbox servers only",
                    server);
        }
        return settings;
    }

    private Optional<SettingValue> value(Parameter parameter, Node node, StatedConnector stated, Server server) {
        if (!StatedReader.isFilled(parameter, node)) {
            return Optional.ofNullable(stated.values().get(parameter));
        }
        String filled;
        try {
            filled = Placeholders.fill(node.text(), server);
        } catch (InvalidText e) {
            faults.add(node, Sentence.of(e));
            return Optional.empty();
        }
        try {
            return Optional.of(SettingText.read(parameter.type(), filled));
        } catch (InvalidText e) {
            faults.add(node, Sentence.about(filled, e));
            return Optional.empty();
        }
    }
}
