package org.relayplan.load;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.relayplan.model.Named;

/** Reads single values; what a value can't be becomes a fault, and the answer is then empty. */
final class Scalars {

    private static final String DATE = "a date such as \"2027-06-30\" (year-month-day)";

    private final Faults faults;

    Scalars(Faults faults) {
        this.faults = faults;
    }

    /** A wrong type, with what was expected. */
    void refuse(Node node, String expected) {
        faults.add(node.place(), "Expected " + expected + ", not " + node.kind().words() + ".");
    }

    /** Text with something in it. */
    Optional<String> text(Node node, String expected) {
        if (!node.is(Kind.TEXT)) {
            refuse(node, expected);
            return Optional.empty();
        }
        if (node.text().isBlank()) {
            faults.add(node.place(), "Expected " + expected + ", not an empty text.");
            return Optional.empty();
        }
        return Optional.of(node.text());
    }

    /** The text of a property; empty where it is left out too. */
    Optional<String> text(Node object, String property, String expected) {
        Optional<Member> member = object.member(property);
        return member.isEmpty() ? Optional.empty() : text(member.get().value(), expected);
    }

    /** {@code true} or {@code false}. */
    Optional<Boolean> truth(Node node) {
        if (!node.is(Kind.BOOLEAN)) {
            refuse(node, "true or false");
            return Optional.empty();
        }
        return Optional.of(node.isTrue());
    }

    /** The truth of a property; empty where it is left out too. */
    Optional<Boolean> truth(Node object, String property) {
        Optional<Member> member = object.member(property);
        return member.isEmpty() ? Optional.empty() : truth(member.get().value());
    }

    /**
     * A word of a closed set, in any case; a number counts as the word it looks like.
     *
     * @param what what the words are, in the plural
     */
    <E extends Enum<E> & Named> Optional<E> word(Node node, Class<E> type, String what) {
        if (!node.is(Kind.TEXT) && !node.is(Kind.NUMBER)) {
            refuse(node, "one of " + Sentence.list(Named.texts(type)));
            return Optional.empty();
        }
        Optional<E> value = Named.find(type, node.text());
        if (value.isEmpty()) {
            faults.add(
                    node.place(),
                    Sentence.quote(node.text()) + " is not one of the " + what
                            + Sentence.near(node.text(), Named.texts(type)));
        }
        return value;
    }

    /** The word of a property; empty where it is left out too. */
    <E extends Enum<E> & Named> Optional<E> word(Node object, String property, Class<E> type, String what) {
        Optional<Member> member = object.member(property);
        return member.isEmpty() ? Optional.empty() : word(member.get().value(), type, what);
    }

    /** A day, as {@code YYYY-MM-DD}; read by hand, for java.time's formats take long to load. */
    Optional<LocalDate> date(Node node) {
        if (!node.is(Kind.TEXT)) {
            refuse(node, DATE);
            return Optional.empty();
        }
        String text = node.text();
        if (text.length() == 10 && text.charAt(4) == '-' && text.charAt(7) == '-') {
            int year = number(text, 0, 4);
            int month = number(text, 5, 7);
            int day = number(text, 8, 10);
            try {
                if (year > 0 && month > 0 && day > 0) {
                    return Optional.of(LocalDate.of(year, month, day));
                }
            } catch (DateTimeException e) {
                faults.add(node.place(), "There is no day " + text + "; expected " + DATE + ".");
                return Optional.empty();
            }
        }
        faults.add(node.place(), "Expected " + DATE + ", not " + Sentence.quote(text) + ".");
        return Optional.empty();
    }

    private static int number(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }
}
