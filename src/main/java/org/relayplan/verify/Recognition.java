package org.relayplan.verify;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.relayplan.model.Connector;
import org.relayplan.model.Parameter;
import org.relayplan.model.Server;
import org.relayplan.model.SettingValue;
import org.relayplan.session.Banner;
import org.relayplan.session.Channel;
import org.relayplan.session.EhloKeywords;
import org.relayplan.session.Keyword;
import org.relayplan.smtp.Extensions;

/** Which connectors greet as a server did, by banner, name and the keywords that are certain; wording doesn't count. */
final class Recognition {

    /** Keywords that a connector's settings surely show or hide. */
    private static final Set<String> TELLING = Set.of(
            "SIZE",
            "PIPELINING",
            "DSN",
            "ENHANCEDSTATUSCODES",
            "STARTTLS",
            "X-ANONYMOUSTLS",
            "AUTH",
            "X-EXPS",
            "8BITMIME",
            "BINARYMIME",
            "CHUNKING");

    private Recognition() {}

    /** Those of the candidates that greet like that, in their order; none if nothing was seen. */
    static List<Connector> among(List<Connector> candidates, Server server, SessionFacts facts) {
        List<Connector> alike = new ArrayList<>();
        if (facts.banner().isPresent() && facts.offered().isPresent()) {
            for (Connector connector : candidates) {
                if (bannerFits(server, connector, facts.banner().get().lines().get(0))
                        && facts.offered().get().name().equalsIgnoreCase(Banner.name(server, connector))
                        && keywordsFit(server, connector, facts.offered().get())) {
                    alike.add(connector);
                }
            }
        }
        return alike;
    }

    private static boolean bannerFits(Server server, Connector connector, String line) {
        boolean isCustom = connector.settings().get(Parameter.BANNER) instanceof SettingValue.TextValue;
        String expected = Banner.text(server, connector, "");
        if (isCustom) {
            return line.strip().equals(expected.strip());
        }
        int blank = line.indexOf(' ');
        return (blank < 0 ? line : line.substring(0, blank)).equalsIgnoreCase(Banner.name(server, connector));
    }

    private static boolean keywordsFit(Server server, Connector connector, Extensions offered) {
        Set<String> shown = new HashSet<>();
        for (Keyword keyword : EhloKeywords.of(server, connector, Channel.PLAIN)) {
            String[] words = keyword.text().split(" ");
            String name = words[0].toUpperCase(Locale.ROOT);
            shown.add(name);
            if (keyword.certain() && (!offered.has(name) || !parametersFit(words, offered.parameters(name)))) {
                return false;
            }
        }
        for (String name : offered.keywords().keySet()) {
            if (TELLING.contains(name) && !shown.contains(name)) {
                return false;
            }
        }
        return true;
    }

    private static boolean parametersFit(String[] words, List<String> offered) {
        return new HashSet<>(List.of(words).subList(1, words.length)).equals(new HashSet<>(offered));
    }
}
