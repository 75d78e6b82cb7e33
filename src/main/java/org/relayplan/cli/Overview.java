package org.relayplan.cli;

/** What {@code relayplan help} prints. */
final class Overview {

    private Overview() {}

    /** The commands and what they have in common. */
    static String text() {
        return """
                relayplan plans, checks and explains Exchange receive connectors.

                """ + Commands.overview() + """

                A MODEL is a JSON file, a folder of such files, an export of Exchange, or - for
                standard input; without one, relayplan/ and every *.relayplan.json below here.
                Every command takes -h, --help (its own page, with examples), -q and -v (less,
                more), --color auto|always|never (NO_COLOR counts) and --version. Exit status:
                0 fine, 1 findings, 2 wrong usage, 3 invalid input, 4 not done or not proved.
                """;
    }
}
