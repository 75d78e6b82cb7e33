package org.relayplan.load;

import java.util.List;
import org.relayplan.model.Parameter;

/** Names of properties that tell objects of Exchange from other text. */
final class KnownProperty {

    private static final List<String> OTHERS = List.of(
            "AccessRights",
            "AdminDisplayVersion",
            "Deny",
            "DistinguishedName",
            "DomainName",
            "DomainType",
            "ExtendedRights",
            "Identity",
            "IPAddresses",
            "IsInherited",
            "ObjectClass",
            "RunspaceId",
            "Server",
            "ServerRole",
            "TLSReceiveDomainSecureList",
            "User");

    /** Lists without which nobody can tell what a connector does. */
    private static final List<String> LISTS = List.of(
            "AccessRights",
            "Bindings",
            "ExtendedRights",
            "IPAddresses",
            "RemoteIPRanges",
            "TlsDomainCapabilities",
            "TLSReceiveDomainSecureList");

    private KnownProperty() {}

    /** Whether the name, in any case, is a property that some object of an export has. */
    static boolean is(String name) {
        if (contains(OTHERS, name)) {
            return true;
        }
        for (Parameter parameter : Parameter.values()) {
            if (parameter.cmdletName().equalsIgnoreCase(name)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is a list that must be whole. */
    static boolean isNeededList(String name) {
        return contains(LISTS, name);
    }

    private static boolean contains(List<String> names, String name) {
        for (String known : names) {
            if (known.equalsIgnoreCase(name)) {
                return true;
            }
        }
        return false;
    }
}
