package org.relayplan.report;

import java.util.List;
import java.util.Map;
import org.relayplan.source.Visible;

/**
 * Lays JSON out as people write it: what fits stands on one line, lists of plain values fill their lines, and whatever
 * else is too long gets a line for each property or element.
 */
final class JsonLayout {

    /** The longest line, in characters. */
    private static final int WIDTH = 120;

    private final boolean ascii;
    private final StringBuilder out = new StringBuilder();

    private JsonLayout(boolean ascii) {
        this.ascii = ascii;
    }

    /**
     * The text of a document, with a line feed at its end.
     *
     * @param ascii whether every other character is escaped; those that nobody would see always are
     */
    static String of(JsonValue.Properties document, boolean ascii) {
        JsonLayout layout = new JsonLayout(ascii);
        layout.broken(document, 0, true);
        return layout.out.append('\n').toString();
    }

    /**
     * The text of a value inside a document, without a line feed at its end.
     *
     * @param indent of the line on which it begins
     * @param column at which it begins there
     */
    static String of(JsonValue value, int indent, int column) {
        JsonLayout layout = new JsonLayout(false);
        layout.value(value, indent, column, 1);
        return layout.out.toString();
    }

    private void value(JsonValue value, int indent, int column, int behind) {
        String line = line(value, WIDTH - column - behind);
        if (!line.isEmpty()) {
            out.append(line);
        } else if (value instanceof JsonValue.Properties object) {
            broken(object, indent, false);
        } else if (value instanceof JsonValue.Elements list) {
            broken(list, indent);
        }
    }

    /** A document's lists of objects are broken in any case: each connector begins a line. */
    private void broken(JsonValue.Properties object, int indent, boolean document) {
        out.append("{\n");
        int left = object.values().size();
        for (Map.Entry<String, JsonValue> property : object.values().entrySet()) {
            left--;
            int from = out.length();
            out.append(" ".repeat(indent + 2)).append(quoted(property.getKey())).append(": ");
            int column = out.length() - from;
            if (document
                    && property.getValue() instanceof JsonValue.Elements list
                    && !list.values().isEmpty()) {
                broken(list, indent + 2);
            } else {
                value(property.getValue(), indent + 2, column, 1);
            }
            out.append(left > 0 ? ",\n" : "\n");
        }
        out.append(" ".repeat(indent)).append('}');
    }

    private void broken(JsonValue.Elements list, int indent) {
        boolean plain = true;
        for (JsonValue element : list.values()) {
            plain &= !(element instanceof JsonValue.Properties) && !(element instanceof JsonValue.Elements);
        }
        out.append("[\n");
        if (plain) {
            filled(list.values(), indent + 2);
        } else {
            int left = list.values().size();
            for (JsonValue element : list.values()) {
                out.append(" ".repeat(indent + 2));
                value(element, indent + 2, indent + 2, 1);
                out.append(--left > 0 ? ",\n" : "\n");
            }
        }
        out.append(" ".repeat(indent)).append(']');
    }

    private void filled(List<JsonValue> values, int indent) {
        int column = 0;
        int left = values.size();
        for (JsonValue value : values) {
            String text = line(value, Integer.MAX_VALUE) + (--left > 0 ? "," : "");
            if (column > 0 && column + 1 + text.length() <= WIDTH) {
                out.append(' ').append(text);
                column += 1 + text.length();
            } else {
                out.append(column > 0 ? "\n" : "").append(" ".repeat(indent)).append(text);
                column = indent + text.length();
            }
        }
        out.append('\n');
    }

    /** The value on one line; empty if it takes more room. */
    private String line(JsonValue value, int room) {
        StringBuilder line = new StringBuilder();
        return append(value, room, line) && line.length() <= room ? line.toString() : "";
    }

    private boolean append(JsonValue value, int room, StringBuilder line) {
        if (value instanceof JsonValue.Null) {
            line.append("null");
        } else if (value instanceof JsonValue.Truth truth) {
            line.append(truth.value());
        } else if (value instanceof JsonValue.Number number) {
            line.append(number.value());
        } else if (value instanceof JsonValue.Text text) {
            line.append(quoted(text.value()));
        } else if (value instanceof JsonValue.Elements list) {
            String separator = "";
            line.append('[');
            for (JsonValue element : list.values()) {
                line.append(separator);
                if (!append(element, room, line) || line.length() > room) {
                    return false;
                }
                separator = ", ";
            }
            line.append(']');
        } else if (value instanceof JsonValue.Properties object) {
            String separator = " ";
            line.append('{');
            for (Map.Entry<String, JsonValue> property : object.values().entrySet()) {
                line.append(separator).append(quoted(property.getKey())).append(": ");
                if (!append(property.getValue(), room, line) || line.length() > room) {
                    return false;
                }
                separator = ", ";
            }
            line.append(object.values().isEmpty() ? "}" : " }");
        }
        return true;
    }

    private String quoted(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        boolean plain = !Visible.isDeceptive(text);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int known = "\"\\\n\r\t".indexOf(c);
            if (known >= 0) {
                quoted.append('\\').append("\"\\nrt".charAt(known));
            } else if (c >= ' ' && c < 0x7F || plain && !ascii && c > 0x7F) {
                quoted.append(c);
            } else {
                String hex = Integer.toHexString(c).toUpperCase(java.util.Locale.ROOT);
                quoted.append("\\u").append("0000", 0, 4 - hex.length()).append(hex);
            }
        }
        return quoted.append('"').toString();
    }
}
