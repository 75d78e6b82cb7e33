package org.relayplan.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relayplan.analysis.Explanation;
import org.relayplan.model.Connector;
import org.relayplan.model.Server;
import org.relayplan.session.Banner;
import org.relayplan.session.HeardSession;
import org.relayplan.smtp.Extensions;
import org.relayplan.smtp.Reply;

/** What the greeting of a session says of who answers. */
final class HeardGreeting {

    private HeardGreeting() {}

    /** The connectors of a server that greet like that, by name; none if the session shows no banner or no greeting. */
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

    /** Whether the server calls itself by a name that none of the connectors has that may answer. */
    static Optional<HeardVerdict> otherServer(HeardSession session, Explanation explanation) {
        Optional<Reply> greeting = session.reply("EHLO");
        greeting = greeting.isPresent() ? greeting : session.reply("HELO");
        String name = greeting.filter(Reply::isPositive)
                .map(reply -> Extensions.of(reply).name())
                .orElse("");
        List<String> known = new ArrayList<>();
        for (Connector connector : explanation.answer().connectors()) {
            String own = Banner.name(explanation.server(), connector);
            if (name.isEmpty() || isSame(name, own)) {
                return Optional.empty();
            }
            if (!known.contains(own)) {
                known.add(own);
            }
        }
        return known.isEmpty()
                ? Optional.empty()
                : Optional.of(HeardVerdict.inconclusive(Ground.OTHER_SERVER, name, String.join(", ", known)));
    }

    /** In any case; a name without a domain is that of any. */
    private static boolean isSame(String one, String other) {
        return one.equalsIgnoreCase(other)
                || (one.indexOf('.') < 0 || other.indexOf('.') < 0)
                        && one.split("\\.", 2)[0].equalsIgnoreCase(other.split("\\.", 2)[0]);
    }
}
