package org.relayplan.verify;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.relayplan.model.Connector;
import org.relayplan.session.Channel;
import org.relayplan.session.Reaction;

/**
 * What the model predicts for a probe.
 *
 * @param connectors the connectors that may answer, by name; none if nobody does
 * @param reactions the decisive step's possible reactions, such as {@code 550 5.7.54 at RCPT}; empty if nobody can say
 */
public record Foretold(List<String> connectors, List<String> reactions) {

    /** Nobody knows which client the server sees. */
    public static final Foretold UNKNOWN = new Foretold(List.of(), List.of());

    /** Keeps its own copies. */
    public Foretold {
        connectors = List.copyOf(connectors);
        reactions = List.copyOf(reactions);
    }

    static Foretold of(Optional<Forecast> known, Pattern pattern, ProbeAddresses probe) {
        if (known.isEmpty()) {
            return UNKNOWN;
        }
        Forecast forecast = known.get();
        List<String> connectors = new ArrayList<>();
        for (Connector connector : forecast.connectors()) {
            connectors.add(connector.name());
        }
        Set<String> reactions = new LinkedHashSet<>();
        if (forecast.connectors().isEmpty()) {
            add(reactions, forecast.connect(), "connect");
        } else {
            Channel channel = forecast.channel();
            Set<Reaction> mail = forecast.mail(pattern, channel);
            if (Outlook.of(mail) == Outlook.NO) {
                add(reactions, mail, "MAIL");
            } else {
                switch (pattern.meaning()) {
                    case OWN, FOREIGN -> add(reactions, forecast.recipient(pattern, probe), "RCPT");
                    case DISGUISED -> reactions.addAll(List.of("250 at RCPT", "550 at RCPT"));
                    case MALFORMED -> reactions.addAll(List.of("501 at RCPT", "550 at RCPT"));
                }
            }
        }
        return new Foretold(connectors, List.copyOf(reactions));
    }

    private static void add(Set<String> texts, Set<Reaction> reactions, String step) {
        for (Reaction reaction : reactions) {
            if (reaction instanceof Reaction.Reply reply) {
                String enhanced =
                        reply.enhanced().isEmpty() ? "" : " " + reply.enhanced().get(0);
                texts.add(reply.code() + enhanced + " at " + step);
            } else if (reaction instanceof Reaction.Closing) {
                texts.add("closed at " + step);
            } else {
                texts.add("no connection");
            }
        }
    }
}
