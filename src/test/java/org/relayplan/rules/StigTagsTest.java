package org.relayplan.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.relayplan.check.Finding;
import org.relayplan.check.Rule;

/** V-numbers of findings: those of each server's own guide, and none where no guide asks. */
class StigTagsTest {

    private static final String MODEL = """
            {
              "organization": { "acceptedDomains": [{ "domainName": "contoso.com", "domainType": "Authoritative" }] },
              "servers": [
                { "name": "EX13", "role": ["ClientAccess", "Mailbox"], "version": "2013", "addresses": ["10.1.1.3"] },
                { "name": "EX16", "role": "Mailbox", "version": "2016", "addresses": ["10.1.1.6"] },
                { "name": "EX19", "role": "Mailbox", "version": "2019", "addresses": ["10.1.1.9"] },
                { "name": "EX20", "role": "Mailbox", "version": "SE", "addresses": ["10.1.1.20"] }
              ],
              "connectors": [
                {
                  "name": "In", "servers": ["EX13", "EX16", "EX19", "EX20"], "transportRole": "FrontendTransport",
                  "usage": "Custom", "bindings": ["0.0.0.0:25"], "remoteIPRanges": ["192.168.5.10"],
                  "permissionGroups": ["AnonymousUsers"], "maxHopCount": 61, "banner": "220 Microsoft Exchange"
                }
              ]
            }
            """;

    @Test
    void a_finding_on_several_servers_has_the_number_of_each_guide_once() {
        assertEquals(
                Map.of(
                        "stig-hop-count on [EX16, EX19, EX20]", List.of("V-228384", "V-259678"),
                        "banner-discloses on [EX13, EX16, EX19, EX20]", List.of("V-228408", "V-259707")),
                tags(Judged.of(MODEL, rule("stig-hop-count")), "stig-hop-count", "banner-discloses"));
    }

    @Test
    void a_finding_that_no_guide_asks_for_has_no_number() {
        Judged judged = Judged.of(MODEL);
        assertEquals(Map.of(), tags(judged, "hop-count-unusual"));
        assertEquals(1, judged.of(rule("hop-count-unusual")).size());
    }

    @Test
    void with_the_profile_the_hop_count_is_told_once_for_each_server() {
        List<String> told = new ArrayList<>();
        for (Finding finding : Judged.of(MODEL, rule("stig-hop-count")).result().findings()) {
            if (finding.rule().contains("hop-count")) {
                told.add(finding.rule() + " " + finding.servers());
            }
        }
        assertEquals(List.of("hop-count-unusual [EX13]", "stig-hop-count [EX16, EX19, EX20]"), told);
    }

    private static Map<String, List<String>> tags(Judged judged, String... rules) {
        Map<String, List<String>> tags = new TreeMap<>();
        StigProfile.tags(judged.result().findings(), judged.subject().model()).forEach((finding, numbers) -> {
            if (List.of(rules).contains(finding.rule())) {
                tags.put(finding.rule() + " on " + finding.servers(), numbers);
            }
        });
        return tags;
    }

    private static Rule rule(String id) {
        return StigProfile.withCatalogue().stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
