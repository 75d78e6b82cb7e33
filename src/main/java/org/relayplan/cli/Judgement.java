package org.relayplan.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import org.relayplan.check.Rule;
import org.relayplan.check.Severity;
import org.relayplan.rules.Catalogue;
import org.relayplan.rules.StigProfile;
import org.relayplan.source.Visible;

/**
 * How a command judges a model, as its options say.
 *
 * @param rules the rules that run
 * @param stig whether DISA's guides count as well
 * @param failOn the mildest severity that counts, or empty if none does
 * @param today the day by which expiry is judged
 * @param examined is told how many of the rules are done
 */
record Judgement(List<Rule> rules, boolean stig, Optional<Severity> failOn, LocalDate today, IntConsumer examined) {

    /**
     * Understands the options.
     *
     * @param profile the name of a profile, or nothing
     * @throws UsageFault if one names what doesn't exist
     */
    static Judgement of(JudgingOptions options, String profile, Console console) throws UsageFault {
        boolean stig = !profile.isEmpty();
        if (stig && !profile.equals("stig")) {
            throw new UsageFault("--profile knows stig only, not " + Visible.text(profile) + ".");
        }
        List<Rule> rules = stig ? StigProfile.withCatalogue() : Catalogue.rules();
        if (!options.only.isEmpty() || !options.skip.isEmpty()) {
            rules = chosen(rules, options);
        }
        return new Judgement(
                rules,
                stig,
                failOn(options.failOn),
                today(options.now, console),
                new Count(console.terminal(), rules.size()));
    }

    /** Tells whoever watches; a class, for a lambda costs every start some time. */
    private record Count(Terminal terminal, int rules) implements IntConsumer {
        @Override
        public void accept(int done) {
            terminal.doing("rules checked", done, rules);
        }
    }

    /** Ids of the rules that run. */
    List<String> ids() {
        List<String> ids = new ArrayList<>(rules.size());
        for (Rule rule : rules) {
            ids.add(rule.id());
        }
        return ids;
    }

    /** Ids of the rules that don't run. */
    Set<String> notRun() {
        Set<String> ids = new HashSet<>(RuleIds.all());
        ids.removeAll(ids());
        return ids;
    }

    private static List<Rule> chosen(List<Rule> rules, JudgingOptions options) throws UsageFault {
        RuleIds.require(options.only, "--only");
        RuleIds.require(options.skip, "--skip");
        List<Rule> chosen = new ArrayList<>();
        for (Rule rule : rules) {
            boolean wanted = options.only.isEmpty() || options.only.contains(rule.id());
            if (wanted && !options.skip.contains(rule.id())) {
                chosen.add(rule);
            }
        }
        if (chosen.isEmpty() && options.skip.isEmpty()) {
            throw new UsageFault("Rules whose names begin with stig- run with --profile stig only.");
        }
        if (chosen.isEmpty()) {
            throw new UsageFault("--only and --skip together leave no rule to run.");
        }
        return chosen;
    }

    private static Optional<Severity> failOn(String text) throws UsageFault {
        if (text.equals("never")) {
            return Optional.empty();
        }
        Optional<Severity> severity = Severity.find(text);
        if (severity.isEmpty()) {
            List<String> legal = OptionValues.SEVERITIES;
            throw new UsageFault("--fail-on knows no severity " + Visible.text(text)
                    + Meant.of(text, legal, "; it takes " + Destinations.list(legal) + "."));
        }
        return severity;
    }

    private static LocalDate today(String now, Console console) throws UsageFault {
        if (now.isEmpty()) {
            return LocalDate.ofEpochDay(Math.floorDiv(console.clock().millis(), 86_400_000L));
        }
        try {
            return LocalDate.parse(now);
        } catch (DateTimeException e) {
            throw new UsageFault("--now takes a day such as 2026-11-30, not " + Visible.text(now) + ".");
        }
    }
}
