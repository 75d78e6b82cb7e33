package org.relayplan.script;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The text of a script as it grows, line by line; every line ends with CRLF and is pure ASCII. */
final class PowerShell {

    private static final String LINE_END = "\r\n";

    private final StringBuilder out = new StringBuilder();

    PowerShell blank() {
        line("");
        return this;
    }

    PowerShell comment(String text) {
        CommentText.lines(text).forEach(line -> line(("# " + line).stripTrailing()));
        return this;
    }

    /** A comment that is seen from afar. */
    PowerShell heading(String text) {
        line("# " + "-".repeat(98));
        comment(text);
        line("# " + "-".repeat(98));
        return this;
    }

    /** Commands that hand on their objects from left to right, or one alone. */
    PowerShell command(Cmdlet... commands) {
        line(Arrays.stream(commands).map(Cmdlet::text).collect(Collectors.joining(" | ")));
        return this;
    }

    /**
     * Stops the script unless exactly one connector answers to a name: Get-ReceiveConnector may return all connectors
     * where it doesn't know one (its page, Identity).
     */
    PowerShell exactlyOne(String identity) {
        return exactlyOne(identity, new Cmdlet("Get-ReceiveConnector").argument(Literal.text(identity)));
    }

    /** The same with the command that gets it. */
    PowerShell exactlyOne(String identity, Cmdlet get) {
        Literal complaint = Literal.text(identity + ": expected exactly one connector of this name");
        line("if (@(" + get.text() + ").Count -ne 1) { throw " + complaint.argument() + " }");
        return this;
    }

    PowerShell assign(ScriptVariable variable, HashTable table) {
        assigned(variable, table.lines());
        return this;
    }

    /** A property, as text, of the one object that a command gives. */
    PowerShell assign(ScriptVariable variable, Cmdlet command, String property) {
        String stopping = command.parameter("ErrorAction", Literal.word("Stop")).text();
        line(variable.text() + " = [string] @(" + stopping + ")[0]." + BareWord.check(property));
        return this;
    }

    /** A list, one value a line. */
    PowerShell assign(ScriptVariable variable, List<HashTable.Item> items) {
        assigned(variable, HashTable.array(items));
        return this;
    }

    /** An array of what other variables hold, one a line. */
    PowerShell collect(ScriptVariable variable, List<ScriptVariable> parts) {
        line(variable.text() + " = @(");
        parts.forEach(part -> line("    " + part.text()));
        line(")");
        return this;
    }

    /** A piece that is the same in every script, from a file beside this class. */
    PowerShell fixed(String file) {
        try (InputStream in = PowerShell.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("missing in the jar: " + file);
            }
            String text = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
            text.lines().forEach(this::line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    String text() {
        return out.toString();
    }

    private void assigned(ScriptVariable variable, List<String> lines) {
        line(variable.text() + " = " + lines.get(0));
        lines.subList(1, lines.size()).forEach(this::line);
    }

    private void line(String line) {
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) < 0x20 || line.charAt(i) > 0x7E) {
                throw new IllegalStateException("not printable ASCII: " + line);
            }
        }
        out.append(line).append(LINE_END);
    }
}
