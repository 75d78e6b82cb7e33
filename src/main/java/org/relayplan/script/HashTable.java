package org.relayplan.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A hash table of a script, one entry a line, so that two scripts can be compared line by line. */
final class HashTable {

    private static final String STEP = "    ";

    private final List<String> lines = new ArrayList<>();

    /**
     * A value in a list.
     *
     * @param comment what stands behind it
     */
    record Item(Literal value, Optional<String> comment) {
        static Item of(Literal value) {
            return new Item(value, Optional.empty());
        }
    }

    HashTable entry(String name, Literal value) {
        lines.add(BareWord.check(name) + " = " + value.expression());
        return this;
    }

    /** A list, always as an array, even of one value or none. */
    HashTable list(String name, List<Item> items) {
        block(name, array(items));
        return this;
    }

    HashTable table(String name, HashTable table) {
        block(name, table.lines());
        return this;
    }

    /** A list of tables. */
    HashTable tables(String name, List<HashTable> tables) {
        List<String> inner = new ArrayList<>();
        tables.forEach(table -> inner.addAll(table.lines()));
        block(name, brackets("@(", inner, ")"));
        return this;
    }

    HashTable comment(String text) {
        CommentText.lines(text).forEach(line -> lines.add("# " + line));
        return this;
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    /** The table with its braces. */
    List<String> lines() {
        return brackets("@{", lines, "}");
    }

    /** Values in {@code @( )}, one a line; a line end separates them, so a comment may follow each. */
    static List<String> array(List<Item> items) {
        List<String> inner = new ArrayList<>();
        for (Item item : items) {
            String comment =
                    item.comment().map(text -> " # " + CommentText.text(text)).orElse("");
            inner.add(item.value().expression() + comment);
        }
        return brackets("@(", inner, ")");
    }

    private void block(String name, List<String> block) {
        lines.add(BareWord.check(name) + " = " + block.get(0));
        lines.addAll(block.subList(1, block.size()));
    }

    private static List<String> brackets(String open, List<String> inner, String close) {
        if (inner.isEmpty()) {
            return List.of(open + close);
        }
        List<String> all = new ArrayList<>();
        all.add(open);
        inner.forEach(line -> all.add(STEP + line));
        all.add(close);
        return all;
    }
}
