package org.relayplan.launcher;

/** Stands in for the tool behind the launcher: prints its arguments, one a line. */
final class Echo {

    private Echo() {}

    public static void main(String[] arguments) {
        for (String argument : arguments) {
            System.out.println(argument);
        }
        System.exit(arguments.length == 0 ? 0 : 3);
    }
}
