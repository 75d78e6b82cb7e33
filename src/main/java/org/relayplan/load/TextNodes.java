package org.relayplan.load;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.RandomAccess;

/**
 * The elements of an array of nothing but texts, such as a million ranges, in a fourth of the room that their nodes
 * would take: a node is made when it is asked for, and equal to look at each time, but not the same object.
 */
final class TextNodes extends AbstractList<Node> implements RandomAccess {

    // Line, column, and column behind the end.
    private static final int NUMBERS = 3;

    private final Node array;
    private String[] texts = new String[2];
    private int[] numbers = new int[2 * NUMBERS];
    private int size;

    TextNodes(Node array) {
        this.array = array;
    }

    /** Adds a text that begins and ends on this line. */
    void add(String text, int line, int column, int endColumn) {
        if (size == texts.length) {
            resize(2 * size);
        }
        texts[size] = text;
        numbers[NUMBERS * size] = line;
        numbers[NUMBERS * size + 1] = column;
        numbers[NUMBERS * size + 2] = endColumn;
        size++;
    }

    /** Gives back the room that no text took. */
    void trim() {
        if (size < texts.length) {
            resize(size);
        }
    }

    private void resize(int length) {
        texts = Arrays.copyOf(texts, length);
        numbers = Arrays.copyOf(numbers, NUMBERS * length);
    }

    @Override
    public Node get(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException(index);
        }
        int line = numbers[NUMBERS * index];
        Node node = new Node(array, index, Kind.TEXT, line, numbers[NUMBERS * index + 1], texts[index]);
        node.end(line, numbers[NUMBERS * index + 2]);
        return node;
    }

    @Override
    public int size() {
        return size;
    }
}
