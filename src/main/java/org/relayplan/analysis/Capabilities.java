package org.relayplan.analysis;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.relayplan.model.Connector;
import org.relayplan.model.ExtendedRight;
import org.relayplan.model.Organization;
import org.relayplan.model.WellKnownPrincipal;

/** What rights on a connector come to for its clients. */
public final class Capabilities {

    private Capabilities() {}

    /** What a client may do that has not logged on. */
    public static May beforeLogon(Connector connector, Organization organization) {
        return of(EffectiveRights.beforeLogon(connector), organization);
    }

    /** What an account may do that has logged on; for a connector that offers a logon. */
    public static May afterLogon(Connector connector, Organization organization) {
        return of(EffectiveRights.of(connector, WellKnownPrincipal.AUTHENTICATED_USERS), organization);
    }

    /** The rights that something rests on: what isn't among them doesn't decide it. */
    public static Set<ExtendedRight> decidedBy(Capability capability) {
        return switch (capability) {
            case SUBMIT -> EnumSet.of(ExtendedRight.SUBMIT);
            case RELAY ->
                EnumSet.of(
                        ExtendedRight.SUBMIT,
                        ExtendedRight.ACCEPT_ANY_RECIPIENT,
                        ExtendedRight.ACCEPT_ANY_SENDER,
                        ExtendedRight.ACCEPT_AUTHORITATIVE_DOMAIN_SENDER);
            case SPOOF ->
                EnumSet.of(
                        ExtendedRight.SUBMIT,
                        ExtendedRight.ACCEPT_ANY_SENDER,
                        ExtendedRight.ACCEPT_AUTHORITATIVE_DOMAIN_SENDER);
            case BYPASS_ANTI_SPAM -> EnumSet.of(ExtendedRight.SUBMIT, ExtendedRight.BYPASS_ANTI_SPAM);
            case BYPASS_SIZE_LIMIT -> EnumSet.of(ExtendedRight.SUBMIT, ExtendedRight.BYPASS_MESSAGE_SIZE_LIMIT);
            case FORGE_HEADERS ->
                EnumSet.of(
                        ExtendedRight.SUBMIT,
                        ExtendedRight.ACCEPT_HEADERS_ORGANIZATION,
                        ExtendedRight.ACCEPT_HEADERS_FOREST);
            case ACT_AS_INTERNAL -> EnumSet.of(ExtendedRight.SUBMIT, ExtendedRight.ACCEPT_AUTHENTICATION_FLAG);
        };
    }

    /** What the rights come to. */
    public static May of(EffectiveRights rights, Organization organization) {
        Certainty submit = rights.held(ExtendedRight.SUBMIT);
        Map<Capability, Certainty> answers = new EnumMap<>(Capability.class);
        answers.put(Capability.SUBMIT, submit);
        answers.put(Capability.RELAY, relay(rights, organization));
        answers.put(Capability.SPOOF, spoof(rights));
        answers.put(Capability.BYPASS_ANTI_SPAM, submit.and(rights.held(ExtendedRight.BYPASS_ANTI_SPAM)));
        answers.put(Capability.BYPASS_SIZE_LIMIT, submit.and(rights.held(ExtendedRight.BYPASS_MESSAGE_SIZE_LIMIT)));
        answers.put(
                Capability.FORGE_HEADERS,
                submit.and(rights.held(ExtendedRight.ACCEPT_HEADERS_ORGANIZATION)
                        .or(rights.held(ExtendedRight.ACCEPT_HEADERS_FOREST))));
        answers.put(Capability.ACT_AS_INTERNAL, submit.and(rights.held(ExtendedRight.ACCEPT_AUTHENTICATION_FLAG)));
        return May.of(answers);
    }

    /**
     * Submit, any recipient and both sender rights make a relay. A sender right that is missing refuses on 2010 but was
     * seen to be ignored by the frontend of later versions: then nobody knows.
     */
    private static Certainty relay(EffectiveRights rights, Organization organization) {
        Certainty allowed = rights.held(ExtendedRight.SUBMIT).and(anyRecipient(rights, organization));
        if (allowed == Certainty.NO) {
            return Certainty.NO;
        }
        return allowed.and(bothSenders(rights) == Certainty.YES ? Certainty.YES : Certainty.UNKNOWN);
    }

    /**
     * Whether a recipient in any domain is taken: by right, or because an accepted domain {@code *} accepts every one
     * without any right.
     */
    public static Certainty anyRecipient(EffectiveRights rights, Organization organization) {
        Certainty byDomain = Certainty.NO;
        if (organization.acceptsEveryDomain()) {
            byDomain = Certainty.YES;
        } else if (!organization.acceptedDomainsSeen()) {
            byDomain = Certainty.UNKNOWN;
        }
        return rights.held(ExtendedRight.ACCEPT_ANY_RECIPIENT).or(byDomain);
    }

    private static Certainty bothSenders(EffectiveRights rights) {
        return rights.held(ExtendedRight.ACCEPT_ANY_SENDER)
                .and(rights.held(ExtendedRight.ACCEPT_AUTHORITATIVE_DOMAIN_SENDER));
    }

    private static Certainty spoof(EffectiveRights rights) {
        Certainty own =
                rights.held(ExtendedRight.SUBMIT).and(rights.held(ExtendedRight.ACCEPT_AUTHORITATIVE_DOMAIN_SENDER));
        if (own == Certainty.NO) {
            return Certainty.NO;
        }
        return own.and(bothSenders(rights) == Certainty.YES ? Certainty.YES : Certainty.UNKNOWN);
    }
}
