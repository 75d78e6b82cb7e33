package org.relayplan.plan;

import org.relayplan.model.Connector;
import org.relayplan.model.Parameter;
import org.relayplan.model.Server;
import org.relayplan.model.SettingValue;

/** Something a server has that the model doesn't state, and that a plan therefore doesn't touch. */
public sealed interface LeftAsFound {

    /**
     * A setting the model leaves out.
     *
     * @param connector as it is on the server
     * @param found its value there
     * @param assumed what the model takes it to be, as New or setup leaves it
     */
    record Setting(Connector connector, Parameter parameter, SettingValue found, SettingValue assumed)
            implements LeftAsFound {}

    /**
     * A right the model doesn't plan.
     *
     * @param connector as it is on the server
     * @param user whose
     * @param right its name in Active Directory
     * @param kind allowed, denied, or missing though a group gives it; inherited ones come from a parent object
     */
    record Right(Connector connector, String user, String right, String kind) implements LeftAsFound {
        Right(Connector connector, Ace ace) {
            this(
                    connector,
                    ace.user().text(),
                    ace.right().text(),
                    switch (ace.kind()) {
                        case ALLOW -> "allowed";
                        case DENY -> "denied";
                        case ABSENT -> "missing";
                        case INHERITED_ALLOW -> "allowed by inheritance";
                        case INHERITED_DENY -> "denied by inheritance";
                    });
        }
    }

    /** A connector whose rights nobody has seen: what else stands there can't be taken back. */
    record UnknownRights(Connector connector) implements LeftAsFound {}

    /** A connector that only the server has. */
    record Unplanned(Connector connector) implements LeftAsFound {}

    /** A connector of setup that the model counts on and the server lacks. */
    record Missing(Connector connector) implements LeftAsFound {}

    /** A server that only the live state has. */
    record UnplannedServer(Server server) implements LeftAsFound {}
}
