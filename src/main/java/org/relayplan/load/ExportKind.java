package org.relayplan.load;

import java.util.List;

/** What an object of an export is, told by its type or else by its properties. */
enum ExportKind {
    CONNECTOR("ReceiveConnector"),
    PERMISSION("ADAcePresentationObject"),
    ACCEPTED_DOMAIN("AcceptedDomain"),
    SERVER("ExchangeServer"),
    TRANSPORT_CONFIG("TransportConfigContainer"),
    RANGE("Range"),
    CONNECTION(""),
    UNKNOWN("");

    private final String type;

    ExportKind(String type) {
        this.type = type;
    }

    /** By the last part of a type's name, {@code Deserialized.} or not; without types by what only this kind has. */
    static ExportKind of(ExportedObject object) {
        for (String name : object.typeNames()) {
            String last = name.substring(name.lastIndexOf('.') + 1);
            for (ExportKind kind : values()) {
                if (!kind.type.isEmpty() && last.equals(kind.type)) {
                    return kind;
                }
            }
        }
        boolean groups = has(object, "PermissionGroups");
        if (has(object, "RemoteIPRanges") || groups && (has(object, "Bindings") || has(object, "AuthMechanism"))) {
            return CONNECTOR;
        }
        if (has(object, "User") && (has(object, "ExtendedRights") || has(object, "AccessRights"))) {
            return PERMISSION;
        }
        if (has(object, "DomainName") && has(object, "DomainType")) {
            return ACCEPTED_DOMAIN;
        }
        if (has(object, "AdminDisplayVersion") || has(object, "ServerRole")) {
            return SERVER;
        }
        if (has(object, "TLSReceiveDomainSecureList")) {
            return TRANSPORT_CONFIG;
        }
        return other(object);
    }

    private static ExportKind other(ExportedObject object) {
        for (String property : List.of("Range", "RemoteIPRange")) {
            if (has(object, property)) {
                return RANGE;
            }
        }
        return has(object, "PSComputerName") && object.properties().size() < 8 ? CONNECTION : UNKNOWN;
    }

    private static boolean has(ExportedObject object, String property) {
        return object.property(property).isPresent();
    }
}
