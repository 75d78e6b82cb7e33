package org.relayplan.bench;

/** What Java alone costs. */
public final class Hello {

    private Hello() {}

    /** Prints one line. */
    public static void main(String[] arguments) {
        System.out.println("hello");
    }
}
