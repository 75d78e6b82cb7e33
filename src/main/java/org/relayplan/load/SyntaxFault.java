package org.relayplan.load;

import java.io.IOException;
import org.relayplan.source.Place;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;

/** An error of syntax at its place: what the parser reports, said for a person who edits the file. */
final class SyntaxFault {

    private final String file;
    private final JsonParser parser;
    private final TreeReader tree;

    SyntaxFault(String file, JsonParser parser, TreeReader tree) {
        this.file = file;
        this.parser = parser;
        this.tree = tree;
    }

    static Place place(String file, TokenStreamLocation location) {
        return Place.at(file, location.getLineNr(), location.getColumnNr(), "");
    }

    void report(JacksonException e, Faults faults) {
        if (e.getCause() instanceof IOException io) {
            faults.add(Place.document(file), UnreadableFile.sentence(io));
            return;
        }
        String message = e.getOriginalMessage();
        TokenStreamLocation location = e.getLocation();
        if (location == null) {
            location = parser.currentToken() == JsonToken.VALUE_STRING
                    ? parser.currentTokenLocation()
                    : parser.currentLocation();
            faults.add(at(location, 0), "Texts, names and numbers may have up to 1,048,576 characters (1 MB).");
        } else if (isUnclosedText(message)) {
            faults.add(at(parser.currentTokenLocation(), 0), SyntaxSentence.UNCLOSED_TEXT);
        } else if (message.startsWith("Unexpected end-of-input")) {
            faults.add(at(location, 0), SyntaxSentence.atEnd(message, bracket()));
        } else {
            reportCharacter(message, location, faults);
        }
    }

    private void reportCharacter(String message, TokenStreamLocation location, Faults faults) {
        if (tree.complete()) {
            faults.add(at(location, 0), SyntaxSentence.trailing(message));
        } else if (isBehindNumber(message, location)) {
            faults.add(at(parser.currentTokenLocation(), 0), SyntaxSentence.BARE);
        } else {
            faults.add(at(location, SyntaxSentence.shift(message)), SyntaxSentence.of(message, bracket()));
        }
    }

    /** Whether the value before is a number and goes on with what no number has: 192.168.5.10, 1_000, 0x10, 25mb. */
    private boolean isBehindNumber(String message, TokenStreamLocation location) {
        JsonToken token = parser.currentToken();
        if (token == null || !token.isNumeric() || !message.contains("comma to separate")) {
            return false;
        }
        TokenStreamLocation number = parser.currentTokenLocation();
        return location.getLineNr() == number.getLineNr()
                && location.getColumnNr()
                        == number.getColumnNr() + parser.getString().length();
    }

    private boolean isUnclosedText(String message) {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            return false;
        }
        return message.contains("closing quote")
                || message.startsWith("Illegal unquoted")
                        && (message.contains("code 10)") || message.contains("code 13)"));
    }

    /** The innermost open bracket and its place; empty outside of all. */
    private String bracket() {
        if (tree.innermost().isEmpty()) {
            return "";
        }
        Node innermost = tree.innermost().get();
        String bracket = innermost.is(Kind.OBJECT) ? "{" : "[";
        return bracket + " of line " + innermost.line() + ", column " + innermost.column();
    }

    private Place at(TokenStreamLocation location, int shift) {
        String pointer =
                tree.innermost().isEmpty() ? "" : tree.innermost().get().pointer();
        return Place.at(file, location.getLineNr(), location.getColumnNr() + shift, pointer);
    }
}
