package org.relayplan.load;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** A model made up from a seed: what it means, and ways of writing it down that share no code with the reader. */
final class RandomModel {

    /** IPv4 addresses from one to another, and who answers for them; the owner is empty if nobody does. */
    private record Entry(long lower, long upper, String owner) {}

    private record Plan(String name, List<Integer> servers, int port, List<Object> entries, boolean disabledOnLast) {}

    private final int servers;
    private final Map<String, List<Entry>> networks = new LinkedHashMap<>();
    private final Map<String, String> owners = new TreeMap<>();
    private final List<Plan> connectors = new ArrayList<>();

    RandomModel(long seed) {
        Random random = new Random(seed);
        servers = 1 + random.nextInt(4);
        for (int i = random.nextInt(4); i > 0; i--) {
            String name = "net-" + i;
            owners.put(name, random.nextBoolean() ? "" : "team " + i);
            List<Entry> entries = new ArrayList<>();
            for (int k = random.nextInt(4); k >= 0; k--) {
                entries.add(entry(random));
            }
            networks.put(name, entries);
        }
        for (int i = random.nextInt(5); i > 0; i--) {
            List<Integer> on = new ArrayList<>();
            for (int server = 0; server < servers; server++) {
                if (random.nextBoolean() || server == servers - 1 && on.isEmpty()) {
                    on.add(server);
                }
            }
            List<Object> entries = new ArrayList<>();
            List<String> names = new ArrayList<>(networks.keySet());
            for (int k = random.nextInt(5); k >= 0; k--) {
                boolean named = !names.isEmpty() && random.nextBoolean();
                entries.add(named ? names.get(random.nextInt(names.size())) : entry(random));
            }
            connectors.add(new Plan("Connector " + i, on, 25 + i, entries, random.nextBoolean()));
        }
    }

    private static Entry entry(Random random) {
        long lower = random.nextInt() & 0xFFFF_FFFFL;
        String owner = random.nextBoolean() ? "" : "owner " + random.nextInt(9);
        return switch (random.nextInt(3)) {
            case 0 -> new Entry(lower, lower, owner);
            case 1 -> {
                int bits = random.nextInt(33);
                long first = bits == 32 ? 0 : lower >> bits << bits;
                yield new Entry(first, first + (1L << bits) - 1, owner);
            }
            default -> new Entry(lower, Math.min(lower + random.nextInt(1000), 0xFFFF_FFFFL), owner);
        };
    }

    /** What it means: a line for each connector on each server. */
    List<String> meaning() {
        List<String> lines = new ArrayList<>();
        for (int server = 0; server < servers; server++) {
            for (Plan plan : connectors) {
                if (plan.servers.contains(server)) {
                    boolean enabled = !plan.disabledOnLast || server != servers - 1;
                    lines.add("EX" + server + " " + plan.name + " 10.0." + server + ".1:" + plan.port + " " + enabled
                            + " " + ranges(plan));
                }
            }
        }
        return lines;
    }

    private List<String> ranges(Plan plan) {
        List<String> ranges = new ArrayList<>();
        for (Object entry : plan.entries) {
            if (entry instanceof Entry own) {
                ranges.add(range(own.lower, own.upper, own.owner));
            } else {
                for (Entry named : networks.get(entry)) {
                    ranges.add(
                            range(named.lower, named.upper, named.owner.isEmpty() ? owners.get(entry) : named.owner));
                }
            }
        }
        return ranges;
    }

    static String range(long lower, long upper, String owner) {
        return lower + "-" + upper + " " + owner;
    }

    /** The model as text: members in any order, ranges in any of their spellings. */
    String json(Random style) {
        List<String> members = new ArrayList<>();
        List<String> list = new ArrayList<>();
        for (int server = 0; server < servers; server++) {
            list.add(object(
                    style,
                    List.of(
                            "\"name\": \"EX" + server + "\"",
                            "\"version\": " + (style.nextBoolean() ? "2019" : "\"2019\""),
                            "\"role\": " + (style.nextBoolean() ? "[\"Mailbox\"]" : "\"mailbox\""),
                            "\"group\": \"all\"",
                            "\"addresses\": [\"10.0." + server + ".1\"]")));
        }
        members.add("\"servers\": [" + String.join(", ", list) + "]");
        List<String> named = new ArrayList<>();
        networks.forEach((name, entries) -> {
            List<String> texts = new ArrayList<>();
            entries.forEach(entry -> texts.add(text(entry, style)));
            List<String> properties = new ArrayList<>(List.of("\"ranges\": [" + String.join(",", texts) + "]"));
            if (!owners.get(name).isEmpty()) {
                properties.add("\"owner\": \"" + owners.get(name) + "\"");
            }
            named.add("\"" + name + "\": " + object(style, properties));
        });
        members.add("\"organization\": { \"networks\": " + object(style, named) + " }");
        List<String> elements = new ArrayList<>();
        connectors.forEach(plan -> elements.add(connector(plan, style)));
        members.add("\"connectors\": [" + String.join(", ", elements) + "]");
        return object(style, members);
    }

    private String connector(Plan plan, Random style) {
        List<String> on = new ArrayList<>();
        if (plan.servers.size() == servers && style.nextBoolean()) {
            on.add(style.nextBoolean() ? "\"@ALL\"" : "\"@all\"");
        } else {
            plan.servers.forEach(server -> on.add("\"" + (style.nextBoolean() ? "ex" : "EX") + server + "\""));
            Collections.shuffle(on, style);
        }
        List<String> texts = new ArrayList<>();
        for (Object entry : plan.entries) {
            texts.add(entry instanceof Entry own ? text(own, style) : "\"@" + entry + "\"");
        }
        List<String> properties = new ArrayList<>(List.of(
                "\"name\": \"" + plan.name + "\"",
                "\"servers\": [" + String.join(", ", on) + "]",
                "\"transportRole\": \"" + (style.nextBoolean() ? "Hub" : "HubTransport") + "\"",
                "\"bindings\": [\"{address}:" + plan.port + "\"]",
                "\"remoteIPRanges\": [" + String.join(", ", texts) + "]"));
        if (plan.disabledOnLast && plan.servers.contains(servers - 1)) {
            properties.add("\"perServer\": { \"EX" + (servers - 1) + "\": { \"enabled\": false } }");
        }
        return object(style, properties);
    }

    private static String object(Random style, List<String> members) {
        List<String> shuffled = new ArrayList<>(members);
        Collections.shuffle(shuffled, style);
        String comment = style.nextInt(4) == 0 ? " // as it comes\n" : " ";
        return "{" + comment + String.join(style.nextBoolean() ? ",\n  " : ", ", shuffled) + " }";
    }

    private static String text(Entry entry, Random style) {
        String range = '"' + spelling(entry, style) + '"';
        if (entry.owner.isEmpty()) {
            return style.nextInt(4) > 0 ? range : "{ \"range\": " + range + " }";
        }
        return object(style, List.of("\"range\": " + range, "\"owner\": \"" + entry.owner + "\""));
    }

    /** Any text that means these addresses; a block may be written with any of its addresses in front. */
    private static String spelling(Entry entry, Random style) {
        List<String> spellings = new ArrayList<>();
        spellings.add(dotted(entry.lower) + "-" + dotted(entry.upper));
        long size = entry.upper - entry.lower + 1;
        if (Long.bitCount(size) == 1 && entry.lower % size == 0) {
            int prefix = 32 - Long.numberOfTrailingZeros(size);
            long any = entry.lower + (long) (style.nextDouble() * size);
            spellings.add(dotted(any) + "/" + prefix);
            spellings.add(dotted(any) + "(" + dotted((1L << 32) - size) + ")");
        }
        if (size == 1) {
            spellings.add(dotted(entry.lower));
            spellings.add("::ffff:" + dotted(entry.lower));
        }
        return spellings.get(style.nextInt(spellings.size()));
    }

    private static String dotted(long address) {
        return (address >> 24 & 255) + "." + (address >> 16 & 255) + "." + (address >> 8 & 255) + "." + (address & 255);
    }
}
