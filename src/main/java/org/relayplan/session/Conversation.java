package org.relayplan.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relayplan.analysis.Explanation;
import org.relayplan.analysis.Refusal;
import org.relayplan.model.Address;
import org.relayplan.model.Connector;
import org.relayplan.model.Organization;
import org.relayplan.model.Server;

/**
 * A whole session as a client would see it: the steps up to the one that surely ends it.
 *
 * @param connector who answers; empty if nobody does
 * @param steps what happens, in order
 */
public record Conversation(Optional<Connector> connector, List<Prediction> steps) {

    /** Keeps its own copy of the list. */
    public Conversation {
        steps = List.copyOf(steps);
    }

    /** One for each possible answer, in the order of the explanation; a possible refusal stands last. */
    public static List<Conversation> possible(Explanation explanation, Organization organization, Address client) {
        List<Conversation> possible = new ArrayList<>();
        for (Connector connector : explanation.answer().connectors()) {
            possible.add(beforeLogon(explanation.server(), connector, organization, client));
        }
        if (explanation.refusal().isPresent() || explanation.answer().mayBeRefused()) {
            possible.add(refused(explanation.refusal().orElse(Refusal.NO_RANGE)));
        }
        return possible;
    }

    /** Nobody takes the client. */
    public static Conversation refused(Refusal refusal) {
        Prediction connect = refusal == Refusal.NO_RANGE
                ? new Prediction(
                        SmtpStep.CONNECT,
                        "",
                        List.of(Replies.NOT_AVAILABLE, new Reaction.Closing()),
                        false,
                        "something listens, but no connector takes this client")
                : Prediction.sure(SmtpStep.CONNECT, "", new Reaction.NoConnection());
        return new Conversation(Optional.empty(), List.of(connect));
    }

    /** A client that doesn't log on, and starts TLS only where it must. */
    public static Conversation beforeLogon(
            Server server, Connector connector, Organization organization, Address client) {
        Behaviour behaviour = Behaviour.beforeLogon(server, connector, organization);
        Envelope envelope = Envelope.of(organization);
        List<Prediction> steps = new ArrayList<>();
        steps.add(behaviour.connect());
        steps.add(behaviour.ehlo(client, Channel.PLAIN));
        Channel channel = Channel.PLAIN;
        if (behaviour.requiresTls()) {
            steps.add(behaviour.mail(envelope.sender(), Channel.PLAIN));
            if (!behaviour.offersTls()) {
                return new Conversation(Optional.of(connector), steps);
            }
            channel = Channel.TLS;
            steps.add(behaviour.startTls());
            steps.add(behaviour.ehlo(client, channel));
        }
        message(behaviour, envelope, channel, steps);
        return new Conversation(Optional.of(connector), steps);
    }

    /** An account that logs on first, in TLS where it is offered; empty if the connector offers no logon. */
    public static Optional<Conversation> withAccount(
            Server server, Connector connector, Organization organization, Address client) {
        if (!connector.offersLogon()) {
            return Optional.empty();
        }
        Behaviour behaviour = Behaviour.withAccount(server, connector, organization);
        List<Prediction> steps = new ArrayList<>();
        steps.add(behaviour.connect());
        steps.add(behaviour.ehlo(client, Channel.PLAIN));
        Channel channel = Channel.PLAIN;
        if (behaviour.offersTls()) {
            channel = Channel.TLS;
            steps.add(behaviour.startTls());
            steps.add(behaviour.ehlo(client, channel));
        }
        Prediction login = behaviour.logon("LOGIN", channel);
        boolean basic = !login.possible().contains(Replies.LOGON_NOT_OFFERED);
        steps.add(basic ? login : behaviour.logon("NTLM", channel));
        if (steps.get(steps.size() - 1).mayGoOn()) {
            message(behaviour, Envelope.of(organization), channel, steps);
        }
        return Optional.of(new Conversation(Optional.of(connector), steps));
    }

    private static void message(Behaviour behaviour, Envelope envelope, Channel channel, List<Prediction> steps) {
        Prediction mail = behaviour.mail(envelope.sender(), channel);
        steps.add(mail);
        if (mail.mayGoOn()) {
            Prediction own = behaviour.recipient(SmtpStep.OWN_RECIPIENT, envelope.ownRecipient());
            Prediction foreign = behaviour.recipient(SmtpStep.FOREIGN_RECIPIENT, envelope.foreignRecipient());
            steps.add(own);
            steps.add(foreign);
            if (own.mayGoOn() || foreign.mayGoOn()) {
                steps.add(behaviour.data());
                steps.add(behaviour.endOfData());
            }
        }
        steps.add(behaviour.quit());
    }
}
