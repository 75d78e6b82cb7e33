package org.relayplan.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.relayplan.verify.ProbeResult;

/** Vantages against endpoints, with the gravest verdict of each pair. */
final class VerifyMatrix {

    private static final int GAP = 2;

    private final Set<String> vantages = new LinkedHashSet<>();
    private final Set<String> endpoints = new LinkedHashSet<>();
    private final Map<List<String>, List<ProbeResult>> pairs = new LinkedHashMap<>();

    VerifyMatrix(List<ProbeResult> results) {
        for (ProbeResult result : results) {
            String vantage = result.vantage().name();
            String endpoint = result.endpoint().text();
            vantages.add(vantage);
            endpoints.add(endpoint);
            pairs.computeIfAbsent(List.of(vantage, endpoint), pair -> new ArrayList<>())
                    .add(result);
        }
    }

    Set<String> vantages() {
        return vantages;
    }

    Set<String> endpoints() {
        return endpoints;
    }

    /** The verdict's word; a dash if nothing was looked at. */
    String word(String vantage, String endpoint) {
        List<ProbeResult> results = pairs.get(List.of(vantage, endpoint));
        return results == null ? "-" : VerifyWords.worst(results).text();
    }

    /** Columns of the first column. */
    int firstWidth() {
        return GAP + longest(vantages);
    }

    /** Columns of each other. */
    int width() {
        return GAP + Math.max(longest(endpoints), "contradicted".length());
    }

    private static int longest(Set<String> texts) {
        int longest = 0;
        for (String text : texts) {
            String shown = org.relayplan.source.Visible.text(text);
            longest = Math.max(longest, Columns.of(shown, 0, shown.length()));
        }
        return longest;
    }
}
