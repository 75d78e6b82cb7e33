package org.relayplan.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relayplan.model.Address;
import org.relayplan.model.InvalidText;
import org.relayplan.model.LocalEnd;
import org.relayplan.model.Model;
import org.relayplan.model.Server;
import org.relayplan.source.Visible;

/**
 * Where a connection goes, as {@code SERVER[/ADDRESS][:PORT]} says, the value of {@code --to} for one.
 *
 * @param server a server of the model
 * @param local where on it
 */
record Toward(Server server, LocalEnd local) {

    /**
     * Reads an option's value.
     *
     * @param option its name, for the sentence that says what is wrong
     * @throws UsageFault if the model has no such server, or the rest is no address and port
     */
    static Toward read(String option, String text, Model model) throws UsageFault {
        int slash = text.indexOf('/');
        int colon = slash >= 0 ? slash : text.indexOf(':');
        String name = colon < 0 ? text : text.substring(0, colon);
        Optional<Server> server = model.server(name);
        if (server.isEmpty()) {
            throw new UsageFault(option + ": the model has no server " + Visible.text(name) + near(text, name, model));
        }
        if (colon < 0) {
            return new Toward(server.get(), LocalEnd.ANY);
        }
        try {
            return new Toward(server.get(), LocalEnd.read(text.substring(slash >= 0 ? slash + 1 : colon)));
        } catch (InvalidText e) {
            throw new UsageFault(option + " takes SERVER[/ADDRESS][:PORT]; " + Visible.text(text) + ": "
                    + Visible.text(e.getMessage()) + ".");
        }
    }

    private static String near(String text, String name, Model model) {
        List<String> names = new ArrayList<>();
        for (Server server : model.servers()) {
            names.add(server.name());
            if (server.fqdn().isPresent() && server.fqdn().get().equalsIgnoreCase(name)) {
                return "; did you mean " + Visible.text(server.name()) + "?";
            }
            for (Address address : server.addresses()) {
                String own = address.toString();
                if (own.equals(name) || own.equals(text)) {
                    return "; did you mean " + Visible.text(server.name()) + "/" + own + "?";
                }
            }
        }
        return Meant.named(name, names);
    }
}
