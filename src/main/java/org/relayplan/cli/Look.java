package org.relayplan.cli;

import java.util.List;
import org.relayplan.report.Detail;
import org.relayplan.report.Style;
import org.relayplan.source.Visible;

/** How text is to look, by the options, the environment and the terminal. */
final class Look {

    private static final List<String> LEGAL = List.of("auto", "always", "never");

    private Look() {}

    /** Refuses an unknown {@code --color}. */
    static void require(Options options) throws UsageFault {
        if (!LEGAL.contains(options.color)) {
            throw new UsageFault(
                    "--color takes " + Destinations.list(LEGAL) + ", not " + Visible.text(options.color) + ".");
        }
    }

    /** For text on standard output. */
    static Style out(Options options, Console console) {
        return style(options, console, console.terminal().showsOut());
    }

    /** For text on standard error. */
    static Style err(Options options, Console console) {
        return style(options, console, console.terminal().showsErr());
    }

    private static Style style(Options options, Console console, boolean isShown) {
        boolean colour = options.color.equals("always") || options.color.equals("auto") && isShown && allows(console);
        return new Style(isShown ? console.terminal().width() : 0, colour);
    }

    /** NO_COLOR counts when it isn't empty, as its authors say. */
    private static boolean allows(Console console) {
        return console.environment().getOrDefault("NO_COLOR", "").isEmpty()
                && !console.environment().getOrDefault("TERM", "").equals("dumb");
    }

    /** How much is said. */
    static Detail detail(Options options) {
        if (options.quiet) {
            return Detail.BRIEF;
        }
        return options.verbose ? Detail.FULL : Detail.USUAL;
    }
}
