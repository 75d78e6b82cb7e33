package org.relayplan.session;

import org.relayplan.model.Connector;
import org.relayplan.model.Parameter;
import org.relayplan.model.Server;
import org.relayplan.model.SettingValue;

/** The first line a connector says, and the name it bears. */
public final class Banner {

    private Banner() {}

    /**
     * The text behind the code 220.
     *
     * @param date how the moment is to be told, as RFC 5322 writes it; a custom banner doesn't tell it
     */
    public static String text(Server server, Connector connector, String date) {
        if (connector.settings().get(Parameter.BANNER) instanceof SettingValue.TextValue custom
                && custom.value().startsWith("220")) {
            return custom.value().length() > 4 ? custom.value().substring(4) : "";
        }
        return name(server, connector) + " Microsoft ESMTP MAIL Service ready at " + date;
    }

    /** The connector's Fqdn, else the server's; greetings show it even under a custom banner. */
    public static String name(Server server, Connector connector) {
        if (connector.settings().get(Parameter.FQDN) instanceof SettingValue.TextValue own
                && !own.value().isEmpty()) {
            return own.value();
        }
        return server.fqdn().orElse(server.name());
    }
}
