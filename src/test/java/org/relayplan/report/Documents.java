package org.relayplan.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.relayplan.check.CheckResult;
import org.relayplan.check.Finding;
import org.relayplan.check.KnownFinding;
import org.relayplan.check.NotExamined;
import org.relayplan.check.Rule;
import org.relayplan.check.Severity;
import org.relayplan.check.Subject;
import org.relayplan.check.Witness;
import org.relayplan.model.Address;
import org.relayplan.model.AddressFamily;
import org.relayplan.model.AddressRange;
import org.relayplan.model.AddressSet;
import org.relayplan.model.AddressText;
import org.relayplan.model.Binding;
import org.relayplan.model.InvalidText;
import org.relayplan.model.Sources;
import org.relayplan.model.Suppression;
import org.relayplan.source.Element;
import org.relayplan.source.Place;
import org.relayplan.source.Places;
import org.relayplan.source.SourceFile;

/** Made-up results that have everything a report can be asked to tell. */
final class Documents {

    static final String HOSTILE = "x\u001B[2J\u202Ey\u200B\u0007\u007F\r\nz\uD800";

    private static final Element RELAY =
            Element.connector("EX01", "Anonymous Relay").property("remoteIPRanges");
    private static final Place LINE = new Place("fleet/relay.json", 21, 25, 21, 41, "/connectors/0/remoteIPRanges/0");
    private static final Place NETWORK = new Place("fleet/nets.json", 5, 12, 7, 6, "/organization/networks/a/ranges/2");
    private static final Extent EXTENT = new Extent(23, 4, 24, 20, 60, true, true);

    private static final Yardstick YARDSTICK = new Yardstick(
            List.of(
                    "accepted-domains-unstated",
                    "open-relay",
                    "range-expired",
                    "relay-range-unowned",
                    "relay-range-wide",
                    "wildcard-accepted-domain"),
            Optional.of(Severity.MEDIUM),
            false,
            List.of());

    private Documents() {}

    /** Findings of several severities, a suppressed one, related places, a whole document, and a missing fact. */
    static CheckDocument full() throws InvalidText {
        AddressSet wide = AddressSet.of(List.of(AddressFamily.IPV6.all(), range("10.0.0.0", "10.0.0.9")));
        List<Finding> findings = List.of(
                finding(
                                "open-relay",
                                Severity.CRITICAL,
                                "Everybody relays through \"Anonymous Relay\". Narrow it.",
                                RELAY.entry(0))
                        .from(wide)
                        .shownBy(Optional.of(new Witness(AddressText.address("::"), "EX01", Binding.read("[::]:25"))))
                        .besides(List.of(
                                Element.connector("EX01", "Default Frontend EX01"), Element.network("app-servers")))
                        .onServers(List.of("EX01", "EX02", "EX03", "EX04", "EX05", "EX06", "EX07", "EX08")),
                finding("relay-range-wide", Severity.HIGH, "One.", RELAY.entry(1))
                        .onServers(List.of("EX01", "EX02", "EX03", "EX04", "EX05", "EX06")),
                Finding.about(
                        Element.organization(), rule("accepted-domains-unstated"), Severity.INFO, "Nothing is said."),
                finding("relay-range-unowned", Severity.LOW, "Nobody answers for 10.0.0.1.", RELAY.entry(2))
                        .suppressedBy(new Suppression(
                                "relay-range-unowned",
                                "the ERP team is looking for its owner",
                                LocalDate.of(2027, 6, 30),
                                Optional.of(new Sources(List.of("@app-servers", "10.0.0.1"), wide, false)))),
                finding("relay-range-unowned", Severity.LOW, "Nobody answers for 10.0.0.2.", RELAY.entry(3))
                        .suppressedBy(new Suppression(
                                "relay-range-unowned", "old", LocalDate.of(2027, 1, 1), Optional.empty())));
        List<NotExamined> missing = List.of(
                new NotExamined("wildcard-accepted-domain", "Accepted domains are not stated; list them."),
                new NotExamined("wildcard-accepted-domain", "Nor elsewhere."));
        Map<Place, Quotation> lines = new HashMap<>();
        lines.put(LINE, new Quotation("\t  \"remoteIPRanges\": [\"0.0.0.0/0 \u8868\", \"10.0.0.0/8\"]", 1, false));
        lines.put(NETWORK, new Quotation("  \"a\": [ { \"range\":  ", 1, false));
        return new CheckDocument(
                new Tool("relayplan", "1.2.3"),
                List.of(
                        new SourceFile("fleet/relay.json", Optional.of("0".repeat(64))),
                        new SourceFile("-", Optional.of("a".repeat(64)))),
                new CheckResult(findings, missing),
                places(),
                lines,
                EXTENT,
                YARDSTICK);
    }

    /** Control characters in every place where foreign text can stand. */
    static CheckDocument hostile() {
        return hostile(HOSTILE);
    }

    /** The text in every place where foreign text can stand. */
    static CheckDocument hostile(String text) {
        Finding finding = Finding.about(
                        Element.connector(text, text), rule("open-relay"), Severity.LOW, "Says " + text + ".")
                .besides(List.of(Element.network(text), Element.expectation(text), Element.server(text)))
                .onServers(List.of(text))
                .suppressedBy(new Suppression(
                        "open-relay",
                        text,
                        LocalDate.of(2027, 1, 1),
                        Optional.of(new Sources(List.of(text), AddressSet.EMPTY, false))));
        Place place = new Place(text, 1, 2, 1, 9, "/" + text);
        return new CheckDocument(
                new Tool("relayplan", "1.2.3"),
                List.of(new SourceFile(text, Optional.of("0".repeat(64)))),
                new CheckResult(List.of(finding), List.of(new NotExamined("open-relay", text))),
                new Places() {
                    @Override
                    public Place of(Element element) {
                        return place;
                    }

                    @Override
                    public Place calledFrom(Element element) {
                        return Place.document(text);
                    }
                },
                Map.of(place, new Quotation(text, 1, true)),
                EXTENT,
                YARDSTICK);
    }

    /** The findings of {@link #full} held against a baseline that has the first two, and one that is gone. */
    static CheckDocument known() throws InvalidText {
        CheckDocument full = full();
        List<Finding> findings = new ArrayList<>();
        for (Finding finding : full.result().findings()) {
            findings.add(findings.size() < 2 ? finding.alreadyKnown() : finding);
        }
        Yardstick yardstick = new Yardstick(
                YARDSTICK.rules(),
                YARDSTICK.failOn(),
                true,
                List.of(new KnownFinding(
                        "range-expired",
                        Optional.of("Anonymous Relay"),
                        List.of("EX01"),
                        "0123456789abcdef0123456789abcdef",
                        Severity.MEDIUM,
                        "It was good until 2021-12-31.")));
        return new CheckDocument(
                full.tool(),
                full.inputs(),
                new CheckResult(findings, full.result().notExamined()),
                full.places(),
                full.quotations(),
                full.extent(),
                yardstick);
    }

    /** The same with nothing accepted. */
    static CheckDocument unsuppressed(CheckDocument document) {
        List<Finding> findings = new ArrayList<>();
        for (Finding each : document.result().findings()) {
            findings.add(new Finding(
                    each.rule(),
                    each.severity(),
                    each.message(),
                    each.element(),
                    each.related(),
                    each.servers(),
                    each.connector(),
                    each.sources(),
                    each.witness(),
                    Optional.empty(),
                    each.known()));
        }
        return new CheckDocument(
                document.tool(),
                document.inputs(),
                new CheckResult(findings, document.result().notExamined()),
                document.places(),
                document.quotations(),
                document.extent(),
                document.yardstick());
    }

    /**
     * As many findings as that, each with as many other places and ranges of clients, by chance and so hard to pack.
     */
    static CheckDocument crowded(int findings, int others) {
        Random chance = new Random(17);
        List<Finding> crowd = new ArrayList<>();
        for (int i = 0; i < findings; i++) {
            List<Element> places = new ArrayList<>();
            List<AddressRange> ranges = new ArrayList<>();
            for (int j = 0; j < others; j++) {
                places.add(RELAY.entry(2 + chance.nextInt(100_000)));
                ranges.add(AddressRange.of(
                        new Address(AddressFamily.IPV4, 0, 0x0A00_0000L + ((long) j << 12) + chance.nextInt(1 << 10))));
            }
            crowd.add(finding("relay-range-unowned", Severity.MEDIUM, "Nobody answers for " + i + ".", RELAY.entry(2))
                    .besides(places)
                    .from(AddressSet.of(ranges)));
        }
        return new CheckDocument(
                new Tool("relayplan", "1.2.3"),
                List.of(),
                new CheckResult(crowd, List.of()),
                new Places() {
                    @Override
                    public Place of(Element element) {
                        return Place.at("fleet/relay.json", element.index(), 5, "");
                    }

                    @Override
                    public Place calledFrom(Element element) {
                        return of(element);
                    }
                },
                Map.of(),
                EXTENT,
                YARDSTICK);
    }

    /** Nothing at all. */
    static CheckDocument empty(Extent extent, List<NotExamined> missing) {
        return new CheckDocument(
                new Tool("relayplan", "1.2.3"),
                List.of(),
                new CheckResult(List.of(), missing),
                places(),
                Map.of(),
                extent,
                YARDSTICK);
    }

    private static Finding finding(String rule, Severity severity, String message, Element element) {
        return new Finding(
                rule,
                severity,
                message,
                element,
                List.of(),
                List.of("EX01"),
                Optional.of("Anonymous Relay"),
                AddressSet.EMPTY,
                Optional.empty(),
                Optional.empty(),
                false);
    }

    private static Rule rule(String id) {
        return new Rule() {
            @Override
            public String id() {
                return id;
            }

            @Override
            public List<Finding> examine(Subject subject) {
                return List.of();
            }
        };
    }

    private static AddressRange range(String lower, String upper) throws InvalidText {
        return AddressRange.of(AddressText.address(lower), AddressText.address(upper));
    }

    /** The second entry comes from a network; the organization stands nowhere. */
    private static Places places() {
        return new Places() {
            @Override
            public Place of(Element element) {
                return switch (element.kind()) {
                    case ORGANIZATION -> Place.document("fleet/relay.json");
                    case NETWORK -> Place.at("fleet/nets.json", 4, 5, "/organization/networks/a");
                    default -> element.index() == 1 ? NETWORK : LINE;
                };
            }

            @Override
            public Place calledFrom(Element element) {
                return element.index() == 1 ? Place.at("fleet/relay.json", 21, 60, "") : of(element);
            }
        };
    }
}
