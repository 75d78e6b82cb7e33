package org.relayplan.report;

import org.relayplan.model.SettingValue;

/** The value of a setting as the model file has it. */
final class SettingJson {

    private static final String[] UNITS = {"", "KB", "MB", "GB"};

    private SettingJson() {}

    static JsonValue of(SettingValue value) {
        if (value instanceof SettingValue.BooleanValue truth) {
            return new JsonValue.Truth(truth.value());
        }
        if (value instanceof SettingValue.NumberValue number) {
            return new JsonValue.Number(number.value());
        }
        if (value instanceof SettingValue.SizeValue size) {
            return size(size.bytes());
        }
        if (value instanceof SettingValue.ListValue list) {
            return JsonValue.Elements.texts(list.values());
        }
        if (value instanceof SettingValue.NullValue) {
            return new JsonValue.Null();
        }
        return value instanceof SettingValue.UnlimitedValue
                ? new JsonValue.Text("unlimited")
                : new JsonValue.Text(value.text());
    }

    /** In the largest unit that fits without a rest; bare bytes are a number. */
    private static JsonValue size(long bytes) {
        long number = bytes;
        int unit = 0;
        while (number > 0 && number % 1024 == 0 && unit < UNITS.length - 1) {
            number /= 1024;
            unit++;
        }
        return unit == 0 ? new JsonValue.Number(bytes) : new JsonValue.Text(number + UNITS[unit]);
    }
}
