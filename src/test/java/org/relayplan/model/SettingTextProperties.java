package org.relayplan.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** What a setting is printed as reads as the same value again. */
class SettingTextProperties {

    @Provide
    Arbitrary<Parameter> plain() {
        return Arbitraries.of(Parameter.class)
                .filter(parameter -> !(parameter.type() instanceof ParameterType.OwnType));
    }

    @Property
    void the_default_of_each_parameter_reads_as_itself(@ForAll("plain") Parameter parameter) throws InvalidText {
        for (boolean edge : new boolean[] {false, true}) {
            SettingValue value = parameter.standard(edge).orElseThrow();
            if (!(value instanceof SettingValue.NullValue)) {
                assertEquals(value, SettingText.read(parameter.type(), value.text()));
            }
        }
    }

    @Property
    void a_size_reads_as_itself_however_it_is_printed(@ForAll @LongRange(min = 1, max = Integer.MAX_VALUE) long bytes)
            throws InvalidText {
        ParameterType type = Parameter.MAX_HEADER_SIZE.type();
        SettingValue size = new SettingValue.SizeValue(bytes);
        assertEquals(size, SettingText.read(type, size.text()));
        assertEquals(size, SettingText.read(type, Long.toString(bytes)));
        assertEquals(size, SettingText.read(type, bytes + " B"));
        assertEquals(
                size,
                SettingText.read(
                        type,
                        "9 GB (" + String.format(Locale.ROOT, "%,d", bytes).replace(',', '.') + " Bytes)"));
    }

    @Property
    void units_are_steps_of_1024(@ForAll @IntRange(max = 3_000_000) int number) throws InvalidText {
        ParameterType type = new ParameterType.SizeType(0, Long.MAX_VALUE >> 12);
        List<String> units = List.of("B", "kb", "Mb", " GB", "  tb");
        for (int i = 0; i < units.size(); i++) {
            long expected = number * (1L << 10 * i);
            if (expected <= 1L << 42) {
                assertEquals(new SettingValue.SizeValue(expected), SettingText.read(type, number + units.get(i)));
            }
        }
    }

    @Property
    void a_time_span_reads_as_itself(@ForAll @IntRange(max = 86_400) int seconds) throws InvalidText {
        SettingValue span = new SettingValue.TimeSpanValue(Duration.ofSeconds(seconds));
        assertEquals(span, SettingText.read(Parameter.TARPIT_INTERVAL.type(), span.text()));
    }

    @Property
    void a_number_is_legal_between_its_limits_and_nowhere_else(
            @ForAll("plain") Parameter parameter, @ForAll long number) throws InvalidText {
        if (parameter.type() instanceof ParameterType.NumberType type) {
            for (long value :
                    new long[] {number, type.min(), type.max(), type.min() - 1, type.max() + 1, number % 1000}) {
                String text = Long.toString(value);
                if (type.min() <= value && value <= type.max()) {
                    assertEquals(new SettingValue.NumberValue(value), SettingText.read(type, text));
                } else {
                    assertThrows(InvalidText.class, () -> SettingText.read(type, text), text);
                }
            }
        }
    }

    /** Foreign text ends in a sentence, never in another exception. */
    @Property
    void any_text_is_read_or_refused_with_a_sentence(
            @ForAll("plain") Parameter parameter, @ForAll("texts") String text) {
        try {
            SettingText.read(parameter.type(), text);
        } catch (InvalidText e) {
            assertEquals(false, e.getMessage().isBlank());
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().withChars("0123456789:.,() kKmMgGtTbBu").ofMaxLength(24),
                Arbitraries.strings().ofMaxLength(12),
                Arbitraries.of(
                        "(", ")", "()", ":", "::", "1.", ".1:1:1", "1.1:1:1", "$true", "$", "999999999999999999999TB"));
    }
}
