package org.relayplan.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relayplan.model.InvalidText;
import org.relayplan.model.Parameter;
import org.relayplan.model.ParameterType;
import org.relayplan.model.SettingText;
import org.relayplan.model.SettingValue;

/** Reads the settings that have a plain value, by the parameter table. */
final class SettingReader {

    private static final SettingValue NULL = new SettingValue.NullValue();

    private final Faults faults;

    SettingReader(Faults faults) {
        this.faults = faults;
    }

    /** The value; empty, with a fault, if it isn't legal. */
    Optional<SettingValue> read(Parameter parameter, Node node) {
        ParameterType type = parameter.type();
        if (node.is(Kind.NULL) && type instanceof ParameterType.TextType text && text.nullable()) {
            return Optional.of(NULL);
        }
        if (type instanceof ParameterType.ListType list) {
            return list(list, node);
        }
        if (!fits(type, node)) {
            faults.add(
                    node.place(),
                    "Expected " + type.legal() + ", not " + node.kind().words() + ".");
            return Optional.empty();
        }
        return text(parameter, node, node.text());
    }

    /** The value of a text in which placeholders are filled in. */
    Optional<SettingValue> text(Parameter parameter, Node node, String filled) {
        try {
            return Optional.of(SettingText.read(parameter.type(), filled));
        } catch (InvalidText e) {
            String near = parameter.type() instanceof ParameterType.ChoiceType choice
                    ? Sentence.near(filled, choice.choices())
                    : "";
            faults.add(
                    node.place(),
                    near.endsWith("?")
                            ? Sentence.quote(filled) + " is not a value of " + parameter.text() + near
                            : node.is(Kind.NUMBER) ? Sentence.of(e) : Sentence.about(filled, e));
            return Optional.empty();
        }
    }

    private static boolean fits(ParameterType type, Node node) {
        if (type instanceof ParameterType.BooleanType) {
            return node.is(Kind.BOOLEAN);
        }
        boolean number = type instanceof ParameterType.NumberType || type instanceof ParameterType.SizeType;
        return node.is(Kind.TEXT) || number && node.is(Kind.NUMBER);
    }

    private Optional<SettingValue> list(ParameterType.ListType type, Node node) {
        if (!node.is(Kind.ARRAY) && !node.is(Kind.TEXT)) {
            faults.add(
                    node.place(),
                    "Expected " + type.legal() + ", not " + node.kind().words() + ".");
            return Optional.empty();
        }
        List<String> texts = new ArrayList<>();
        boolean legal = true;
        for (Node entry : node.is(Kind.ARRAY) ? node.elements() : List.of(node)) {
            legal &= entry(type, entry, texts);
        }
        return legal ? Optional.of(new SettingValue.ListValue(texts)) : Optional.empty();
    }

    private boolean entry(ParameterType.ListType type, Node entry, List<String> texts) {
        if (!entry.is(Kind.TEXT)) {
            faults.add(
                    entry.place(),
                    "Expected " + type.form().legal() + ", not " + entry.kind().words() + ".");
            return false;
        }
        try {
            SettingText.entry(type, entry.text());
            texts.add(entry.text());
            return true;
        } catch (InvalidText e) {
            faults.add(entry.place(), Sentence.about(entry.text(), e));
            return false;
        }
    }
}
