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
                new AnonymousActsAsInternal(),
                new AnonymousBesideServers(),
                new AnonymousForgesHeaders(),
                new AnonymousIgnoresSizeLimit(),
                new AnonymousIpv6Wide(),
                new AnonymousOnClientPort(),
                new AnonymousSkipsAntispam(),
                new AnonymousSubmitShadowed(),
                new AnonymousTlsSuppressed(),
                new AuthMechanismCombination(),
                new BannerDiscloses(),
                new BareAnyAddress(),
                new BareLinefeedsAccepted(),
                new BindingAddressForeign(),
                new BothRelayMethods(),
                new CleartextBasicAuth(),
                new CloudHeadersTrusted(),
                new ConnectorNeverSelected(),
                new DefaultFqdnChanged(),
                new DuplicateScope(),
                new ExchangeServersInRelayRange(),
                new ExpectationFailed(),
                new ExpectationUndecided(),
                new ExternallySecuredRelay(),
                new GuessingUnhindered(),
                new HopCountUnusual(),
                new InternetTlsRequired(),
                new LogonFromInternet(),
                new NameDeceptive(),
                new NoPermissionGroup(),
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
                new RelayForAnyAccount(),
                new RelayInHubTransport(),
                new RelayNotLogged(),
                new RelayNotPermitted(),
                new RelayOnDefaultConnector(),
                new RelayRangeClientNetwork(),
                new RelayRangeSharedAddress(),
                new RelayRangeUnowned(),
                new RelayRangeWide(),
                new RelayRateLow(),
                new RelayRightOnDisabledConnector(),
                new RightsForOthers(),
                new RightsUnknown(),
                new SharedAddressLimited(),
                new SizeNotAnnounced(),
                new SuppressionExpired(),
                new SuppressionLong(),
                new SuppressionTooWide(),
                new SuppressionUnused(),
                new TarpitOff(),
                new TimeoutsInverted(),
                new TlsNotOffered(),
                new TransportRolePortConflict(),
                new WildcardAcceptedDomain());
    }
}
