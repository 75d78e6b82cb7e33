package org.relayplan.powershell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads expressions, by precedence from the weakest operator to the strongest. */
abstract class ExpressionReader extends Characters {

    private static final List<List<String>> LEVELS = List.of(
            List.of("and", "or"),
            List.of("band", "bor"),
            List.of("eq", "ne", "lt", "le", "gt", "ge", "contains", "notcontains", "is", "match", "replace", "join"));

    private boolean listsAllowed = true;

    ExpressionReader(String text) {
        super(text);
    }

    abstract Node pipeline();

    abstract List<Node> statements(char close);

    Node expression() {
        return binary(0);
    }

    private Node binary(int level) {
        if (level == LEVELS.size()) {
            return sum();
        }
        Node left = binary(level + 1);
        while (true) {
            blanks();
            String operator = operator(LEVELS.get(level));
            if (operator.isEmpty()) {
                return left;
            }
            blanksAndLines();
            left = new Node.Binary(operator, left, binary(level + 1));
        }
    }

    private String operator(List<String> names) {
        if (isDash(peek())) {
            for (String name : names) {
                if (text.regionMatches(true, at + 1, name, 0, name.length()) && !isWordPart(peek(1 + name.length()))) {
                    at += 1 + name.length();
                    return name;
                }
            }
        }
        return "";
    }

    private Node sum() {
        Node left = product();
        while (true) {
            blanks();
            char c = peek();
            boolean isSign = c == '+' || isDash(c) && !isLetter(peek(1));
            if (!isSign || peek(1) == '=' || peek(1) == c) {
                return left;
            }
            at++;
            blanksAndLines();
            left = new Node.Binary(c == '+' ? "+" : "-", left, product());
        }
    }

    private Node product() {
        Node left = list();
        while (true) {
            blanks();
            if (peek() != '*') {
                return left;
            }
            at++;
            blanksAndLines();
            left = new Node.Binary("*", left, list());
        }
    }

    private Node list() {
        List<Node> items = new ArrayList<>();
        items.add(unary());
        blanks();
        while (listsAllowed && peek() == ',') {
            at++;
            blanksAndLines();
            items.add(unary());
            blanks();
        }
        return items.size() == 1 ? items.get(0) : new Node.Comma(items);
    }

    private Node unary() {
        blanks();
        if (isDash(peek()) && text.regionMatches(true, at + 1, "not", 0, 3) && !isWordPart(peek(4))) {
            at += 4;
            return new Node.Unary("not", unary());
        }
        if (peek() == '[') {
            String type = type();
            if (peek() == ':' && peek(1) == ':') {
                return postfix(statics(type));
            }
            // A type alone, as an argument.
            return peek() == ')' ? new Node.Static(type, "") : new Node.Cast(type, unary());
        }
        return postfix(primary());
    }

    /** {@code [System.Net.IPAddress]}, in lower case and without System. */
    String type() {
        expect("[");
        int close = text.indexOf(']', at);
        if (close < 0) {
            throw fault("unfinished type");
        }
        String type = text.substring(at, close).toLowerCase(Locale.ROOT);
        at = close + 1;
        return type.startsWith("system.") ? type.substring(7) : type;
    }

    private Node statics(String type) {
        expect("::");
        String name = name();
        return peek() == '(' ? new Node.StaticCall(type, name, arguments()) : new Node.Static(type, name);
    }

    Node primary() {
        boolean outside = listsAllowed;
        listsAllowed = true;
        Node primary = unrestricted();
        listsAllowed = outside;
        return primary;
    }

    private Node unrestricted() {
        char c = peek();
        if (isSingleQuote(c) && !atEnd()) {
            return new Node.Constant(singleQuoted());
        }
        if (c == '$') {
            return variable();
        }
        if (isDigit(c)) {
            return new Node.Constant(number());
        }
        if (c == '(') {
            at++;
            blanksAndLines();
            Node inner = pipeline();
            blanksAndLines();
            expect(")");
            return new Node.Parentheses(inner);
        }
        if (c == '@' && peek(1) == '(') {
            at += 2;
            return new Node.Array(statements(')'));
        }
        if (c == '@' && peek(1) == '{') {
            at += 2;
            return table();
        }
        if (c == '{') {
            at++;
            return new Node.Block(statements('}'));
        }
        throw fault("no value");
    }

    private Node variable() {
        at++;
        String name = name().toLowerCase(Locale.ROOT);
        return switch (name) {
            case "true" -> new Node.Constant(true);
            case "false" -> new Node.Constant(false);
            case "null" -> new Node.Constant(null);
            default -> new Node.Variable(name);
        };
    }

    Node postfix(Node start) {
        Node node = start;
        while (true) {
            if (peek() == '.' && isLetter(peek(1))) {
                at++;
                String name = name();
                node = peek() == '(' ? new Node.Call(node, name, arguments()) : new Node.Member(node, name);
            } else if (peek() == '[') {
                at++;
                blanks();
                Node index = expression();
                blanks();
                expect("]");
                node = new Node.Index(node, index);
            } else {
                return node;
            }
        }
    }

    private List<Node> arguments() {
        expect("(");
        boolean outside = listsAllowed;
        // A comma parts arguments here and makes no list.
        listsAllowed = false;
        List<Node> arguments = new ArrayList<>();
        blanksAndLines();
        while (peek() != ')') {
            arguments.add(expression());
            blanksAndLines();
            if (peek() == ',') {
                at++;
                blanksAndLines();
            }
        }
        at++;
        listsAllowed = outside;
        return arguments;
    }

    private Node table() {
        List<Map.Entry<String, Node>> entries = new ArrayList<>();
        blanksAndLines();
        while (peek() != '}') {
            String key = name();
            blanks();
            expect("=");
            blanks();
            entries.add(Map.entry(key, pipeline()));
            blanks();
            if (peek() != '}' && peek() != ';' && !isLineEnd(peek())) {
                throw fault("entries stand on lines of their own");
            }
            while (peek() == ';') {
                at++;
            }
            blanksAndLines();
        }
        at++;
        return new Node.Table(entries);
    }
}
