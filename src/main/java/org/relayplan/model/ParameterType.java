package org.relayplan.model;

import java.util.List;
import java.util.Optional;

/** What a parameter of the cmdlets takes. */
public sealed interface ParameterType {

    /** What is legal, as the rest of a sentence that begins with "expected". */
    String legal();

    /** {@code true} or {@code false}. */
    record BooleanType() implements ParameterType {
        @Override
        public String legal() {
            return "true or false";
        }
    }

    /**
     * Text.
     *
     * @param max most characters
     * @param nullable whether {@code $null} is legal
     * @param form what it must look like
     */
    record TextType(int max, boolean nullable, TextForm form) implements ParameterType {
        @Override
        public String legal() {
            return form.legal() + (nullable ? " or null" : "");
        }
    }

    /** A whole number; {@code unlimited} beside it where {@code orUnlimited}. */
    record NumberType(long min, long max, boolean orUnlimited) implements ParameterType {
        @Override
        public String legal() {
            return "a whole number from " + min + " to " + max + (orUnlimited ? " or \"unlimited\"" : "");
        }
    }

    /** A time span from {@code minSeconds} to {@code maxSeconds}. */
    record TimeSpanType(long minSeconds, long maxSeconds) implements ParameterType {
        @Override
        public String legal() {
            return "a time span such as \"00:10:00\" (hh:mm:ss, or d.hh:mm:ss), " + span(minSeconds) + " to "
                    + span(maxSeconds);
        }

        private static String span(long seconds) {
            return new SettingValue.TimeSpanValue(java.time.Duration.ofSeconds(seconds)).text();
        }
    }

    /** A size from {@code min} to {@code max} bytes. */
    record SizeType(long min, long max) implements ParameterType {
        @Override
        public String legal() {
            return "a size such as \"36MB\" (B, KB, MB, GB, TB; a bare number is bytes), " + min + " to " + max
                    + " bytes";
        }
    }

    /** One of a few words. */
    record ChoiceType(List<String> choices) implements ParameterType {
        /** The choice spelled so, in any case. */
        public Optional<String> find(String text) {
            for (String choice : choices) {
                if (choice.equalsIgnoreCase(text)) {
                    return Optional.of(choice);
                }
            }
            return Optional.empty();
        }

        @Override
        public String legal() {
            return "one of " + String.join(", ", choices);
        }
    }

    /** A list of texts of one form. */
    record ListType(TextForm form) implements ParameterType {
        @Override
        public String legal() {
            return "a list, each entry " + form.legal();
        }
    }

    /** A setting whose values have a type of their own in {@link Connector}: bindings, ranges, mechanisms, groups. */
    record OwnType(String legal) implements ParameterType {}
}
