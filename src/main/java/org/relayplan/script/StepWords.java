package org.relayplan.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.relayplan.model.ExtendedRight;
import org.relayplan.model.Parameter;
import org.relayplan.model.Principal;
import org.relayplan.model.SettingValue;
import org.relayplan.plan.ChangePart;
import org.relayplan.plan.ChangeStep;
import org.relayplan.plan.Effect;
import org.relayplan.plan.Lapse;
import org.relayplan.plan.ServerChange;
import org.relayplan.plan.Step;

/** A step in words: what it does, and what holds for clients after it. */
final class StepWords {

    private static final int MOST = 4;

    private StepWords() {}

    /** How many steps of a part change something. */
    static int count(ChangePart part) {
        int count = 0;
        for (ServerChange change : part.servers()) {
            for (ChangeStep step : change.steps()) {
                count += step.isReadBack() ? 0 : 1;
            }
        }
        return count;
    }

    /** Comment lines. */
    static List<String> of(ChangeStep one, int number, int count) {
        String identity = one.step().connector().identity();
        if (one.isReadBack()) {
            return List.of("Read back " + identity + ": nothing goes on before it is as it shall be now.");
        }
        List<String> lines = new ArrayList<>();
        lines.add("Step " + number + " of " + count + ", " + identity + ": " + what(one.step()));
        if (one.effects().isEmpty()) {
            lines.add("  After it clients get the same answers and may do the same as before it.");
        }
        for (Effect effect : one.effects()) {
            lines.add("  After it " + after(effect) + ".");
        }
        boolean isMore =
                one.effects().stream().anyMatch(effect -> effect instanceof Effect.Right right && gains(right));
        if (!one.effects().isEmpty() && !isMore) {
            lines.add("  Nobody may do more than before it.");
        }
        one.lapse().ifPresent(lapse -> lines.add("  " + lapse(lapse)));
        one.swept().forEach(lapse -> lines.add("  " + swept(lapse)));
        return lines;
    }

    private static String swept(Lapse lapse) {
        boolean isOpen = lapse.kind() == Lapse.Kind.OPEN;
        return "Should Exchange write the rights anew with the groups, which is documented nowhere, "
                + SourceWords.of(lapse.sources())
                + (isOpen ? " may " + right(lapse.right()) : " may be refused " + missed(lapse) + ",")
                + " until the commands behind it have put back what was "
                + (isOpen ? "denied or missing." : "allowed.");
    }

    private static String missed(Lapse lapse) {
        return "what it may do before and after the change, above all to " + right(lapse.right());
    }

    private static boolean gains(Effect.Right right) {
        return right.before().equals("no") || right.now().equals("yes");
    }

    private static String what(Step step) {
        if (step instanceof Step.CreateConnector create) {
            boolean off = new SettingValue.BooleanValue(false)
                    .equals(create.settings().get(Parameter.ENABLED));
            return off && create.connector().enabled() ? "create it, disabled for now" : "create it";
        }
        if (step instanceof Step.SetSettings set) {
            return settings(set);
        }
        if (step instanceof Step.GrantRights grant) {
            return "allow " + rights(grant.user(), grant.rights());
        }
        if (step instanceof Step.DenyRights deny) {
            return "deny " + rights(deny.user(), deny.rights());
        }
        if (step instanceof Step.RevokeRights revoke) {
            return "take from " + rights(revoke.user(), revoke.rights());
        }
        if (step instanceof Step.LiftDenials lift) {
            return "no longer deny " + rights(lift.user(), lift.rights());
        }
        return "remove it";
    }

    private static String rights(Principal user, List<ExtendedRight> rights) {
        return Account.of(user).user() + " "
                + String.join(", ", rights.stream().map(ExtendedRight::text).toList());
    }

    private static String settings(Step.SetSettings set) {
        List<String> words = new ArrayList<>();
        List<ListEdit> edits = ListEdit.of(set);
        for (Map.Entry<Parameter, SettingValue> one : set.settings().entrySet()) {
            String name = one.getKey().cmdletName();
            if (edits.stream().noneMatch(edit -> edit.parameter() == one.getKey())) {
                words.add(name + " from " + value(set.found().get(one.getKey())) + " to " + value(one.getValue()));
            }
        }
        for (ListEdit edit : edits) {
            String name = edit.parameter().cmdletName();
            if (!edit.takeOut().isEmpty()) {
                words.add("take " + list(edit.takeOut()) + " out of " + name);
            }
            if (!edit.putIn().isEmpty()) {
                words.add("put " + list(edit.putIn()) + " into " + name);
            }
        }
        return String.join("; ", words);
    }

    private static String value(SettingValue value) {
        if (value == null || value instanceof SettingValue.NullValue) {
            return "$null";
        }
        boolean isNone =
                value instanceof SettingValue.ListValue list && list.values().isEmpty();
        return isNone ? "None" : value.text().isEmpty() ? "nothing" : value.text();
    }

    private static String list(List<String> texts) {
        return texts.size() <= MOST
                ? String.join(", ", texts)
                : String.join(", ", texts.subList(0, MOST)) + " and " + (texts.size() - MOST) + " more";
    }

    private static String after(Effect effect) {
        String who = SourceWords.of(effect.sources());
        String where = " (port " + effect.port() + ")";
        if (effect instanceof Effect.Right right) {
            String what = String.join(
                    ", ", right.rights().stream().map(StepWords::right).toList());
            return switch (right.now()) {
                case "yes" -> who + " may " + what + where;
                case "no" -> who + " may no longer " + what + where;
                default -> "whether " + who + " may " + what + " is unknown" + where;
            };
        }
        Effect.Answer answer = (Effect.Answer) effect;
        String before = answer.before().isEmpty() ? "nobody" : quoted(answer.before());
        return answer.now().isEmpty()
                ? who + " finds nobody where " + before + " answered" + where
                : quoted(answer.now()) + " answers " + who + " instead of " + before + where;
    }

    /** What a client may do, by its key. */
    private static String right(String key) {
        return switch (key) {
            case "spoof" -> "send as the organization's own domains";
            case "bypassAntiSpam" -> "skip antispam";
            case "bypassSizeLimit" -> "exceed the size limit";
            case "forgeHeaders" -> "forge headers";
            case "actAsInternal" -> "act as internal";
            default -> key;
        };
    }

    private static String quoted(List<String> names) {
        return String.join(" or ", names.stream().map(name -> '"' + name + '"').toList());
    }

    /** What is worse than before and after the whole change. */
    static String lapse(Lapse lapse) {
        String who = SourceWords.of(lapse.sources());
        return switch (lapse.kind()) {
            case REFUSED ->
                "WARNING: Exchange is likely to refuse this, for it would share what only one connector may have with "
                        + lapse.connector() + ".";
            case OPEN ->
                "WARNING: until a later step mends it, " + who + " may " + right(lapse.right()) + " at " + lapse.local()
                        + ", neither before nor after the change.";
            case UNANSWERED ->
                "WARNING: until a later step mends it, " + who + " may find nobody at " + lapse.local()
                        + ", though somebody answers before and after the change.";
            case INTERRUPTED ->
                "WARNING: until a later step mends it, " + who + " may be refused at " + lapse.local() + " "
                        + missed(lapse) + ".";
        };
    }
}
