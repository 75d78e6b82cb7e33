package org.relayplan.rules;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.relayplan.check.Finding;
import org.relayplan.check.Rule;
import org.relayplan.model.Model;

/**
 * What an auditor asks who goes by DISA's guides for Exchange. It contradicts what setup leaves in places, so nobody is
 * judged by it who doesn't ask for it.
 */
public final class StigProfile {

    private StigProfile() {}

    /** The rules that run with this profile only, sorted by id. */
    public static List<Rule> rules() {
        return StigRule.all();
    }

    /** Those of the catalogue and those of this profile, sorted by id. */
    public static List<Rule> withCatalogue() {
        List<Rule> all = new ArrayList<>(Catalogue.rules());
        int at = 0;
        while (at < all.size() && all.get(at).id().compareTo("stig-") < 0) {
            at++;
        }
        all.addAll(at, rules());
        return all;
    }

    /** The V-numbers of each of these findings that has some, by the finding itself. */
    public static Map<Finding, List<String>> tags(List<Finding> findings, Model model) {
        Map<Finding, List<String>> tags = new IdentityHashMap<>();
        for (Finding finding : findings) {
            List<String> numbers = StigRequirement.numbers(finding, model);
            if (!numbers.isEmpty()) {
                tags.put(finding, numbers);
            }
        }
        return tags;
    }
}
