package org.relayplan.model;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** The value of a connector's setting. */
public sealed interface SettingValue {

    /** The value as Get-ReceiveConnector prints it. */
    String text();

    /** {@code $true} or {@code $false}. */
    record BooleanValue(boolean value) implements SettingValue {
        @Override
        public String text() {
            return value ? "True" : "False";
        }
    }

    /** Free text, a host name or a name of something else. */
    record TextValue(String value) implements SettingValue {
        @Override
        public String text() {
            return value;
        }
    }

    /** A whole number. */
    record NumberValue(long value) implements SettingValue {
        @Override
        public String text() {
            return Long.toString(value);
        }
    }

    /** No limit, where a number could stand. */
    record UnlimitedValue() implements SettingValue {
        @Override
        public String text() {
            return "Unlimited";
        }
    }

    /** A time, in whole seconds. */
    record TimeSpanValue(Duration value) implements SettingValue {
        /** {@code hh:mm:ss}, from one day on {@code d.hh:mm:ss}. */
        @Override
        public String text() {
            long seconds = value.getSeconds();
            String clock = two(seconds / 3600 % 24) + ":" + two(seconds / 60 % 60) + ":" + two(seconds % 60);
            return seconds < 86_400 ? clock : seconds / 86_400 + "." + clock;
        }

        private static String two(long number) {
            return number < 10 ? "0" + number : Long.toString(number);
        }
    }

    /** A size in bytes. */
    record SizeValue(long bytes) implements SettingValue {
        private static final String[] UNITS = {"B", "KB", "MB", "GB", "TB"};

        /** {@code 36 MB (37,748,736 bytes)}. */
        @Override
        public String text() {
            double size = bytes;
            int unit = 0;
            while (size >= 1024 && unit < UNITS.length - 1) {
                size /= 1024;
                unit++;
            }
            String number = size == Math.rint(size)
                    ? Long.toString((long) size)
                    : String.format(Locale.ROOT, "%.4g", size).replaceAll("\\.?0+$", "");
            return number + " " + UNITS[unit] + " (" + String.format(Locale.ROOT, "%,d", bytes) + " bytes)";
        }
    }

    /** One word of a closed set, in Exchange's spelling. */
    record ChoiceValue(String value) implements SettingValue {
        @Override
        public String text() {
            return value;
        }
    }

    /** Several texts, in order. */
    record ListValue(List<String> values) implements SettingValue {
        /** Keeps its own copy. */
        public ListValue {
            values = List.copyOf(values);
        }

        @Override
        public String text() {
            return String.join(", ", values);
        }
    }

    /** {@code $null}. */
    record NullValue() implements SettingValue {
        @Override
        public String text() {
            return "";
        }
    }
}
