package org.relayplan.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.relayplan.model.Connector;
import org.relayplan.model.Named;
import org.relayplan.model.Ownership;
import org.relayplan.model.RemoteRange;

/** What an auditor asks of a connector, in words. */
final class ConnectorWords {

    private ConnectorWords() {}

    /** Whether somebody has seen it: {@code seen}, {@code seen in part}, {@code assumed}. */
    static String known(Connector connector) {
        return switch (connector.origin()) {
            case STATED -> "seen";
            case AMENDED -> "seen in part";
            case SETUP -> "assumed";
        };
    }

    /** The same in sentences. */
    static String origin(Connector connector) {
        String origin = switch (connector.origin()) {
            case STATED -> "The model states it.";
            case AMENDED -> "Setup makes it, and the model states some of it.";
            case SETUP -> "As setup makes it; the model says nothing of it.";
        };
        return origin
                + (connector.enabled() ? "" : " It is disabled, and takes no connection.")
                + (connector.extendedRights().seen() ? "" : " Nobody has seen its whole list of rights.");
    }

    /** Its properties with values, as Get-ReceiveConnector names them; those that say nothing left out. */
    static Map<String, String> properties(ReportedConnector each) {
        Connector connector = each.connector();
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("May, without logging on", CapabilityWords.summary(each.may()));
        each.accountMay().ifPresent(may -> properties.put("May, after logging on", CapabilityWords.summary(may)));
        connector.purpose().ifPresent(purpose -> properties.put("Purpose", purpose.text()));
        connector.owner().ifPresent(owner -> properties.put("Owner", owner));
        properties.put("TransportRole", connector.role().text());
        properties.put("Bindings", String.join(", ", each.bindings()));
        properties.put("AuthMechanism", words(connector.authMechanism()));
        properties.put("PermissionGroups", words(connector.permissionGroups()));
        List<String> settings = new ArrayList<>();
        ReportedSettings.of(connector).forEach((name, value) -> settings.add(name + " " + value));
        properties.put("Settings", String.join("; ", settings));
        properties.values().removeIf(String::isEmpty);
        return properties;
    }

    /** The entries of its ranges by what is known of who answers for them, in their order. */
    static Map<Ownership, List<String>> ranges(Connector connector) {
        Map<Ownership, List<String>> owned = new LinkedHashMap<>();
        for (RemoteRange range : connector.remoteIPRanges()) {
            owned.computeIfAbsent(range.ownership(), none -> new ArrayList<>()).add(range.text());
        }
        return owned;
    }

    /** {@code owner ERP team, ticket CHG-4711, until 2027-06-30}; nothing if nothing is known. */
    static String who(Ownership ownership) {
        List<String> parts = new ArrayList<>();
        ownership.owner().ifPresent(owner -> parts.add("owner " + owner));
        ownership.ticket().ifPresent(ticket -> parts.add("ticket " + ticket));
        ownership.expires().ifPresent(day -> parts.add("until " + day));
        ownership.comment().ifPresent(parts::add);
        return String.join(", ", parts);
    }

    private static String words(Iterable<? extends Named> words) {
        List<String> texts = new ArrayList<>();
        words.forEach(word -> texts.add(word.text()));
        return texts.isEmpty() ? "None" : String.join(", ", texts);
    }
}
