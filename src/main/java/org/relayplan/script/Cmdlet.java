package org.relayplan.script;

import java.util.List;

/**
 * A call of a cmdlet, built parameter by parameter; each value is a {@link Literal}, so it can't be forgotten to quote.
 */
final class Cmdlet {

    private final StringBuilder text = new StringBuilder();

    Cmdlet(String cmdlet) {
        text.append(BareWord.check(cmdlet));
    }

    /** A value by its position. */
    Cmdlet argument(Literal value) {
        text.append(' ').append(value.argument());
        return this;
    }

    Cmdlet parameter(String name, Literal value) {
        text.append(" -").append(BareWord.check(name)).append(' ').append(value.argument());
        return this;
    }

    /** A parameter that takes what a variable holds. */
    Cmdlet parameter(String name, ScriptVariable value) {
        text.append(" -").append(BareWord.check(name)).append(' ').append(value.text());
        return this;
    }

    /** A value by its position that a variable holds. */
    Cmdlet argument(ScriptVariable value) {
        text.append(' ').append(value.text());
        return this;
    }

    /** A switch. */
    Cmdlet flag(String name) {
        text.append(" -").append(BareWord.check(name));
        return this;
    }

    /** A switch that is on by default and shall be off. */
    Cmdlet off(String name) {
        text.append(" -").append(BareWord.check(name)).append(":$false");
        return this;
    }

    /** A table by position, written on one line. */
    Cmdlet table(List<String> entries) {
        text.append(" @{ ").append(String.join("; ", entries)).append(" }");
        return this;
    }

    /** What commands give, by position, as an array. */
    Cmdlet output(Cmdlet... commands) {
        List<String> texts = new java.util.ArrayList<>();
        for (Cmdlet command : commands) {
            texts.add(command.text());
        }
        text.append(" @(").append(String.join(" | ", texts)).append(')');
        return this;
    }

    /** Names of properties by position, as Format-List takes them. */
    Cmdlet properties(List<String> names) {
        return argument(Literal.list(names.stream().map(Literal::word).toList()));
    }

    /** Lets through the entries that allow something and aren't inherited, as the page on anonymous relay has it. */
    static Cmdlet whereExplicitlyAllowed() {
        Cmdlet filter = new Cmdlet("where");
        filter.text.append(" {($_.Deny -eq $false) -and ($_.IsInherited -eq $false)}");
        return filter;
    }

    String text() {
        return text.toString();
    }
}
