package org.relayplan.rules;

import java.util.List;
import org.relayplan.check.Rule;

/** Every rule there is, one line each, sorted by id. */
public final class Catalogue {

    private Catalogue() {}

    /** The rules, sorted by id. */
    public static List<Rule> rules() {
        return List.of(
                new BothRelayMethods(),
                new ExchangeServersInRelayRange(),
                new ExternallySecuredRelay(),
                new OpenRelay(),
                new RangeExpired(),
                new RelayNotPermitted(),
                new RelayOnDefaultConnector(),
                new RelayRangeSharedAddress(),
                new RelayRangeUnowned(),
                new RelayRangeWide(),
                new RightsUnknown(),
                new WildcardAcceptedDomain());
    }
}
