package org.relayplan.load;

import java.util.List;
import java.util.Optional;

/**
 * Which connector an export speaks of.
 *
 * @param server the server's short name; empty if only the connector is named
 * @param name the connector's name
 */
record ConnectorIdentity(String server, String name) {

    private static final String PATH = "/Protocols/SMTP Receive Connectors/";

    /** The connector that an object is. */
    static Optional<ConnectorIdentity> of(ExportedObject object) {
        Optional<ConnectorIdentity> best = Optional.empty();
        for (String property : List.of("Identity", "DistinguishedName", "Id")) {
            Optional<ExportedValue> value = object.property(property);
            Optional<ConnectorIdentity> found = value.isEmpty() ? Optional.empty() : of(value.get());
            if (found.isPresent() && !found.get().server.isEmpty()) {
                best = found;
                break;
            }
            best = best.isPresent() ? best : found;
        }
        Optional<String> name = Printed.property(object, "Name");
        if (best.isEmpty() && name.isPresent()) {
            best = Optional.of(new ConnectorIdentity("", name.get()));
        }
        if (best.isPresent() && best.get().server.isEmpty()) {
            Optional<String> server = server(object);
            if (server.isPresent()) {
                return Optional.of(new ConnectorIdentity(server.get(), best.get().name));
            }
        }
        return best;
    }

    private static Optional<String> server(ExportedObject object) {
        Optional<String> server = Printed.property(object, "Server");
        return server.isEmpty() ? server : Optional.of(lastPart(server.get()));
    }

    /** The connector that a value names: {@code EX01\Relay}, a distinguished name, a path, or the name alone. */
    static Optional<ConnectorIdentity> of(ExportedValue value) {
        Optional<String> text = Printed.text(value);
        if ((text.isEmpty() || text.get().isBlank()) && value instanceof ExportedValue.Composite object) {
            Optional<ExportedValue> named = Printed.member(object, "DistinguishedName");
            text = named.isEmpty() ? text : Printed.text(named.get());
        }
        if (text.isEmpty() || text.get().isBlank()) {
            return Optional.empty();
        }
        ConnectorIdentity named = of(text.get().strip());
        if (named.server.isEmpty() && value instanceof ExportedValue.Composite object) {
            Optional<ExportedValue> full = Printed.member(object, "DistinguishedName");
            Optional<String> path = full.isEmpty() ? Optional.empty() : Printed.text(full.get());
            named = path.isEmpty() || path.get().isBlank()
                    ? named
                    : of(path.get().strip());
        }
        return Optional.of(named);
    }

    private static ConnectorIdentity of(String text) {
        if (text.regionMatches(true, 0, "CN=", 0, 3)) {
            List<String> values = DistinguishedName.values(text);
            return DistinguishedName.isConnector(values)
                    ? new ConnectorIdentity(values.get(3), values.get(0))
                    : new ConnectorIdentity("", values.get(0));
        }
        int path = text.indexOf(PATH);
        if (path > 0) {
            return new ConnectorIdentity(
                    lastPart(text.substring(0, path)),
                    text.substring(path + PATH.length()).replace("\\/", "/"));
        }
        int backslash = text.indexOf('\\');
        return backslash > 0
                ? new ConnectorIdentity(text.substring(0, backslash), text.substring(backslash + 1))
                : new ConnectorIdentity("", text);
    }

    /** The last part of a path such as {@code contoso.com/Configuration/.../EX01}, or of a distinguished name. */
    static String lastPart(String text) {
        if (text.regionMatches(true, 0, "CN=", 0, 3)) {
            return DistinguishedName.values(text).get(0);
        }
        return text.substring(text.lastIndexOf('/') + 1).strip();
    }

    /** As it is compared. */
    String key() {
        return Connectors.key(server, name);
    }

    /** {@code EX01\Relay}. */
    @Override
    public String toString() {
        return server.isEmpty() ? name : server + "\\" + name;
    }
}
