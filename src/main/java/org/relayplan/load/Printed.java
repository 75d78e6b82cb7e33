package org.relayplan.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The one text that a value of an export comes to, whichever way its format spells the value. */
final class Printed {

    // What says it of an object that doesn't say what it prints as: IPRange, the users and rights of permissions,
    // addresses, Unlimited and enumerations, ADObjectId.
    private static final List<String> TELLING = List.of(
            "Expression",
            "RawIdentity",
            "IPAddressToString",
            "value",
            "Address",
            "Domain",
            "Name",
            "DistinguishedName");

    private Printed() {}

    /** The text; empty for {@code $null}, for a list of several, and for an object that doesn't tell. */
    static Optional<String> text(ExportedValue value) {
        if (value instanceof ExportedValue.Text text) {
            return Optional.of(text.text());
        }
        if (value instanceof ExportedValue.Listing list && list.values().size() == 1) {
            return text(list.values().get(0));
        }
        if (!(value instanceof ExportedValue.Composite object)) {
            return Optional.empty();
        }
        if (object.text().isPresent()) {
            return object.text();
        }
        Optional<ExportedValue> unlimited = member(object, "IsUnlimited");
        if (unlimited.isPresent() && isTrue(unlimited.get())) {
            return Optional.of("Unlimited");
        }
        for (String name : TELLING) {
            Optional<ExportedValue> member = member(object, name);
            if (member.isPresent()) {
                return text(member.get());
            }
        }
        return Optional.empty();
    }

    /** The text of a property, without blanks around it; empty if it is missing, {@code $null} or blank. */
    static Optional<String> property(ExportedObject object, String name) {
        Optional<ExportedValue> value = object.property(name);
        Optional<String> text = value.isEmpty() ? Optional.empty() : text(value.get());
        return text.isEmpty() || text.get().isBlank()
                ? Optional.empty()
                : Optional.of(text.get().strip());
    }

    /** The member of that name, in any case. */
    static Optional<ExportedValue> member(ExportedValue.Composite object, String name) {
        for (Map.Entry<String, ExportedValue> member : object.members().entrySet()) {
            if (member.getKey().equalsIgnoreCase(name)) {
                return Optional.of(member.getValue());
            }
        }
        return Optional.empty();
    }

    /** The values of a list; a single value is a list of one, {@code $null} of none. */
    static List<ExportedValue> all(ExportedValue value) {
        if (value instanceof ExportedValue.Nothing) {
            return List.of();
        }
        return value instanceof ExportedValue.Listing list ? list.values() : List.of(value);
    }

    /** The words of a list or of one text that holds it joined by {@code , ; |}, braces around it or not. */
    static List<String> words(ExportedValue value) {
        List<String> words = new ArrayList<>();
        for (ExportedValue entry : all(value)) {
            String text = text(entry).orElse("").strip();
            if (text.startsWith("{") && text.endsWith("}")) {
                text = text.substring(1, text.length() - 1);
            }
            for (String word : text.split("[,;|]")) {
                if (!word.isBlank()) {
                    words.add(word.strip());
                }
            }
        }
        return words;
    }

    /** Whether it is {@code $true}, also as a switch with {@code IsPresent}. */
    static boolean isTrue(ExportedValue value) {
        if (value instanceof ExportedValue.Composite object && object.text().isEmpty()) {
            Optional<ExportedValue> present = member(object, "IsPresent");
            return present.isPresent() && isTrue(present.get());
        }
        String text = text(value).orElse("").strip();
        return text.equalsIgnoreCase("true") || text.equalsIgnoreCase("$true");
    }

    /** The number, if the text is nothing but digits that an int can hold. */
    static Optional<Integer> number(String text) {
        if (text.isEmpty() || text.length() > 9) {
            return Optional.empty();
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return Optional.empty();
            }
        }
        return Optional.of(Integer.parseInt(text));
    }
}
