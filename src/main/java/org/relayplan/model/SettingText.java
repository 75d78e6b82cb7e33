package org.relayplan.model;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the texts that Exchange takes and prints for its settings (exchange facts, text formats). */
public final class SettingText {

    private static final String[] UNITS = {"B", "KB", "MB", "GB", "TB"};

    private SettingText() {}

    /**
     * Reads one value of a type.
     *
     * @throws InvalidText with what is legal
     */
    public static SettingValue read(ParameterType type, String text) throws InvalidText {
        if (type instanceof ParameterType.BooleanType) {
            return truth(type, text);
        }
        if (type instanceof ParameterType.NumberType number) {
            return number(number, text);
        }
        if (type instanceof ParameterType.TimeSpanType span) {
            return timeSpan(span, text);
        }
        if (type instanceof ParameterType.SizeType size) {
            return size(size, text);
        }
        if (type instanceof ParameterType.ChoiceType choice) {
            Optional<String> word = choice.find(text);
            if (word.isPresent()) {
                return new SettingValue.ChoiceValue(word.get());
            }
            throw invalid(type);
        }
        if (type instanceof ParameterType.TextType form) {
            return text(form, text);
        }
        if (type instanceof ParameterType.ListType list) {
            List<String> entries = new ArrayList<>();
            if (!text.isEmpty()) {
                entry(list, text);
                entries.add(text);
            }
            return new SettingValue.ListValue(entries);
        }
        throw invalid(type);
    }

    /**
     * Checks one entry of a list.
     *
     * @throws InvalidText with what is legal
     */
    public static void entry(ParameterType.ListType list, String text) throws InvalidText {
        if (!list.form().accepts(text)) {
            throw new InvalidText("expected " + list.form().legal());
        }
    }

    /** A default of the parameter table, which is known to be legal. */
    static Optional<SettingValue> trusted(ParameterType type, String text) {
        if (text == null) {
            return type instanceof ParameterType.OwnType ? Optional.empty() : Optional.of(new SettingValue.NullValue());
        }
        try {
            return Optional.of(read(type, text));
        } catch (InvalidText e) {
            throw new IllegalStateException(text, e);
        }
    }

    private static InvalidText invalid(ParameterType type) {
        return new InvalidText("expected " + type.legal());
    }

    private static SettingValue truth(ParameterType type, String text) throws InvalidText {
        String word = text.startsWith("$") ? text.substring(1) : text;
        if (word.equalsIgnoreCase("true") || word.equalsIgnoreCase("false")) {
            return new SettingValue.BooleanValue(word.equalsIgnoreCase("true"));
        }
        throw invalid(type);
    }

    private static SettingValue text(ParameterType.TextType type, String text) throws InvalidText {
        if (!type.form().accepts(text)) {
            throw invalid(type);
        }
        if (text.length() > type.max()) {
            throw new InvalidText("expected at most " + type.max() + " characters, not " + text.length());
        }
        return new SettingValue.TextValue(text);
    }

    private static SettingValue number(ParameterType.NumberType type, String text) throws InvalidText {
        if (type.orUnlimited() && text.equalsIgnoreCase("unlimited")) {
            return new SettingValue.UnlimitedValue();
        }
        long value = digits(type, text);
        if (value < type.min() || value > type.max()) {
            throw invalid(type);
        }
        return new SettingValue.NumberValue(value);
    }

    /** A number without sign, capped far above every legal one. */
    private static long digits(ParameterType type, String text) throws InvalidText {
        if (text.isEmpty()) {
            throw invalid(type);
        }
        long value = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw invalid(type);
            }
            value = Math.min(value * 10 + digit, 1L << 52);
        }
        return value;
    }

    private static SettingValue timeSpan(ParameterType.TimeSpanType type, String text) throws InvalidText {
        int dot = text.indexOf('.');
        int colon = text.indexOf(':');
        long days = dot > 0 && dot < colon ? digits(type, text.substring(0, dot)) : 0;
        String[] clock = text.substring(dot > 0 && dot < colon ? dot + 1 : 0).split(":", -1);
        if (clock.length != 3) {
            throw invalid(type);
        }
        long hours = digits(type, clock[0]);
        long minutes = digits(type, clock[1]);
        long seconds = digits(type, clock[2]);
        if (hours > 23 || minutes > 59 || seconds > 59 || days > 100) {
            throw invalid(type);
        }
        long all = ((days * 24 + hours) * 60 + minutes) * 60 + seconds;
        if (all < type.minSeconds() || all > type.maxSeconds()) {
            throw invalid(type);
        }
        return new SettingValue.TimeSpanValue(Duration.ofSeconds(all));
    }

    private static SettingValue size(ParameterType.SizeType type, String text) throws InvalidText {
        long bytes = text.endsWith(")") ? printedBytes(type, text) : enteredBytes(type, text);
        if (bytes < type.min() || bytes > type.max()) {
            throw invalid(type);
        }
        return new SettingValue.SizeValue(bytes);
    }

    /** {@code 36 MB (37,748,736 bytes)}: the digits in parentheses, whatever separates them. */
    private static long printedBytes(ParameterType type, String text) throws InvalidText {
        StringBuilder digits = new StringBuilder();
        int open = text.indexOf('(');
        if (open < 0) {
            throw invalid(type);
        }
        for (int i = open; i < text.length(); i++) {
            if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
                digits.append(text.charAt(i));
            }
        }
        return digits(type, digits.toString());
    }

    private static long enteredBytes(ParameterType type, String text) throws InvalidText {
        int end = 0;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        long number = digits(type, text.substring(0, end));
        String unit = text.substring(end).trim();
        if (unit.isEmpty()) {
            return number;
        }
        for (int i = 0; i < UNITS.length; i++) {
            if (UNITS[i].equalsIgnoreCase(unit)) {
                return number > 1L << 42 - 10 * Math.min(i, 4) ? 1L << 52 : number << 10 * i;
            }
        }
        throw invalid(type);
    }
}
