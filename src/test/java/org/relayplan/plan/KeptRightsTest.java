package org.relayplan.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.relayplan.model.ExtendedRight;
import org.relayplan.model.PermissionGroup;

/** Whoever may send or relay before and after a change may do so meanwhile, or the plan warns. */
class KeptRightsTest {

    private static final ChangeWorld.Entry RELAY = allow(ExtendedRight.ACCEPT_ANY_RECIPIENT);

    private static final ChangeWorld.Plug ANONYMOUS =
            relay(false, EnumSet.of(PermissionGroup.ANONYMOUS_USERS), List.of(RELAY));

    private static final ChangeWorld.Plug EXTERNAL =
            relay(true, EnumSet.of(PermissionGroup.EXCHANGE_SERVERS), List.of());

    private static final ChangeWorld.Plug BY_HAND = relay(
            false,
            EnumSet.noneOf(PermissionGroup.class),
            List.of(
                    RELAY,
                    allow(ExtendedRight.SUBMIT),
                    allow(ExtendedRight.ACCEPT_ANY_SENDER),
                    allow(ExtendedRight.ACCEPT_AUTHORITATIVE_DOMAIN_SENDER)));

    @Test
    void from_externally_secured_to_anonymous_the_right_is_granted_and_read_back_before_anybody_needs_it() {
        assertEquals(List.of("GrantRights", "ReadBack", "SetSettings", "ReadBack"), safe(EXTERNAL, ANONYMOUS));
    }

    @Test
    void from_anonymous_to_externally_secured_the_right_is_revoked_when_nobody_needs_it_any_more() {
        assertEquals(List.of("SetSettings", "ReadBack", "RevokeRights", "ReadBack"), safe(ANONYMOUS, EXTERNAL));
    }

    @Test
    void entries_that_a_new_group_makes_needless_leave_no_gap() {
        assertEquals(List.of("SetSettings", "ReadBack"), safe(BY_HAND, ANONYMOUS));
    }

    @Test
    void from_externally_secured_to_entries_by_hand_all_of_them_are_granted_first() {
        assertEquals(List.of("GrantRights", "ReadBack", "SetSettings", "ReadBack"), safe(EXTERNAL, BY_HAND));
    }

    @Test
    void where_a_group_takes_its_rights_along_before_they_can_be_granted_by_hand_the_plan_warns() {
        ServerChange change = change(ANONYMOUS, BY_HAND);
        assertEquals(List.of("SetSettings", "ReadBack", "GrantRights", "ReadBack"), steps(change));
        ChangeStep gap = change.gravest().orElseThrow();
        assertTrue(gap.step() instanceof Step.SetSettings);
        Lapse lapse = gap.lapse().orElseThrow();
        assertEquals(Lapse.Kind.INTERRUPTED, lapse.kind());
        assertEquals("submit", lapse.right());
        assertEquals("10.0.0.1", lapse.sources().toString());
        assertTrue(change.isSearchComplete());
    }

    @Test
    void what_else_both_ends_allow_is_kept_as_well() {
        ChangeWorld.Plug bypass = relay(
                false,
                EnumSet.of(PermissionGroup.ANONYMOUS_USERS),
                List.of(RELAY, allow(ExtendedRight.BYPASS_MESSAGE_SIZE_LIMIT)));
        assertEquals(List.of("GrantRights", "ReadBack", "SetSettings", "ReadBack"), safe(EXTERNAL, bypass));
        assertEquals(List.of("SetSettings", "ReadBack", "RevokeRights", "ReadBack"), safe(bypass, EXTERNAL));
    }

    private static List<String> safe(ChangeWorld.Plug live, ChangeWorld.Plug wanted) {
        ServerChange change = change(live, wanted);
        change.steps().forEach(step -> assertTrue(step.lapse().isEmpty(), () -> String.valueOf(step)));
        return steps(change);
    }

    private static List<String> steps(ServerChange change) {
        List<String> steps = new ArrayList<>();
        change.steps().forEach(step -> steps.add(step.step().getClass().getSimpleName()));
        return steps;
    }

    private static ServerChange change(ChangeWorld.Plug live, ChangeWorld.Plug wanted) {
        ChangePlan plan =
                ChangePlanProperties.plan(new ChangeWorld(List.of(live)), new ChangeWorld(List.of(wanted)), true);
        return plan.parts().get(0).servers().get(0);
    }

    private static ChangeWorld.Entry allow(ExtendedRight right) {
        return new ChangeWorld.Entry('+', ChangeWorld.ANONYMOUS, right);
    }

    private static ChangeWorld.Plug relay(
            boolean external, Set<PermissionGroup> groups, List<ChangeWorld.Entry> entries) {
        long client = (10L << 24) + 1;
        return new ChangeWorld.Plug(
                "Relay",
                true,
                false,
                List.of("0.0.0.0:25"),
                List.of(new ChangeWorld.Span(client, client)),
                external,
                groups,
                entries,
                1);
    }
}
