package org.relayplan.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relayplan.model.Connector;
import org.relayplan.model.Server;
import org.relayplan.session.HeardSession;
import org.relayplan.smtp.Extensions;
import org.relayplan.smtp.Reply;

/** Which connectors of a server greet as a session shows it. */
final class HeardGreeting {

    private HeardGreeting() {}

    /** Their names; none if the session shows no banner or no greeting. */
    static List<String> of(HeardSession session, Server server, List<Connector> connectors, int port) {
        Optional<Reply> banner = session.reply("connect");
        Optional<Extensions> offered =
                session.reply("EHLO").filter(reply -> reply.lines().size() > 1).map(Extensions::of);
        List<Connector> listening = new ArrayList<>();
        for (Connector connector : connectors) {
            boolean listens = connector.bindings().stream().anyMatch(binding -> binding.port() == port);
            if (connector.enabled() && listens) {
                listening.add(connector);
            }
        }
        SessionFacts facts = new SessionFacts(banner, offered, Optional.empty(), Optional.empty());
        return Recognition.among(listening, server, facts).stream()
                .map(Connector::name)
                .toList();
    }
}
