package org.relayplan.cli;

/** What {@code relayplan help} prints. */
final class Overview {

    private Overview() {}

    /** The commands and what they have in common. */
    static String text() {
        return """
                relayplan plans, checks and explains Exchange receive connectors.

                  relayplan COMMAND [OPTIONS] [MODEL...]

                """ + Commands.overview() + """

                A MODEL is a JSON file, a folder of such files, or - for standard input. Without
                one it is the folder relayplan and every *.relayplan.json below this folder.

                Every command takes -h or --help (with examples), -q and -v to say less or more,
                --color auto, always or never, and --version.

                Exit status: 0 fine, 1 findings, 2 wrong usage, 3 input unreadable or invalid,
                4 could not be done or proved.
                """;
    }
}
