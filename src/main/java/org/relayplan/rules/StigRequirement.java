package org.relayplan.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relayplan.check.Finding;
import org.relayplan.check.Severity;
import org.relayplan.model.Model;
import org.relayplan.model.Server;

/**
 * What a guide asks of receive connectors, as its rule's number. Numbers and severities were read in the texts that
 * DISA published (CAT I is high, CAT II medium, CAT III low); where a guide has no row for a rule, it doesn't ask for
 * it.
 *
 * @param rule id of the rule that judges it
 * @param stig the guide
 * @param number its number there
 * @param severity how grave the guide calls it
 */
record StigRequirement(String rule, Stig stig, String number, Severity severity) {

    static final List<StigRequirement> ALL = List.of(
            medium("banner-discloses", Stig.MAILBOX_2016, "V-228408"),
            medium("banner-discloses", Stig.MAILBOX_2019, "V-259707"),
            medium("banner-discloses", Stig.EDGE_2016, "V-221258"),
            medium("cleartext-basic-auth", Stig.EDGE_2016, "V-221219"),
            medium("cleartext-basic-auth", Stig.EDGE_2019, "V-259595"),
            low("name-deceptive", Stig.EDGE_2016, "V-221227"),
            medium("name-deceptive", Stig.EDGE_2019, "V-259604"),
            medium("stig-anonymous-internal", Stig.MAILBOX_2016, "V-228391"),
            medium("stig-anonymous-internal", Stig.MAILBOX_2019, "V-259687"),
            medium("stig-anonymous-internal", Stig.EDGE_2016, "V-221245"),
            medium("stig-anonymous-internal", Stig.EDGE_2019, "V-259622"),
            medium("stig-auth-mechanism", Stig.EDGE_2016, "V-221219"),
            medium("stig-auth-mechanism", Stig.EDGE_2019, "V-259595"),
            low("stig-chunking", Stig.EDGE_2016, "V-221228"),
            medium("stig-chunking", Stig.EDGE_2019, "V-259605"),
            low("stig-connection-timeout", Stig.MAILBOX_2016, "V-228399"),
            low("stig-connection-timeout", Stig.MAILBOX_2019, "V-259697"),
            medium("stig-connection-timeout", Stig.EDGE_2016, "V-221202"),
            medium("stig-connection-timeout", Stig.EDGE_2019, "V-259630"),
            medium("stig-domain-secure", Stig.EDGE_2016, "V-221206"),
            medium("stig-domain-secure", Stig.EDGE_2019, "V-259580"),
            low("stig-hop-count", Stig.MAILBOX_2016, "V-228384"),
            low("stig-hop-count", Stig.MAILBOX_2019, "V-259678"),
            medium("stig-hop-count", Stig.EDGE_2016, "V-221226"),
            medium("stig-hop-count", Stig.EDGE_2019, "V-259599"),
            low("stig-inbound-connections", Stig.EDGE_2016, "V-221230"),
            medium("stig-inbound-connections", Stig.EDGE_2019, "V-259606"),
            medium("stig-internal-tls", Stig.MAILBOX_2016, "V-228375"),
            new StigRequirement("stig-internal-tls", Stig.EDGE_2016, "V-221261", Severity.HIGH),
            low("stig-message-size", Stig.MAILBOX_2016, "V-228382"),
            low("stig-message-size", Stig.MAILBOX_2019, "V-259677"),
            low("stig-message-size", Stig.EDGE_2016, "V-221231"),
            medium("stig-message-size", Stig.EDGE_2019, "V-259607"),
            low("stig-recipient-limit", Stig.MAILBOX_2016, "V-228383"),
            medium("stig-recipient-limit", Stig.EDGE_2016, "V-221229"),
            medium("stig-recipient-limit", Stig.EDGE_2019, "V-259600"),
            medium("stig-tarpit", Stig.EDGE_2016, "V-221244"),
            medium("stig-tarpit", Stig.EDGE_2019, "V-259621"),
            medium("tarpit-off", Stig.EDGE_2016, "V-221244"),
            medium("tarpit-off", Stig.EDGE_2019, "V-259621"),
            medium("tls-not-offered", Stig.EDGE_2016, "V-221219"),
            medium("tls-not-offered", Stig.EDGE_2019, "V-259595"));

    /** What that rule is to judge on that server, if the server's guide asks for it. */
    static Optional<StigRequirement> of(String rule, Server server) {
        Optional<Stig> stig = Stig.of(server);
        for (StigRequirement requirement : ALL) {
            if (requirement.rule.equals(rule) && stig.isPresent() && requirement.stig == stig.get()) {
                return Optional.of(requirement);
            }
        }
        return Optional.empty();
    }

    /** The numbers of what a finding is about, each once, in the order of its servers. */
    static List<String> numbers(Finding finding, Model model) {
        List<String> numbers = new ArrayList<>();
        for (Server server : model.servers()) {
            Optional<StigRequirement> requirement =
                    finding.servers().contains(server.name()) ? of(finding.rule(), server) : Optional.empty();
            if (requirement.isPresent() && !numbers.contains(requirement.get().number)) {
                numbers.add(requirement.get().number);
            }
        }
        return numbers;
    }

    private static StigRequirement low(String rule, Stig stig, String number) {
        return new StigRequirement(rule, stig, number, Severity.LOW);
    }

    private static StigRequirement medium(String rule, Stig stig, String number) {
        return new StigRequirement(rule, stig, number, Severity.MEDIUM);
    }
}
