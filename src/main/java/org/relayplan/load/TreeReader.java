package org.relayplan.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;

/** Builds the nodes of one document from a parser's tokens and collects the faults that do not end the reading. */
final class TreeReader {

    /** The deepest nesting of brackets. */
    static final int DEEPEST = 64;

    /** The longest text and name in UTF-16 characters: 1 MB. */
    static final int LONGEST_TEXT = 1 << 20;

    /** The longest number in characters; no setting needs a tenth of it. */
    static final int LONGEST_NUMBER = 100;

    /** Lists of words have hardly more entries. */
    private static final int FEW = 4;

    private final JsonParser parser;
    private final String file;
    private final Elements elements;
    private final Faults faults;
    private final KnownTexts known = new KnownTexts();
    private final Node[] open = new Node[DEEPEST];
    private int depth;
    private boolean complete;

    TreeReader(JsonParser parser, String file, Elements elements, Faults faults) {
        this.parser = parser;
        this.file = file;
        this.elements = elements;
        this.faults = faults;
    }

    /** The object or array whose bracket was opened last and is still open. */
    Optional<Node> innermost() {
        return depth == 0 ? Optional.empty() : Optional.of(open[depth - 1]);
    }

    /**
     * Reads the value whose first token is the parser's current one.
     *
     * @throws TooDeep if brackets are nested deeper than allowed
     */
    Node document() throws TooDeep {
        Node root = begin(file, 0);
        if (root.is(Kind.ARRAY) && elements.wants("")) {
            handOver("", root);
        } else {
            fill(root);
        }
        complete = true;
        return root;
    }

    /** Whether the document's one value was read to its end. */
    boolean complete() {
        return complete;
    }

    /** The node of the current token, without what stands between its brackets. */
    private Node begin(Object owner, int index) {
        JsonToken token = parser.currentToken();
        TokenStreamLocation start = parser.currentTokenLocation();
        int line = start.getLineNr();
        int column = start.getColumnNr();
        return switch (token) {
            case START_OBJECT -> new Node(owner, index, Kind.OBJECT, line, column, new ArrayList<Member>());
            case START_ARRAY -> new Node(owner, index, Kind.ARRAY, line, column, new ArrayList<Node>());
            case VALUE_STRING -> text(owner, index, line, column);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                word(owner, index, Kind.NUMBER, line, column, parser.getString());
            case VALUE_TRUE -> word(owner, index, Kind.BOOLEAN, line, column, "true");
            case VALUE_FALSE -> word(owner, index, Kind.BOOLEAN, line, column, "false");
            case VALUE_NULL -> word(owner, index, Kind.NULL, line, column, "null");
            default -> throw new IllegalStateException("no value begins with " + token);
        };
    }

    private Node text(Object owner, int index, int line, int column) {
        // Long lists are lists of ranges, which are hardly ever equal to anything.
        boolean listed = index >= FEW && owner instanceof Node around && around.is(Kind.ARRAY);
        String text = listed ? parser.getString() : known.known(parser.getString());
        Node node = new Node(owner, index, Kind.TEXT, line, column, text);
        // A text never spans lines, so the parser now stands on the same line, behind the closing quotation mark.
        node.end(line, parser.currentLocation().getColumnNr());
        return node;
    }

    private static Node word(Object owner, int index, Kind kind, int line, int column, String text) {
        Node node = new Node(owner, index, kind, line, column, text);
        node.end(line, column + text.length());
        return node;
    }

    private void fill(Node node) throws TooDeep {
        if (node.is(Kind.OBJECT)) {
            members(node);
        } else if (node.is(Kind.ARRAY)) {
            elements(node);
        } else {
            checkText(node);
        }
    }

    private void checkText(Node scalar) {
        String text = scalar.text();
        if (text.length() > LONGEST_TEXT) {
            faults.add(scalar.place(), "A text may have up to 1,048,576 characters (1 MB); this one is longer.");
        } else if (text.length() > LONGEST_NUMBER && scalar.is(Kind.NUMBER)) {
            faults.add(scalar.place(), "A number may have up to 100 characters; this one is longer.");
        }
        if (scalar.hasEscapes() && hasHalfPair(text)) {
            faults.add(scalar.place(), SyntaxSentence.HALF_PAIR);
        }
    }

    /** Whether a surrogate stands alone, which only an escape can bring about; no encoding could write it again. */
    private static boolean hasHalfPair(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                boolean pair = Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!pair) {
                    return true;
                }
                i++;
            }
        }
        return false;
    }

    private void enter(Node node) throws TooDeep {
        if (depth == DEEPEST) {
            faults.add(node.place(), "Brackets may be nested 64 deep; this one is the 65th.");
            throw new TooDeep();
        }
        open[depth++] = node;
    }

    private void leave(Node node) {
        depth--;
        node.freeze();
        TokenStreamLocation behind = parser.currentLocation();
        node.end(behind.getLineNr(), behind.getColumnNr());
    }

    private void members(Node object) throws TooDeep {
        enter(object);
        List<Member> members = object.members();
        Names names = new Names();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            TokenStreamLocation start = parser.currentTokenLocation();
            int line = start.getLineNr();
            int column = start.getColumnNr();
            String name = parser.currentName();
            parser.nextToken();
            Node value = begin(object, members.size());
            Member member = new Member(name, value, line, column);
            members.add(member);
            if (name.length() > LONGEST_TEXT) {
                faults.add(member.place(), "A name may have up to 1,048,576 characters (1 MB); this one is longer.");
            }
            int first = names.first(members);
            if (first < members.size() - 1) {
                faults.add(
                        member.place(),
                        "This name stands here already in line "
                                + members.get(first).line() + "; each name may stand once in an object.");
            }
            if (depth == 1 && value.is(Kind.ARRAY) && elements.wants(name)) {
                handOver(name, value);
            } else {
                fill(value);
            }
        }
        leave(object);
    }

    private void elements(Node array) throws TooDeep {
        enter(array);
        TextNodes texts = new TextNodes(array);
        JsonToken token = parser.nextToken();
        while (token == JsonToken.VALUE_STRING) {
            Node element = begin(array, texts.size());
            checkText(element);
            texts.add(element.text(), element.line(), element.column(), element.endColumn());
            token = parser.nextToken();
        }
        if (token == JsonToken.END_ARRAY) {
            array.hold(texts);
        } else {
            mixed(array, texts, token);
        }
        leave(array);
    }

    /** The elements of an array that has others than texts, too, from the first of those on. */
    private void mixed(Node array, TextNodes before, JsonToken first) throws TooDeep {
        List<Node> elements = array.elements();
        elements.addAll(before);
        for (JsonToken token = first; token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            Node element = begin(array, elements.size());
            elements.add(element);
            fill(element);
        }
    }

    private void handOver(String member, Node array) throws TooDeep {
        enter(array);
        int index = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            Node element = begin(array, index++);
            fill(element);
            elements.take(member, element);
        }
        leave(array);
    }

    /** Brackets are nested too deep to read on; the fault is known. */
    static final class TooDeep extends Exception {

        private static final long serialVersionUID = 1L;

        TooDeep() {
            super("nested too deep", null, false, false);
        }
    }
}
