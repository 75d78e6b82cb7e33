package org.relayplan.verify;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.relayplan.analysis.Explanation;
import org.relayplan.analysis.Refusal;
import org.relayplan.model.Address;
import org.relayplan.model.Connector;
import org.relayplan.model.Organization;
import org.relayplan.session.Behaviour;
import org.relayplan.session.Channel;
import org.relayplan.session.Conversation;
import org.relayplan.session.Prediction;
import org.relayplan.session.Reaction;

/**
 * What the model lets a client of an endpoint expect: the reactions at each step of every connector that may answer it.
 */
public final class Forecast {

    private final Explanation explanation;
    private final Address client;
    private final List<Connector> connectors;
    private final List<Behaviour> behaviours = new ArrayList<>();
    private final boolean mayBeRefused;
    private final boolean hasAccount;

    /**
     * For a client.
     *
     * @param explanation who answers it
     * @param client the address that the server sees
     */
    public Forecast(Explanation explanation, Organization organization, Address client) {
        this(explanation, organization, client, false);
    }

    /** The same for a client that logs on, with an account that may do what every account may. */
    Forecast(Explanation explanation, Organization organization, Address client, boolean hasAccount) {
        this.hasAccount = hasAccount;
        this.explanation = explanation;
        this.client = client;
        this.connectors = explanation.answer().connectors();
        for (Connector connector : connectors) {
            behaviours.add(
                    hasAccount
                            ? Behaviour.withAccount(explanation.server(), connector, organization)
                            : Behaviour.beforeLogon(explanation.server(), connector, organization));
        }
        this.mayBeRefused =
                explanation.refusal().isPresent() || explanation.answer().mayBeRefused();
    }

    /** The address it was made for. */
    public Address client() {
        return client;
    }

    /** Every connector that may answer. */
    public List<Connector> connectors() {
        return connectors;
    }

    /** Why nobody answers, if that is sure. */
    public Optional<Refusal> refusal() {
        return explanation.refusal();
    }

    /** Whether every connector that may answer takes mail after TLS only, so that TLS has to be started first. */
    public boolean requiresTls() {
        boolean all = !behaviours.isEmpty();
        for (Behaviour behaviour : behaviours) {
            all &= behaviour.requiresTls() && behaviour.offersTls();
        }
        return all;
    }

    /** How mail is sent: in TLS where that is required, and where somebody logs on. */
    Channel channel() {
        return requiresTls() || hasAccount ? Channel.TLS : Channel.PLAIN;
    }

    /** What may happen on connecting. */
    public Set<Reaction> connect() {
        Set<Reaction> possible = each(Behaviour::connect);
        if (mayBeRefused) {
            Conversation refused = Conversation.refused(explanation.refusal().orElse(Refusal.NO_RANGE));
            refused.steps().forEach(step -> possible.addAll(step.possible()));
        }
        return possible;
    }

    /** What may happen on greeting. */
    public Set<Reaction> ehlo(Channel channel) {
        return each(behaviour -> behaviour.ehlo(client, channel));
    }

    /** What may happen on STARTTLS. */
    public Set<Reaction> startTls() {
        return each(Behaviour::startTls);
    }

    /** What may happen at a pattern's sender. */
    public Set<Reaction> mail(Pattern pattern, Channel channel) {
        return each(behaviour -> behaviour.mail(pattern.sender(), channel));
    }

    /**
     * What may happen at a pattern's recipient, once its sender is taken.
     *
     * @param probe tells the plain foreign recipient that an odd spelling amounts to
     */
    public Set<Reaction> recipient(Pattern pattern, ProbeAddresses probe) {
        String amounts = pattern.meaning() == Meaning.FOREIGN ? probe.foreignRecipient() : probe.ownRecipient();
        return each(behaviour -> behaviour.recipient(pattern.isPlain() ? pattern.recipient() : amounts));
    }

    /** What may happen at a plain recipient elsewhere. */
    Set<Reaction> relaying(ProbeAddresses probe) {
        return each(behaviour -> behaviour.recipient(probe.foreignRecipient()));
    }

    /** What may happen on DATA. */
    public Set<Reaction> data() {
        return each(Behaviour::data);
    }

    /** What may happen when the message is complete. */
    public Set<Reaction> endOfData() {
        return each(Behaviour::endOfData);
    }

    private Set<Reaction> each(Function<Behaviour, Prediction> step) {
        Set<Reaction> possible = new LinkedHashSet<>();
        for (Behaviour behaviour : behaviours) {
            possible.addAll(step.apply(behaviour).possible());
        }
        return possible;
    }
}
