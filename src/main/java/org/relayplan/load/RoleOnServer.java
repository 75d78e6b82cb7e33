package org.relayplan.load;

import java.util.List;
import java.util.Optional;
import org.relayplan.model.Connector;
import org.relayplan.model.Parameter;
import org.relayplan.model.Server;
import org.relayplan.model.TransportRole;

/** Which of a server's services answers for a connector (New-ReceiveConnector, TransportRole). */
final class RoleOnServer {

    private final ServerFaults faults;

    RoleOnServer(ServerFaults faults) {
        this.faults = faults;
    }

    /** The role; any one, with a fault, if it can't be told. */
    TransportRole role(StatedConnector stated, Server server, Optional<Connector> stock) {
        Optional<Node> node = stated.value(Parameter.TRANSPORT_ROLE.text());
        List<TransportRole> legal = server.transportRoles();
        if (legal.isEmpty()) {
            faults.add(
                    stated.value(Parameter.NAME.text()).orElse(stated.node()),
                    "The server has no role with a transport service, so no receive connector can stand there",
                    server);
            return TransportRole.SOLE;
        }
        if (legal.contains(TransportRole.SOLE)) {
            if (node.isPresent()) {
                faults.add(
                        node.get(),
                        "Edge servers and Exchange 2010 have one transport service only; leave transportRole out",
                        server);
            }
            return TransportRole.SOLE;
        }
        if (node.isEmpty()) {
            if (stock.isEmpty()) {
                faults.add(
                        stated.value(Parameter.NAME.text()).orElse(stated.node()),
                        "\"transportRole\" is missing; from Exchange 2013 on it is FrontendTransport or HubTransport",
                        server);
            }
            return stock.isPresent() ? stock.get().role() : TransportRole.FRONTEND;
        }
        TransportRole role =
                stated.role().orElse(stock.isPresent() ? stock.get().role() : legal.get(0));
        if (stock.isPresent() && role != stock.get().role()) {
            faults.add(
                    node.get(),
                    "Setup made this connector in " + stock.get().role().text()
                            + "; leave transportRole out or write that",
                    server);
        } else if (!legal.contains(role)) {
            faults.add(node.get(), "There is no " + role.text() + " service, for want of the server role", server);
        }
        return role;
    }
}
