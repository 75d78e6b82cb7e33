package org.relayplan.powershell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads statements and commands. */
final class ScriptReader extends ExpressionReader {

    private ScriptReader(String text) {
        super(text);
    }

    static List<Node> read(String text) {
        ScriptReader reader = new ScriptReader(text);
        List<Node> statements = reader.statements('\0');
        if (!reader.atEnd()) {
            throw reader.fault("something is left over");
        }
        return statements;
    }

    @Override
    List<Node> statements(char close) {
        List<Node> statements = new ArrayList<>();
        while (true) {
            blanksAndLines();
            while (peek() == ';') {
                at++;
                blanksAndLines();
            }
            if (atEnd() || peek() == close) {
                break;
            }
            statements.add(statement());
            blanks();
            if (!atEnd() && peek() != close && peek() != ';' && !isLineEnd(peek())) {
                throw fault("statements stand on lines of their own");
            }
        }
        if (close != '\0') {
            expect(String.valueOf(close));
        }
        return statements;
    }

    private List<Node> block() {
        blanksAndLines();
        expect("{");
        return statements('}');
    }

    private Node statement() {
        if (looksAt("[CmdletBinding(")) {
            type();
            blanksAndLines();
            expect("param");
            return new Node.Parameters(parameters());
        }
        if (takeWord("function")) {
            return function();
        }
        if (takeWord("if")) {
            return conditional();
        }
        if (takeWord("foreach")) {
            return forEach();
        }
        if (takeWord("for")) {
            return counting();
        }
        if (takeWord("while")) {
            return new Node.While(condition(), block(), false);
        }
        if (takeWord("do")) {
            List<Node> body = block();
            blanksAndLines();
            expect("while");
            return new Node.While(condition(), body, true);
        }
        if (takeWord("try")) {
            return attempt();
        }
        if (takeWord("throw")) {
            return new Node.Throw(optional());
        }
        if (takeWord("return")) {
            return new Node.Return(optional());
        }
        return pipeline();
    }

    private boolean takeWord(String word) {
        return looksAtWord(word) && take(word);
    }

    private Node optional() {
        blanks();
        boolean isNothing = atEnd() || isLineEnd(peek()) || peek() == '}' || peek() == ';';
        return isNothing ? new Node.Nothing() : pipeline();
    }

    private Node condition() {
        blanks();
        expect("(");
        Node condition = pipeline();
        blanks();
        expect(")");
        return condition;
    }

    private Node conditional() {
        List<Map.Entry<Node, List<Node>>> branches = new ArrayList<>();
        branches.add(Map.entry(condition(), block()));
        List<Node> otherwise = List.of();
        while (true) {
            int before = at;
            blanksAndLines();
            if (takeWord("elseif")) {
                branches.add(Map.entry(condition(), block()));
            } else if (takeWord("else")) {
                otherwise = block();
            } else {
                at = before;
                return new Node.If(branches, otherwise);
            }
        }
    }

    private Node forEach() {
        blanks();
        expect("(");
        blanks();
        expect("$");
        String variable = name().toLowerCase(Locale.ROOT);
        blanks();
        expect("in");
        blanks();
        Node in = pipeline();
        blanks();
        expect(")");
        return new Node.ForEach(variable, in, block());
    }

    private Node counting() {
        blanks();
        expect("(");
        Node first = pipeline();
        expect(";");
        Node condition = pipeline();
        expect(";");
        blanks();
        expect("$");
        String name = name().toLowerCase(Locale.ROOT);
        expect("++");
        Node.Variable counter = new Node.Variable(name);
        Node step = new Node.Assignment(counter, true, new Node.Constant(1));
        expect(")");
        return new Node.For(first, condition, step, block());
    }

    private Node attempt() {
        List<Node> body = block();
        blanksAndLines();
        expect("catch");
        List<String> caught = new ArrayList<>();
        blanks();
        while (peek() == '[') {
            caught.add(type());
            blanks();
            if (peek() == ',') {
                at++;
                blanks();
            }
        }
        return new Node.Try(body, caught, block());
    }

    private Node function() {
        blanks();
        int start = at;
        while (isWordPart(peek())) {
            at++;
        }
        String name = text.substring(start, at);
        List<Node.Parameter> parameters = peek() == '(' ? parameters() : List.of();
        return new Node.Function(name, parameters, block());
    }

    private List<Node.Parameter> parameters() {
        expect("(");
        List<Node.Parameter> parameters = new ArrayList<>();
        blanksAndLines();
        while (peek() != ')') {
            String type = "";
            while (peek() == '[') {
                type = type();
                blanksAndLines();
            }
            expect("$");
            String name = name().toLowerCase(Locale.ROOT);
            blanks();
            Node standard = new Node.Nothing();
            if (take("=")) {
                blanks();
                standard = primary();
            }
            parameters.add(new Node.Parameter(type, name, standard));
            blanksAndLines();
            if (peek() == ',') {
                at++;
                blanksAndLines();
            }
        }
        at++;
        return parameters;
    }

    @Override
    Node pipeline() {
        blanks();
        Node first = isLetter(peek()) ? command() : expression();
        blanks();
        boolean adds = looksAt("+=");
        if (adds || peek() == '=') {
            at += adds ? 2 : 1;
            blanks();
            return new Node.Assignment(first, adds, pipeline());
        }
        List<Node> stages = new ArrayList<>(List.of(first));
        while (peek() == '|') {
            at++;
            blanksAndLines();
            stages.add(command());
            blanks();
        }
        return stages.size() == 1 ? first : new Node.Pipeline(stages);
    }

    private Node command() {
        int start = at;
        while (isWordPart(peek())) {
            at++;
        }
        String name = text.substring(start, at);
        List<Node.Argument> arguments = new ArrayList<>();
        while (true) {
            int before = at;
            blanks();
            if (atEnd() || isLineEnd(peek()) || "|;)}".indexOf(peek()) >= 0) {
                return new Node.Command(name, arguments);
            }
            if (at == before) {
                throw fault("an argument needs a blank before it");
            }
            arguments.add(argument());
        }
    }

    private Node.Argument argument() {
        if (peek() == '@' && isLetter(peek(1))) {
            at++;
            return new Node.Argument("", new Node.Variable(name().toLowerCase(Locale.ROOT)), true);
        }
        if (isDash(peek()) && isLetter(peek(1))) {
            at++;
            String name = name();
            if (peek() == ':') {
                at++;
                return new Node.Argument(name, value(), false);
            }
            int behind = at;
            blanks();
            boolean isSplat = peek() == '@' && isLetter(peek(1));
            boolean isSwitch = atEnd() || isLineEnd(peek()) || "|;)}".indexOf(peek()) >= 0 || isSplat || isDash(peek());
            if (isSwitch) {
                at = behind;
                return new Node.Argument(name, new Node.Nothing(), false);
            }
            return new Node.Argument(name, values(), false);
        }
        return new Node.Argument("", values(), false);
    }

    private Node values() {
        List<Node> items = new ArrayList<>(List.of(value()));
        while (peek() == ',') {
            at++;
            blanksAndLines();
            items.add(value());
        }
        return items.size() == 1 ? items.get(0) : new Node.Comma(items);
    }

    private Node value() {
        if (!isLetter(peek())) {
            return postfix(primary());
        }
        int start = at;
        while (isWordPart(peek()) || peek() == '.') {
            at++;
        }
        return new Node.Constant(text.substring(start, at));
    }
}
