package org.relayplan.powershell;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How PowerShell turns values into one another. Arrays are lists, hash tables sorted maps. */
public final class Values {

    private Values() {}

    /** A hash table of a script: keys in any case. */
    static Map<String, Object> table() {
        return new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    }

    /** What a list of written objects is to an assignment: nothing, the one, or an array. */
    static Object collapsed(List<Object> written) {
        if (written.isEmpty()) {
            return null;
        }
        return written.size() == 1 ? written.get(0) : new ArrayList<>(written);
    }

    /** What a value writes: an array its elements, nothing for {@code $null} out of a pipeline. */
    static List<Object> spread(Object value) {
        List<Object> items = new ArrayList<>();
        if (value instanceof Objects.Properties properties) {
            properties.of().forEach((name, one) -> items.add(new Objects.Property(name, one)));
        } else if (value instanceof List<?> list) {
            items.addAll(list);
        } else {
            items.add(value);
        }
        return items;
    }

    static boolean truth(Object value) {
        if (value == null) {
            return false;
        }
        if (value instanceof Boolean truth) {
            return truth;
        }
        if (value instanceof String string) {
            return !string.isEmpty();
        }
        if (value instanceof Number number) {
            return number.doubleValue() != 0;
        }
        if (value instanceof List<?> list) {
            return list.size() == 1 ? truth(list.get(0)) : !list.isEmpty();
        }
        return true;
    }

    /** {@code [string] $value} */
    public static String text(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Boolean truth) {
            return truth ? "True" : "False";
        }
        if (value instanceof List<?> list) {
            return String.join(" ", list.stream().map(Values::text).toList());
        }
        if (value instanceof Map<?, ?>) {
            throw new PowerShellFault("a hash table as text is never meant");
        }
        return value.toString();
    }

    static int number(Object value) {
        if (value instanceof Number number) {
            return (int) Math.rint(number.doubleValue());
        }
        if (value instanceof String string) {
            try {
                return Integer.parseInt(string.trim());
            } catch (NumberFormatException e) {
                throw new PowerShellFault("invalidcastexception", "not a number: " + string);
            }
        }
        throw new PowerShellFault("invalidcastexception", "not a number: " + value);
    }

    static boolean equal(Object left, Object right) {
        if (left == null || right == null) {
            return left == right;
        }
        if (left instanceof List<?> || right instanceof List<?>) {
            throw new PowerShellFault("-eq with an array filters it, which is never meant");
        }
        if (left instanceof Number a && right instanceof Number b) {
            return a.doubleValue() == b.doubleValue();
        }
        if (left instanceof Boolean truth) {
            return truth == truth(right);
        }
        return text(left).equalsIgnoreCase(text(right));
    }
}
