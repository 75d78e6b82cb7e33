package org.relayplan.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.relayplan.check.Finding;
import org.relayplan.check.Rule;
import org.relayplan.check.Severity;
import org.relayplan.check.Subject;
import org.relayplan.model.AddressSet;
import org.relayplan.model.Connector;
import org.relayplan.model.Parameter;
import org.relayplan.model.SettingValue;

/** The first line of every connection says which product answers. */
public final class BannerDiscloses implements Rule {

    @Override
    public String id() {
        return "banner-discloses";
    }

    private static final List<String> PRODUCTS = List.of("microsoft", "exchange", "windows");

    @Override
    public List<Finding> examine(Subject subject) {
        List<Finding> findings = new ArrayList<>();
        for (Connector connector : subject.model().connectors()) {
            if (!(connector.settings().get(Parameter.BANNER) instanceof SettingValue.TextValue banner)) {
                continue;
            }
            String product = product(banner.value());
            AddressSet clients = product.isEmpty()
                    ? AddressSet.EMPTY
                    : subject.analysis().reach(connector).all();
            if (!clients.isEmpty()) {
                String message = "The Banner of " + Phrase.name(connector) + " tells " + Phrase.addresses(clients)
                        + " what answers there: " + Phrase.quoted(product)
                        + ". Who looks for servers with a known hole finds it by that. Leave 220 and the host's name.";
                findings.add(Flaw.of(subject, this, Severity.LOW, connector, "banner", clients, message));
            }
        }
        return findings;
    }

    /** The first word of the banner that names a product or a build of Exchange; empty if none does. */
    private static String product(String banner) {
        for (String word : banner.split("[ \\t\\-]")) {
            String lower = word.toLowerCase(Locale.ROOT);
            for (String product : PRODUCTS) {
                // A host may be called exchange.contoso.com; what clients connect to is no secret.
                if (lower.contains(product) && lower.indexOf('.') < 0) {
                    return word;
                }
            }
            if (lower.startsWith("15.") || lower.startsWith("14.") || lower.startsWith("(15.")) {
                return word;
            }
        }
        return "";
    }
}
