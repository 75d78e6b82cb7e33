package org.relayplan.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import org.relayplan.model.AuthMechanism;
import org.relayplan.model.Connector;
import org.relayplan.model.ExchangeVersion;
import org.relayplan.model.ExtendedRight;
import org.relayplan.model.ExtendedRights;
import org.relayplan.model.PermissionGroup;
import org.relayplan.model.Principal;
import org.relayplan.model.RightsEntry;
import org.relayplan.model.WellKnownPrincipal;

/** Effective rights against the access check done by brute force. */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class EffectiveRightsProperties {

    private static final String ANONYMOUS = "NT AUTHORITY\\ANONYMOUS LOGON";
    private static final String AUTHENTICATED = "NT AUTHORITY\\Authenticated Users";
    private static final String SECURED = "MS Exchange\\Externally Secured Servers";

    /** Spellings of one user each; several entries of a list often name the same one. */
    private static final Map<String, List<String>> USERS = Map.of(
            ANONYMOUS,
            List.of(ANONYMOUS, "S-1-5-7", "nt-autorität\\anonymous-anmeldung"),
            AUTHENTICATED,
            List.of(AUTHENTICATED, "s-1-5-11", "NT-AUTORITÄT\\Authentifizierte Benutzer"),
            SECURED,
            List.of(SECURED, "S-1-9-1419165041-1139599005-3936102811-1022490595-23"),
            "Everyone",
            List.of("Everyone", "S-1-1-0", "Jeder"),
            "Network",
            List.of("NT AUTHORITY\\NETWORK", "S-1-5-2"),
            "ExchangeLegacyInterop",
            List.of("CONTOSO\\ExchangeLegacyInterop"),
            "account",
            List.of("CONTOSO\\svc-erp", "S-1-5-21-1-2-3-1104"),
            "foreign",
            List.of("NT-MYNDIGHET\\ANONYM INLOGGNING"),
            "strange",
            List.of("S-1-5-99"));

    private static final Set<String> UNCLEAR = Set.of("Everyone", "Network", "foreign", "strange");

    private static final Map<WellKnownPrincipal, RightsOracle.Token> TOKENS = Map.of(
            WellKnownPrincipal.ANONYMOUS_LOGON, new RightsOracle.Token(Set.of(ANONYMOUS), UNCLEAR),
            WellKnownPrincipal.EXTERNALLY_SECURED_SERVERS, new RightsOracle.Token(Set.of(SECURED), UNCLEAR),
            WellKnownPrincipal.AUTHENTICATED_USERS,
                    new RightsOracle.Token(Set.of(AUTHENTICATED, "Everyone"), Set.of("Network", "foreign", "strange")),
            WellKnownPrincipal.EXCHANGE_LEGACY_INTEROP,
                    new RightsOracle.Token(Set.of("ExchangeLegacyInterop"), UNCLEAR));

    private record Stated(
            String user, String spelling, boolean deny, boolean inherited, boolean absent, boolean hits) {}

    @Provide
    Arbitrary<List<Stated>> entries() {
        Arbitrary<Boolean> half = Arbitraries.of(true, false);
        Arbitrary<Boolean> seldom = Arbitraries.of(false, false, false, false, true);
        List<String> users = USERS.keySet().stream().sorted().toList();
        return Arbitraries.of(users)
                .flatMap(user -> Combinators.combine(Arbitraries.of(USERS.get(user)), half, half, seldom, half)
                        .as((spelling, deny, inherited, absent, hits) ->
                                new Stated(user, spelling, deny && !absent, inherited && !absent, absent, hits)))
                .list()
                .ofMaxSize(5);
    }

    @Provide
    Arbitrary<Set<PermissionGroup>> groups() {
        return Arbitraries.of(PermissionGroup.class).set().ofMaxSize(4);
    }

    @Property
    void each_right_is_held_as_every_possible_token_and_list_say(
            @ForAll("entries") List<Stated> entries,
            @ForAll("groups") Set<PermissionGroup> groups,
            @ForAll boolean seen,
            @ForAll ExtendedRight right) {
        // Of a filtered dump some entries are known, and others may stand beside them.
        List<Stated> stated = entries;
        Connector connector = connector(stated, groups, seen, right);
        TOKENS.forEach((principal, token) -> {
            HeldRight held = EffectiveRights.of(connector, principal).get(right);
            String name = principal == WellKnownPrincipal.EXCHANGE_LEGACY_INTEROP
                    ? "ExchangeLegacyInterop"
                    : principal.principalName();
            List<RightsOracle.Ace> list = stated.stream()
                    .filter(Stated::hits)
                    .map(s -> new RightsOracle.Ace(s.user(), s.deny(), s.inherited(), s.absent()))
                    .toList();
            Set<String> names = groups.stream().map(PermissionGroup::text).collect(Collectors.toSet());
            String expected = new RightsOracle(token).held(name, right.text(), names, seen, list);
            assertEquals(expected, held.held().text(), () -> principal + " " + right + " " + groups);
        });
    }

    @Property
    void the_reason_fits_the_answer(
            @ForAll("entries") List<Stated> entries,
            @ForAll("groups") Set<PermissionGroup> groups,
            @ForAll boolean seen,
            @ForAll ExtendedRight right) {
        Connector connector = connector(entries, groups, seen, right);
        for (WellKnownPrincipal principal : TOKENS.keySet()) {
            HeldRight held = EffectiveRights.of(connector, principal).get(right);
            Set<Certainty> fitting = switch (held.basis()) {
                case GROUP, ALLOWED -> EnumSet.of(Certainty.YES);
                case DENIED, ABSENT, NOT_GRANTED -> EnumSet.of(Certainty.NO);
                case NOT_SEEN, UNCLEAR_PRINCIPAL -> EnumSet.of(Certainty.UNKNOWN);
            };
            assertTrue(fitting.contains(held.held()), held::toString);
            boolean nobody = held.basis() == Basis.NOT_GRANTED || held.basis() == Basis.NOT_SEEN;
            assertTrue(nobody || !held.by().isEmpty(), held::toString);
        }
    }

    @Property
    void the_order_of_entries_changes_nothing(
            @ForAll("entries") List<Stated> entries, @ForAll("groups") Set<PermissionGroup> groups, @ForAll int by) {
        List<Stated> turned = new ArrayList<>(entries);
        java.util.Collections.rotate(turned, by);
        for (WellKnownPrincipal principal : TOKENS.keySet()) {
            ExtendedRight right = ExtendedRight.SUBMIT;
            assertEquals(
                    EffectiveRights.of(connector(entries, groups, true, right), principal)
                            .held(right),
                    EffectiveRights.of(connector(turned, groups, true, right), principal)
                            .held(right));
        }
    }

    private static Connector connector(
            List<Stated> entries, Set<PermissionGroup> groups, boolean seen, ExtendedRight right) {
        ExtendedRight other = right == ExtendedRight.SUBMIT ? ExtendedRight.ACCEPT_EXCH50 : ExtendedRight.SUBMIT;
        List<RightsEntry> list = new ArrayList<>();
        for (Stated s : entries) {
            list.add(new RightsEntry(
                    Principal.of(s.spelling()),
                    List.of(s.hits() ? right : other),
                    s.deny(),
                    s.inherited(),
                    s.absent()));
        }
        return Built.trusting(
                Built.connector(Built.server("EX01", ExchangeVersion.V2019), "c", List.of("0.0.0.0:25"), List.of()),
                EnumSet.of(AuthMechanism.TLS),
                new HashSet<>(groups),
                new ExtendedRights(seen, list));
    }
}
