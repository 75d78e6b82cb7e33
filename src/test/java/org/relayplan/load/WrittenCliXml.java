package org.relayplan.load;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.relayplan.powershell.LiveObject;

/** Writes objects as Export-Clixml does ([MS-PSRP] 2.2.5): custom objects, lists and texts. */
final class WrittenCliXml {

    private final StringBuilder out = new StringBuilder();
    private final Map<String, Integer> types = new HashMap<>();
    private int objects;

    private WrittenCliXml() {}

    static String of(Object object) {
        WrittenCliXml writer = new WrittenCliXml();
        writer.out.append("\uFEFF<Objs Version=\"1.1.0.1\"");
        writer.out.append(" xmlns=\"http://schemas.microsoft.com/powershell/2004/04\">\r\n");
        writer.value("", object, 1);
        return writer.out.append("</Objs>").toString();
    }

    private void line(int depth, String text) {
        out.append("  ".repeat(depth)).append(text).append("\r\n");
    }

    private void value(String name, Object value, int depth) {
        String attribute = name.isEmpty() ? "" : " N=\"" + escaped(name) + "\"";
        if (value == null) {
            line(depth, "<Nil" + attribute + " />");
        } else if (value instanceof LiveObject live) {
            line(depth, "<Obj" + attribute + " RefId=\"" + objects++ + "\">");
            List<?> names = (List<?>) live.properties().get("TypeNames");
            types(names.get(0) + "|System.Management.Automation.PSCustomObject|System.Object", depth + 1);
            line(depth + 1, "<MS>");
            live.properties().forEach((member, item) -> {
                if (!member.equals("TypeNames")) {
                    value(member, item, depth + 2);
                }
            });
            line(depth + 1, "</MS>");
            line(depth, "</Obj>");
        } else if (value instanceof List<?> list) {
            line(depth, "<Obj" + attribute + " RefId=\"" + objects++ + "\">");
            types("System.Collections.ArrayList|System.Object", depth + 1);
            line(depth + 1, list.isEmpty() ? "<LST />" : "<LST>");
            list.forEach(item -> value("", item, depth + 2));
            if (!list.isEmpty()) {
                line(depth + 1, "</LST>");
            }
            line(depth, "</Obj>");
        } else {
            line(depth, "<S" + attribute + ">" + escaped((String) value) + "</S>");
        }
    }

    private void types(String names, int depth) {
        Integer known = types.putIfAbsent(names, types.size());
        if (known != null) {
            line(depth, "<TNRef RefId=\"" + known + "\" />");
            return;
        }
        line(depth, "<TN RefId=\"" + types.get(names) + "\">");
        for (String name : names.split("\\|")) {
            line(depth + 1, "<T>" + escaped(name) + "</T>");
        }
        line(depth, "</TN>");
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean looksEscaped = c == '_' && text.regionMatches(true, i + 1, "x", 0, 1);
            if (c < ' ' || c >= 0xFFFE || looksEscaped) {
                escaped.append("_x%04X_".formatted((int) c));
            } else {
                escaped.append(
                        c == '<'
                                ? "&lt;"
                                : c == '>' ? "&gt;" : c == '&' ? "&amp;" : c == '"' ? "&quot;" : String.valueOf(c));
            }
        }
        return escaped.toString();
    }
}
