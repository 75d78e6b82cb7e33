package org.relayplan.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.relayplan.check.Severity;
import org.relayplan.model.AddressSet;
import org.relayplan.model.Connector;
import org.relayplan.model.Named;
import org.relayplan.model.Parameter;
import org.relayplan.model.Server;
import org.relayplan.model.SettingValue;
import org.relayplan.source.Visible;

/**
 * One property in which a connector differs from that of another server.
 *
 * @param property the property of the model file
 * @param severity high for what decides who gets in and what he may do, else medium
 * @param text what it is here and there, as the end of a sentence
 * @param gained the clients it takes that the other one doesn't
 */
record PeerDifference(String property, Severity severity, String text, AddressSet gained) {

    /** Everything in which the other one differs from the first, in a fixed order. Limits follow the hardware. */
    static List<PeerDifference> of(Server home, Connector first, Server away, Connector other) {
        List<PeerDifference> found = new ArrayList<>();
        compare(
                found,
                "transportRole",
                Severity.HIGH,
                first.role().text(),
                other.role().text());
        compare(found, "enabled", Severity.HIGH, first.enabled() + "", other.enabled() + "");
        ranges(found, first, other);
        PeerText here = new PeerText(away);
        PeerText there = new PeerText(home);
        compare(found, "bindings", Severity.MEDIUM, there.bindings(first), here.bindings(other));
        boolean trust = first.isExternallySecured() != other.isExternallySecured();
        compare(
                found,
                "authMechanism",
                trust ? Severity.HIGH : Severity.MEDIUM,
                names(first.authMechanism()),
                names(other.authMechanism()));
        compare(
                found,
                "permissionGroups",
                Severity.HIGH,
                names(first.permissionGroups()),
                names(other.permissionGroups()));
        if (first.extendedRights().seen() && other.extendedRights().seen()) {
            compare(found, "extendedRights", Severity.HIGH, PeerText.rights(first), PeerText.rights(other));
        }
        for (Parameter parameter : Parameter.values()) {
            boolean stated =
                    first.settings().isStated(parameter) || other.settings().isStated(parameter);
            if (stated && isShown(parameter, first) && isShown(parameter, other)) {
                compare(
                        found,
                        parameter.text(),
                        Severity.MEDIUM,
                        there.value(first.settings().get(parameter)),
                        here.value(other.settings().get(parameter)));
            }
        }
        return found;
    }

    private static boolean isShown(Parameter parameter, Connector connector) {
        SettingValue value = connector.settings().get(parameter);
        return parameter != Parameter.ENABLED
                && parameter != Parameter.COMMENT
                && parameter != Parameter.NAME
                && (value instanceof SettingValue.BooleanValue
                        || value instanceof SettingValue.TextValue
                        || value instanceof SettingValue.ChoiceValue
                        || value instanceof SettingValue.ListValue);
    }

    private static void compare(
            List<PeerDifference> found, String property, Severity severity, String first, String other) {
        if (!first.equals(other)) {
            String text = shown(other) + " here, " + shown(first) + " there";
            found.add(new PeerDifference(property, severity, text, AddressSet.EMPTY));
        }
    }

    private static String shown(String text) {
        return text.isEmpty() ? "nothing" : Visible.text(text);
    }

    private static void ranges(List<PeerDifference> found, Connector first, Connector other) {
        if (first.remoteIPRanges() == other.remoteIPRanges()) {
            return;
        }
        AddressSet there = Ranges.plain(first);
        AddressSet here = Ranges.plain(other);
        if (there.equals(here)) {
            return;
        }
        AddressSet gained = here.minus(there);
        AddressSet lost = there.minus(here);
        String text = (gained.isEmpty() ? "" : "it takes " + Phrase.addresses(gained) + " more")
                + (gained.isEmpty() ? "it " : lost.isEmpty() ? "" : " and ")
                + (lost.isEmpty() ? "" : "doesn't take " + Phrase.addresses(lost));
        found.add(new PeerDifference("remoteIPRanges", Severity.HIGH, text, gained));
    }

    private static String names(Set<? extends Named> values) {
        StringBuilder out = new StringBuilder();
        for (Named value : values) {
            out.append(out.isEmpty() ? "" : ", ").append(value.text());
        }
        return out.toString();
    }
}
