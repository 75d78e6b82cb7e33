package org.relayplan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.relayplan.analysis.Analysis;
import org.relayplan.check.Checker;
import org.relayplan.check.Finding;
import org.relayplan.check.Rule;
import org.relayplan.check.Subject;
import org.relayplan.load.Faults;
import org.relayplan.load.InputSearch;
import org.relayplan.load.LoadedModel;
import org.relayplan.load.ModelLoader;
import org.relayplan.model.RemoteRange;
import org.relayplan.rules.Catalogue;
import org.relayplan.source.FaultyInput;

/** The samples tell the stories they are there for. */
class SamplesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Pattern SCHEMA = Pattern.compile("\"\\$schema\"\\s*:\\s*\"([^\"]+)\"");

    private static LoadedModel load(String name) throws FaultyInput {
        Set<String> rules = new HashSet<>();
        Catalogue.rules().forEach(rule -> rules.add(rule.id()));
        Faults faults = new Faults();
        Path sample = Repository.root().resolve("samples").resolve(name);
        InputSearch search = new InputSearch(Repository.root(), System.in, faults);
        return new ModelLoader(rules, faults, false)
                .load(search.model(List.of(sample.toString())).found());
    }

    private static Set<String> findings(String name) throws FaultyInput {
        LoadedModel loaded = load(name);
        Set<String> found = new TreeSet<>();
        Subject subject = new Subject(new Analysis(loaded.model()), TODAY);
        for (Finding finding :
                new Checker(Catalogue.rules()).check(subject, loaded.places()).findings()) {
            found.add(finding.rule());
        }
        return found;
    }

    @Test
    void anonymous_relay_as_microsoft_describes_it_is_fine() throws FaultyInput {
        assertEquals(Set.of(), findings("anonymous-relay.json"));
    }

    @Test
    void the_second_method_is_said_to_go_further_than_needed() throws FaultyInput {
        assertEquals(Set.of("externally-secured-relay"), findings("externally-secured.json"));
    }

    @Test
    void the_fleet_is_fine_with_three_hundred_printers_each_with_an_owner() throws FaultyInput {
        assertEquals(Set.of(), findings("fleet"));
        List<RemoteRange> ranges = load("fleet").model().connectors().get(0).remoteIPRanges();
        assertEquals(
                300,
                ranges.stream()
                        .filter(range -> range.network().orElse("").equals("printers"))
                        .count());
        for (RemoteRange range : ranges) {
            assertTrue(
                    range.ownership().owner().isPresent()
                            && range.ownership().ticket().isPresent(),
                    range.text());
        }
    }

    /** Each sin is named in the comment above it, and no finding comes without such a comment. */
    @Test
    void what_not_to_do_has_the_findings_that_its_comments_explain() throws FaultyInput {
        Set<String> explained = new TreeSet<>();
        String text = Repository.text(Repository.root().resolve("samples/open-relay.json"));
        for (Rule rule : Catalogue.rules()) {
            if (Pattern.compile("(?m)^\\s*//.*\\b" + rule.id() + "\\b(?!-)")
                    .matcher(text)
                    .find()) {
                explained.add(rule.id());
            }
        }
        assertEquals(explained, findings("open-relay.json"));
    }

    @Test
    void every_sample_names_the_schema_by_a_path_that_leads_there() {
        List<String> offenders = new ArrayList<>();
        for (Path sample : Repository.files("samples", ".json")) {
            Matcher schema = SCHEMA.matcher(Repository.text(sample));
            if (!schema.find() || !Files.isRegularFile(sample.resolveSibling(schema.group(1)))) {
                offenders.add(Repository.name(sample));
            }
        }
        Lesson.teach(
                offenders, "Next step: begin the sample with \"$schema\": the relative path of model.schema.json.");
    }
}
