package org.relayplan.rules;

import java.util.List;
import org.relayplan.check.Rule;

/** Every rule there is, one line each, sorted by id. */
public final class Catalogue {

    private Catalogue() {}

    /** The rules, sorted by id. */
    public static List<Rule> rules() {
        return List.of(
                new AcceptedDomainsUnstated(),
                new AddressFamilyUnmatched(),
                new AmbiguousSelection(),
                new AnonymousIpv6Wide(),
                new AnonymousSubmitShadowed(),
                new AuthMechanismCombination(),
                new BareAnyAddress(),
                new BindingAddressForeign(),
                new BothRelayMethods(),
                new CleartextBasicAuth(),
                new ConnectorNeverSelected(),
                new DuplicateScope(),
                new ExchangeServersInRelayRange(),
                new ExpectationFailed(),
                new ExpectationUndecided(),
                new ExternallySecuredRelay(),
                new NameDeceptive(),
                new OpenRelay(),
                new PartialRangeOverlap(),
                new Port25Uncovered(),
                new RangeExpired(),
                new RangeExpiresSoon(),
                new RangeHostBits(),
                new RangeOctetSlip(),
                new RangeShadowed(),
                new RangesTooMany(),
                new RelayConnectorDisabled(),
                new RelayInHubTransport(),
                new RelayNotPermitted(),
                new RelayOnDefaultConnector(),
                new RelayRangeClientNetwork(),
                new RelayRangeSharedAddress(),
                new RelayRangeUnowned(),
                new RelayRangeWide(),
                new RelayRightOnDisabledConnector(),
                new RightsUnknown(),
                new SuppressionExpired(),
                new SuppressionLong(),
                new SuppressionTooWide(),
                new SuppressionUnused(),
                new TransportRolePortConflict(),
                new WildcardAcceptedDomain());
    }
}
