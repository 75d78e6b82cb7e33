package org.relayplan.cli;

import java.util.List;
import java.util.Locale;
import org.relayplan.report.Detail;
import org.relayplan.report.Style;
import org.relayplan.source.Visible;

/** How text is to look, by the options, the environment and the terminal. */
final class Look {

    static final List<String> LEGAL = List.of("auto", "always", "never");

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
        return new Style(isShown ? console.terminal().width() : 0, colour, knowsUnicode(console));
    }

    /**
     * Whether block characters can be shown, and take one column each: by the first variable of the locale that says
     * something (POSIX, Environment Variables). Where Chinese, Japanese or Korean is written they may take two.
     */
    private static boolean knowsUnicode(Console console) {
        for (String variable : List.of("LC_ALL", "LC_CTYPE", "LANG")) {
            String locale = console.environment().getOrDefault(variable, "").toLowerCase(Locale.ROOT);
            if (!locale.isEmpty()) {
                boolean isWide = locale.startsWith("ja") || locale.startsWith("ko") || locale.startsWith("zh");
                return !isWide && (locale.contains("utf-8") || locale.contains("utf8"));
            }
        }
        return false;
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
