package org.relayplan.load;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import org.relayplan.model.SettingValue;

/** Time spans as exports have them: {@code 00:10:00}, {@code PT10M}, or an object with ticks. */
final class PrintedTime {

    private static final long TICKS = 10_000_000;

    private PrintedTime() {}

    /** The text that the model has for it; what is none of these is handed on as it is. */
    static Optional<String> text(ExportedValue value) {
        if (value instanceof ExportedValue.Composite object && object.text().isEmpty()) {
            Optional<ExportedValue> ticks = Printed.member(object, "Ticks");
            Optional<String> digits = ticks.isEmpty() ? Optional.empty() : Printed.text(ticks.get());
            if (digits.isPresent() && digits.get().length() < 19 && digits.get().matches("[0-9]+")) {
                return Optional.of(clock(Long.parseLong(digits.get()) / TICKS));
            }
        }
        Optional<String> printed = Printed.text(value);
        if (printed.isEmpty()) {
            return printed;
        }
        String text = printed.get().strip();
        if (!text.toUpperCase(Locale.ROOT).startsWith("P")) {
            return Optional.of(text.endsWith(".0000000") ? text.substring(0, text.length() - 8) : text);
        }
        try {
            Duration duration = Duration.parse(text);
            return Optional.of(duration.isNegative() ? text : clock(duration.getSeconds()));
        } catch (DateTimeParseException e) {
            return Optional.of(text);
        }
    }

    /**
     * A day as the model writes it, from {@code 2027-06-30T00:00:00}, {@code 2027/06/30} or {@code 30.6.2027}; what may
     * mean two days, such as 6/7/2027, is handed on as it is.
     */
    static String day(String text) {
        String day = text.length() > 10 && " T".indexOf(text.charAt(10)) >= 0 ? text.substring(0, 10) : text;
        if (day.matches("\\d{4}/\\d{2}/\\d{2}")) {
            return day.replace('/', '-');
        }
        if (!day.matches("\\d{1,2}\\.\\d{1,2}\\.\\d{4}")) {
            return day;
        }
        String[] parts = day.split("\\.");
        return parts[2] + "-" + two(parts[1]) + "-" + two(parts[0]);
    }

    private static String two(String digits) {
        return digits.length() == 1 ? "0" + digits : digits;
    }

    private static String clock(long seconds) {
        return new SettingValue.TimeSpanValue(Duration.ofSeconds(seconds)).text();
    }
}
