package org.relayplan.cli;

import java.util.List;
import org.relayplan.dns.DomainName;
import org.relayplan.dns.InvalidName;
import org.relayplan.dns.MailLookup;
import org.relayplan.dns.MailRoute;
import org.relayplan.report.MxAnswer;
import org.relayplan.report.MxJson;
import org.relayplan.report.MxText;
import org.relayplan.report.Rendered;
import org.relayplan.report.Style;
import org.relayplan.report.Tool;
import org.relayplan.source.Visible;

/** {@code relayplan mx}: the hosts that take mail for a domain. */
final class MxCommand implements Command {

    private static final List<String> FORMATS = List.of("text", "json");

    private final MxOptions options = new MxOptions();

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
                relayplan mx [OPTIONS] DOMAIN

                Lists the mail exchangers of a domain by preference, the smallest first, with
                their addresses, and says what is wrong with them: aliases, hosts without an
                address, names that miss the dot at their end. A domain without any takes mail
                at its own addresses; one with a lone dot takes none.

                  --dns HOST[:PORT]       ask this server, such as 10.1.1.53 or [::1]:5354;
                                          without it, those that this machine asks
                  -f, --format FORMAT     text (the default) or json; FORMAT=FILE writes a
                                          file; repeatable
                  -q, --quiet             hosts and addresses only
                  -v, --verbose           changes nothing here
                  --color WHEN            auto, always or never
                  -h, --help, --version

                The search takes 20 seconds at most. Exit status: 0 whatever the answer is,
                2 wrong usage, 4 if no server answered.

                  relayplan mx contoso.com
                  relayplan mx fabrikam.com --dns 10.1.1.53 -f json
                """;
    }

    @Override
    public int run(Console console) throws UsageFault {
        Look.require(options);
        List<Destination> destinations = Destinations.read(options.formats, FORMATS, console.currentFolder());
        Operands.atMost(1, options, "mx takes one domain");
        if (options.operands.isEmpty()) {
            throw new UsageFault("Which domain? relayplan mx contoso.com, for instance.");
        }
        MailRoute route = MailLookup.find(domain(), DnsOption.of(options.dns), MailLookup.TIME);
        MxAnswer answer = MailRouteWords.answer(route);
        Outputs outputs = new Outputs(console);
        for (Destination destination : destinations) {
            outputs.write(destination, rendered(answer, destination, console));
        }
        return outputs.status(route.outcome() == MailRoute.Outcome.NOBODY_ASKED ? Status.FAILED : Status.FINE);
    }

    private DomainName domain() throws UsageFault {
        String typed = options.operands.get(0);
        try {
            return DomainName.read(typed);
        } catch (InvalidName e) {
            throw new UsageFault(Visible.text(typed) + " " + e.getMessage() + ".");
        }
    }

    private Rendered rendered(MxAnswer answer, Destination destination, Console console) {
        Style style = destination.file().isPresent() ? Style.PLAIN : Look.out(options, console);
        return switch (destination.format()) {
            case "text" -> new MxText(answer, style, Look.detail(options));
            case "json" -> new MxJson(answer, new Tool(Version.NAME, Version.NUMBER));
            default -> throw new IllegalStateException("no writer for " + destination.format());
        };
    }
}
