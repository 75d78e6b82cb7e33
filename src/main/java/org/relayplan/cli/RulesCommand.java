package org.relayplan.cli;

import java.util.ArrayList;
import java.util.List;
import org.relayplan.report.CatalogueJson;
import org.relayplan.report.CatalogueMarkdown;
import org.relayplan.report.CatalogueText;
import org.relayplan.report.PagesText;
import org.relayplan.report.Rendered;
import org.relayplan.report.Style;
import org.relayplan.report.Tool;
import org.relayplan.rules.Page;

/** {@code relayplan rules}: the catalogue, or one rule's page. */
final class RulesCommand implements Command {

    private static final List<String> FORMATS = List.of("text", "markdown", "json");

    private final RulesOptions options = new RulesOptions();

    @Override
    public Options options() {
        return options;
    }

    @Override
    public List<String> formats() {
        return FORMATS;
    }

    @Override
    public String help() {
        return """
                relayplan rules [OPTIONS] [RULE]

                Lists every rule of relayplan check with the severities it gives; with a RULE,
                its page: what it finds, why it hurts, wrong and right, how to fix it.

                  -f, --format FORMAT     text (the default), markdown or json; FORMAT=FILE
                                          writes a file; repeatable with different files
                  -q, --quiet             the names alone
                  -v, --verbose           every page in full
                  --color WHEN            auto, always or never
                  -h, --help, --version

                  relayplan rules open-relay
                  relayplan rules -f markdown=rules.md
                """;
    }

    @Override
    public int run(Console console) throws UsageFault {
        Look.require(options);
        List<Destination> destinations = Destinations.read(options.formats, FORMATS, console.currentFolder());
        Operands.atMost(1, options, "rules takes one rule");
        RuleIds.require(options.operands, "");
        List<Page> pages = new ArrayList<>();
        for (String id : options.operands.isEmpty() ? RuleIds.all() : options.operands) {
            pages.add(Page.of(id));
        }
        Outputs outputs = new Outputs(console);
        for (Destination destination : destinations) {
            outputs.write(destination, rendered(pages, destination, console));
        }
        return outputs.status(Status.FINE);
    }

    private Rendered rendered(List<Page> pages, Destination destination, Console console) {
        boolean isFile = destination.file().isPresent();
        return switch (destination.format()) {
            case "text" -> text(pages, isFile ? Style.PLAIN : Look.out(options, console));
            case "markdown" -> new CatalogueMarkdown(pages);
            case "json" -> new CatalogueJson(new Tool(Version.NAME, Version.NUMBER), pages);
            default -> throw new IllegalStateException("no writer for " + destination.format());
        };
    }

    private Rendered text(List<Page> pages, Style style) {
        return options.operands.isEmpty() && !options.verbose
                ? new CatalogueText(pages, style, Look.detail(options))
                : new PagesText(pages, style);
    }
}
