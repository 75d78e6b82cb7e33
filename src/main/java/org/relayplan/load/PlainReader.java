package org.relayplan.load;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Reads the properties of objects that our own documents consist of. A property that isn't there is empty and no fault
 * here, for {@link Shape} tells it; one that can't be read is a fault.
 */
final class PlainReader {

    private static final int SHA256_DIGITS = 64;

    private final Faults faults;
    private final Scalars scalars;
    private final KnownTexts known = new KnownTexts();

    PlainReader(Faults faults) {
        this.faults = faults;
        this.scalars = new Scalars(faults);
    }

    /** A text, which may be empty. */
    Optional<String> text(Node object, String property, String expected) {
        Optional<Node> value = value(object, property, Kind.TEXT, expected);
        return value.isEmpty()
                ? Optional.empty()
                : Optional.of(known.known(value.get().text()));
    }

    /** A text of a certain form. */
    Optional<String> text(Node object, String property, String expected, Predicate<String> form) {
        Optional<String> text = text(object, property, expected);
        if (text.isPresent() && !form.test(text.get())) {
            faults.add(
                    object.member(property).orElseThrow().value().place(),
                    "Expected " + expected + ", not " + Sentence.quote(text.get()) + ".");
            return Optional.empty();
        }
        return text;
    }

    /** A text or {@code null}. */
    Optional<String> perhaps(Node object, String property, String expected) {
        Optional<Member> member = object.member(property);
        return member.isPresent() && member.get().value().is(Kind.NULL)
                ? Optional.empty()
                : text(object, property, expected + ", or null");
    }

    /** A list of texts. */
    List<String> texts(Node object, String property) {
        List<String> texts = new ArrayList<>();
        for (Node element : list(object, property, "a list of texts")) {
            if (element.is(Kind.TEXT)) {
                texts.add(known.known(element.text()));
            } else {
                scalars.refuse(element, "a text");
            }
        }
        return texts;
    }

    /** The elements of a list. */
    List<Node> list(Node object, String property, String expected) {
        Optional<Node> value = value(object, property, Kind.ARRAY, expected);
        return value.isEmpty() ? List.of() : value.get().elements();
    }

    /** {@code true} or {@code false}. */
    Optional<Boolean> truth(Node object, String property) {
        return scalars.truth(object, property);
    }

    /** A point in time in UTC. */
    Optional<Instant> moment(Node object, String property) {
        String expected = "a moment such as \"2026-11-29T13:45:00Z\"";
        Optional<String> text = text(object, property, expected, PlainReader::isMoment);
        return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text.get()));
    }

    /** The SHA-256 of a file. */
    Optional<String> sha256(Node object, String property) {
        return text(object, property, "a SHA-256, 64 of the digits 0 to 9 and a to f", PlainReader::isSha256);
    }

    private Optional<Node> value(Node object, String property, Kind kind, String expected) {
        Optional<Member> member = object.member(property);
        if (member.isEmpty()) {
            return Optional.empty();
        }
        Node value = member.get().value();
        if (!value.is(kind)) {
            scalars.refuse(value, expected);
            return Optional.empty();
        }
        return Optional.of(value);
    }

    private static boolean isMoment(String text) {
        if (text.length() > 40 || !text.endsWith("Z")) {
            return false;
        }
        try {
            Instant.parse(text);
            return text.charAt(0) >= '0' && text.charAt(0) <= '9';
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isSha256(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!(c >= '0' && c <= '9' || c >= 'a' && c <= 'f')) {
                return false;
            }
        }
        return text.length() == SHA256_DIGITS;
    }
}
