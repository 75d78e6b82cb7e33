package org.relayplan.plan;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.relayplan.model.Connector;
import org.relayplan.model.ExtendedRight;
import org.relayplan.model.Parameter;
import org.relayplan.model.Principal;
import org.relayplan.model.SettingValue;
import org.relayplan.model.Usage;

/** One thing to be done to one connector, or to be looked at. */
public sealed interface Step {

    /** The connector concerned, as the model wants it. */
    Connector connector();

    /**
     * Creates the connector (New-ReceiveConnector).
     *
     * @param usage the usage type, which the server doesn't store
     * @param settings what New is told besides name, server and usage, in the order of the parameters
     */
    record CreateConnector(Connector connector, Usage usage, Map<Parameter, SettingValue> settings) implements Step {
        /** Keeps its own copy. */
        public CreateConnector {
            settings = copy(settings);
        }
    }

    /**
     * Changes settings (Set-ReceiveConnector). Of lists of ranges, bindings and other texts only what differs between
     * found and settings is taken out and put in; whatever else stands there stays.
     *
     * @param found what stands there before, as far as it is known; for a new connector what New leaves
     * @param settings what shall stand there, in the order of the parameters
     */
    record SetSettings(Connector connector, Map<Parameter, SettingValue> found, Map<Parameter, SettingValue> settings)
            implements Step {
        /** Keeps its own copies. */
        public SetSettings {
            found = copy(found);
            settings = copy(settings);
        }
    }

    /** Allows somebody rights beyond what the permission groups give (Add-ADPermission). */
    record GrantRights(Connector connector, Principal user, List<ExtendedRight> rights) implements Step {
        /** Keeps its own copy. */
        public GrantRights {
            rights = List.copyOf(rights);
        }
    }

    /** Denies somebody rights (Add-ADPermission -Deny). */
    record DenyRights(Connector connector, Principal user, List<ExtendedRight> rights) implements Step {
        /** Keeps its own copy. */
        public DenyRights {
            rights = List.copyOf(rights);
        }
    }

    /** Takes away rights, whether an entry or a permission group gave them (Remove-ADPermission). */
    record RevokeRights(Connector connector, Principal user, List<ExtendedRight> rights) implements Step {
        /** Keeps its own copy. */
        public RevokeRights {
            rights = List.copyOf(rights);
        }
    }

    /** Takes back denials (Remove-ADPermission -Deny). */
    record LiftDenials(Connector connector, Principal user, List<ExtendedRight> rights) implements Step {
        /** Keeps its own copy. */
        public LiftDenials {
            rights = List.copyOf(rights);
        }
    }

    /** Removes the connector, which stands here as it is before that (Remove-ReceiveConnector). */
    record RemoveConnector(Connector connector) implements Step {}

    /**
     * Reads the connector and compares it with the model.
     *
     * @param settings what must stand there, in the order of the parameters
     * @param rightsToo whether its rights are known well enough to be compared
     */
    record ReadBack(Connector connector, Map<Parameter, SettingValue> settings, boolean rightsToo) implements Step {
        /** Keeps its own copy. */
        public ReadBack {
            settings = copy(settings);
        }
    }

    private static Map<Parameter, SettingValue> copy(Map<Parameter, SettingValue> settings) {
        Map<Parameter, SettingValue> copy = new EnumMap<>(Parameter.class);
        copy.putAll(settings);
        return Collections.unmodifiableMap(copy);
    }
}
