/**
 * The catalogue: one file per rule, and the sorted list of them. A rule's page bears its id.
 *
 * <p>Risks by their numbers, each with the rule that finds it and its severity, or the reason why none does:
 *
 * <ul>
 *   <li>R01 open-relay, critical.
 *   <li>R02 open-relay, critical.
 *   <li>R03 open-relay, critical.
 *   <li>R04 relay-on-default-connector, critical.
 *   <li>R05 relay-on-default-connector, critical.
 *   <li>R06 wildcard-accepted-domain, critical.
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
 *   <li>R19 relay-in-hub-transport, critical.
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
 *   <li>R33 bare-any-address, medium.
 *   <li>R69 none for unclear names, which only a profile can ask for; name-deceptive for those that deceive; names that
 *       the cmdlet refuses don't load.
 *   <li>R72 anonymous-ipv6-wide, medium; open-relay where the clients relay.
 * </ul>
 */
package org.relayplan.rules;
