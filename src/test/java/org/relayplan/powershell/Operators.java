package org.relayplan.powershell;

import java.util.ArrayList;
import java.util.List;

/** The binary operators. */
final class Operators {

    private Operators() {}

    static Object apply(String operator, Object left, Object right) {
        return switch (operator) {
            case "eq" -> Values.equal(left, right);
            case "ne" -> !Values.equal(left, right);
            case "lt" -> compare(left, right) < 0;
            case "le" -> compare(left, right) <= 0;
            case "gt" -> compare(left, right) > 0;
            case "ge" -> compare(left, right) >= 0;
            case "contains" -> contains(left, right);
            case "notcontains" -> !contains(left, right);
            case "band" -> Values.number(left) & Values.number(right);
            case "bor" -> Values.number(left) | Values.number(right);
            case "*" -> Values.number(left) * Values.number(right);
            case "-" -> Values.number(left) - Values.number(right);
            case "+" -> plus(left, right);
            case "is" -> isOf(left, Values.text(right));
            case "join" ->
                String.join(
                        Values.text(right),
                        Values.spread(left).stream().map(Values::text).toList());
            case "replace" -> {
                List<?> both = (List<?>) right;
                yield Values.text(left).replaceAll(Values.text(both.get(0)), Values.text(both.get(1)));
            }
            default -> throw new PowerShellFault("unknown operator " + operator);
        };
    }

    /** The type comes as the static that it is when no member of it is named. */
    private static boolean isOf(Object value, String type) {
        return switch (type) {
            case "string::" -> value instanceof String;
            case "collections.ienumerable::" -> value instanceof String || value instanceof List<?>;
            case "datetime::" -> false;
            default -> throw new PowerShellFault("unknown type " + type);
        };
    }

    private static boolean contains(Object list, Object item) {
        return Values.spread(list).stream().anyMatch(one -> Values.equal(one, item));
    }

    private static int compare(Object left, Object right) {
        if (left instanceof Objects.Time a && right instanceof Objects.Time b) {
            return Double.compare(a.seconds(), b.seconds());
        }
        return Integer.compare(Values.number(left), Values.number(right));
    }

    private static Object plus(Object left, Object right) {
        if (left instanceof String text) {
            return text + Values.text(right);
        }
        if (left instanceof List<?> list) {
            List<Object> joined = new ArrayList<>(list);
            joined.addAll(Values.spread(right));
            return joined;
        }
        if (left instanceof Number) {
            return Values.number(left) + Values.number(right);
        }
        throw new PowerShellFault("what is added to is no text, array or number: " + left);
    }
}
