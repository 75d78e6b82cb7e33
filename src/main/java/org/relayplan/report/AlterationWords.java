package org.relayplan.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relayplan.diff.Alteration;
import org.relayplan.source.Element;

/** How things that are stated differently are told. */
final class AlterationWords {

    private AlterationWords() {}

    /** {@code "Relay" on EX01, EX02}, {@code the organization}, {@code server EX01}. */
    static String subject(Alteration one, SurfaceWording wording) {
        return switch (one.subject()) {
            case CONNECTOR -> wording.quoted(one.name()) + " on " + servers(one.servers(), wording);
            case SERVER -> "server " + wording.plain(one.name());
            case NETWORK -> "network " + wording.plain(one.name());
            case EXPECTATION -> "expectation " + wording.quoted(one.name());
            case ORGANIZATION, VANTAGE, SUPPRESSION -> "organization";
        };
    }

    /** {@code EX01, EX02, EX03 and 5 more}. */
    static String servers(List<String> servers, SurfaceWording wording) {
        int shown = SurfaceWording.shown(servers.size(), wording.servers());
        List<String> names = new ArrayList<>();
        servers.subList(0, shown).forEach(name -> names.add(wording.plain(name)));
        return String.join(", ", names) + (shown < servers.size() ? " and " + (servers.size() - shown) + " more" : "");
    }

    /** {@code is new}, {@code was "Relay"}, {@code maxMessageSize: 36 MB -> 40 MB}, {@code bindings: + a, - b}. */
    static String words(Alteration one, SurfaceWording wording) {
        return switch (one.kind()) {
            case ADDED -> "new";
            case REMOVED -> "gone";
            case RENAMED -> "renamed, was " + wording.quoted(one.before().orElse(""));
            case CHANGED ->
                one.setting() + ": " + (one.before().isPresent() ? values(one, wording) : lists(one, wording));
        };
    }

    private static String values(Alteration one, SurfaceWording wording) {
        return value(one.before(), wording) + DiffWords.arrow(wording) + value(one.after(), wording);
    }

    private static String value(Optional<String> value, SurfaceWording wording) {
        return value.isEmpty() || value.get().isEmpty() ? "nothing" : wording.plain(value.get());
    }

    private static String lists(Alteration one, SurfaceWording wording) {
        List<String> parts = new ArrayList<>();
        entries("+ ", one.added(), wording, parts);
        entries("- ", one.removed(), wording, parts);
        return String.join("; ", parts);
    }

    private static void entries(String sign, List<String> entries, SurfaceWording wording, List<String> parts) {
        if (entries.isEmpty()) {
            return;
        }
        int shown = SurfaceWording.shown(entries.size(), wording.ranges());
        List<String> texts = new ArrayList<>();
        entries.subList(0, shown).forEach(entry -> texts.add(wording.plain(entry)));
        parts.add(sign
                + String.join(", ", texts)
                + (shown < entries.size() ? " and " + (entries.size() - shown) + " more" : ""));
    }

    /** Where it is said, in the new model if it says it. */
    static Optional<Element> element(Alteration one) {
        return one.elementAfter().isPresent() ? one.elementAfter() : one.elementBefore();
    }
}
