package org.relayplan.powershell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Methods of texts. */
final class Strings {

    private Strings() {}

    static Object call(String text, String method, List<Object> given) {
        return switch (method) {
            case "Replace" -> text.replace(Values.text(given.get(0)), Values.text(given.get(1)));
            case "Split" -> split(text, characters(given.get(0)));
            case "Trim" ->
                given.isEmpty()
                        ? trimmed(text, " \t\r\n\u000B\f\u0085\u00A0", true)
                        : trimmed(text, characters(given.get(0)), true);
            case "TrimEnd" -> trimmed(text, characters(given.get(0)), false);
            case "ToLowerInvariant" -> text.toLowerCase(Locale.ROOT);
            case "StartsWith" -> text.startsWith(Values.text(given.get(0)));
            case "Contains" -> text.contains(Values.text(given.get(0)));
            case "IndexOf" -> text.indexOf(Values.text(given.get(0)));
            case "LastIndexOf" -> text.lastIndexOf(Values.text(given.get(0)));
            case "Substring" ->
                given.size() == 1
                        ? text.substring(Values.number(given.get(0)))
                        : text.substring(
                                Values.number(given.get(0)), Values.number(given.get(0)) + Values.number(given.get(1)));
            case "ToCharArray" ->
                new ArrayList<Object>(
                        text.chars().mapToObj(c -> String.valueOf((char) c)).toList());
            default -> throw new PowerShellFault("no method " + method + " of a text");
        };
    }

    /** A text converts to a character only if it is one; several come as an array. */
    private static String characters(Object given) {
        if (given instanceof String text && text.length() != 1) {
            throw new PowerShellFault("not one character: " + text);
        }
        return String.join("", Values.spread(given).stream().map(Values::text).toList());
    }

    private static List<Object> split(String text, String at) {
        List<Object> parts = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if (at.indexOf(text.charAt(i)) >= 0) {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }

    private static String trimmed(String text, String what, boolean bothEnds) {
        int start = 0;
        int end = text.length();
        while (bothEnds && start < end && what.indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && what.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(start, end);
    }
}
