/**
 * The catalogue: one file per rule, and the sorted list of them. A rule's page bears its id.
 *
 * <p>Risks by their numbers, each with the rule that finds it and its severity, or the reason why none does:
 *
 * <ul>
 *   <li>R01 open-relay, critical.
 *   <li>R02 open-relay, critical.
 *   <li>R03 open-relay, critical; also externally-secured-relay.
 *   <li>R04 relay-on-default-connector, critical; also rights-unknown.
 *   <li>R05 relay-on-default-connector, critical.
 *   <li>R06 wildcard-accepted-domain, critical; also accepted-domains-unstated.
 *   <li>R07 relay-for-any-account, high; whether Everyone includes anonymous clients: rights-unknown.
 *   <li>R08 open-relay, critical.
 *   <li>R09 exchange-servers-in-relay-range, high.
 *   <li>R10 relay-range-shared-address, critical.
 *   <li>R11 relay-range-shared-address, critical.
 *   <li>R12 relay-range-wide, high or medium.
 *   <li>R13 relay-range-client-network, high.
 *   <li>R14 range-host-bits, high or medium.
 *   <li>R15 range-octet-slip, high or medium; a reversed range doesn't load.
 *   <li>R16 both-relay-methods, high.
 *   <li>R17 externally-secured-relay, high or medium.
 *   <li>R18 relay-right-on-disabled-connector, low.
 *   <li>R19 relay-in-hub-transport, critical or medium; also transport-role-port-conflict.
 *   <li>R20 exchange-servers-in-relay-range, high.
 *   <li>R21 partial-range-overlap, high.
 *   <li>R22 duplicate-scope, high.
 *   <li>R23 ambiguous-selection, medium.
 *   <li>R24 ambiguous-selection, medium.
 *   <li>R25 connector-never-selected, low; of single entries range-shadowed, low or medium.
 *   <li>R26 none: a relay within the ranges of a connector with logon is the documented way to nest; that its hosts log
 *       on as well, only an expectation says.
 *   <li>R27 anonymous-submit-shadowed, medium.
 *   <li>R28 relay-connector-disabled, medium.
 *   <li>R29 binding-address-foreign, high.
 *   <li>R30 transport-role-port-conflict, high.
 *   <li>R31 port-25-uncovered, high.
 *   <li>R32 address-family-unmatched, low.
 *   <li>R33 bare-any-address, critical or medium.
 *   <li>R34 no-permission-group, medium; of connectors meant for relay: relay-not-permitted.
 *   <li>R35 relay-not-permitted, medium.
 *   <li>R36 relay-not-permitted, medium; only where relay is meant by purpose.
 *   <li>R37 relay-not-permitted, medium.
 *   <li>R38 none: the denials of ExchangeLegacyServers are as setup leaves them.
 *   <li>R39 anonymous-forges-headers, critical.
 *   <li>R40 anonymous-skips-antispam, high; medium for fewer than 256 private addresses.
 *   <li>R41 anonymous-acts-as-internal, high.
 *   <li>R42 anonymous-ignores-size-limit, medium.
 *   <li>R43 anonymous-beside-servers, medium.
 *   <li>R44 anonymous-on-client-port, high.
 *   <li>R45 logon-from-internet, medium.
 *   <li>R46 rights-unknown, medium; high for clients on the Internet.
 *   <li>R47 rights-for-others, info; medium for rights by which servers vouch for mail.
 *   <li>R48 cleartext-basic-auth, high.
 *   <li>R49 tls-not-offered, medium.
 *   <li>R50 auth-mechanism-combination, high.
 *   <li>R51 default-fqdn-changed, high; a foreign name beside ExchangeServer is R50.
 *   <li>R52 none: no model says what names certificates bear; a malformed name doesn't load.
 *   <li>R53 internet-tls-required, medium.
 *   <li>R54 auth-mechanism-combination, high; also relay-not-permitted; mechanisms that don't go with None don't load.
 *   <li>R55 anonymous-tls-suppressed, high; UseDowngradedExchangeServerAuth is listed as not examined.
 *   <li>R56 cloud-headers-trusted, critical for NO-TLS, else high.
 *   <li>R57 auth-mechanism-combination, not examined: TLSReceiveDomainSecureList is in no model.
 *   <li>R58 relay-not-logged, medium.
 *   <li>R59 relay-rate-unlimited, low; on Mailbox servers unlimited is what New leaves.
 *   <li>R60 relay-rate-low, medium; what an application needs is in no model.
 *   <li>R61 shared-address-limited, medium.
 *   <li>R62 timeouts-inverted, high; values out of range don't load.
 *   <li>R63 tarpit-off, low.
 *   <li>R64 guessing-unhindered, medium.
 *   <li>R65 none: the organization's limit (TransportConfig) is in no model.
 *   <li>R66 hop-count-unusual, low.
 *   <li>R67 banner-discloses, low; a banner that doesn't start with 220 doesn't load.
 *   <li>R68 size-not-announced, low.
 *   <li>R69 none for unclear names, which only a profile can ask for; name-deceptive for those that deceive; names that
 *       the cmdlet refuses don't load.
 *   <li>R70 group-connector-differs, high or medium.
 *   <li>R71 bare-linefeeds-accepted, low.
 *   <li>R72 anonymous-ipv6-wide, medium; open-relay where the clients relay.
 * </ul>
 *
 * <p>Without a number: expectation-failed, expectation-undecided; range-expired, range-expires-soon, ranges-too-many,
 * range-redundant, ranges-mergeable, relay-range-unowned; name-deceptive; and the rules about suppressions.
 *
 * <p>What only the profile stig asks for is in {@code StigRule}, and its V-numbers in {@code StigRequirement}.
 */
package org.relayplan.rules;
