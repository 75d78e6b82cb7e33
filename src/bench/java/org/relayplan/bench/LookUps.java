package org.relayplan.bench;

import inet.ipaddr.ipv4.IPv4Address;
import inet.ipaddr.ipv4.IPv4AddressAssociativeTrie;
import inet.ipaddr.ipv4.IPv4AddressAssociativeTrie.IPv4AssociativeTrieNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.relayplan.analysis.Analysis;
import org.relayplan.analysis.Listener;
import org.relayplan.analysis.Segments;
import org.relayplan.fleet.FleetFile;
import org.relayplan.fleet.FleetPlan;
import org.relayplan.load.Faults;
import org.relayplan.load.Input;
import org.relayplan.load.InputSearch;
import org.relayplan.load.ModelLoader;
import org.relayplan.model.Address;
import org.relayplan.model.AddressFamily;
import org.relayplan.model.AddressRange;
import org.relayplan.model.Connector;
import org.relayplan.model.RemoteRange;

/**
 * Who answers a client among 100,000 ranges of 20 connectors, nested three deep: found in segments, and in the
 * ipaddress library's trie of the same ranges, which knows no ambiguity and no bindings. Half of the clients lie in
 * some range.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class LookUps {

    private static final int CLIENTS = 4096;

    private final Address[] clients = new Address[CLIENTS];
    private final IPv4Address[] sameClients = new IPv4Address[CLIENTS];
    private final IPv4AddressAssociativeTrie<Connector> trie = new IPv4AddressAssociativeTrie<>();
    private Segments segments;

    /** Prints JMH's table and the ratio. */
    public static void main(String[] arguments) throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(LookUps.class.getName())
                        .forks(1)
                        .warmupIterations(3)
                        .warmupTime(TimeValue.seconds(1))
                        .measurementIterations(5)
                        .measurementTime(TimeValue.seconds(1))
                        .build())
                .run();
        double own = 0;
        double library = 0;
        for (RunResult result : results) {
            double score = result.getPrimaryResult().getScore();
            if (result.getParams().getBenchmark().endsWith("inSegments")) {
                own = score;
            } else {
                library = score;
            }
        }
        System.out.printf(
                "%nlook-ups of segments / look-ups of the trie in the same time: %.1f (aim: 5)%n", library / own);
    }

    /** Reads the fleet and builds both structures. */
    @Setup
    public void build() throws Exception {
        StringBuilder text = new StringBuilder();
        FleetFile.write(FleetPlan.of(1, 20, 5_000).mixed(3, 0, 0), text);
        Faults faults = new Faults();
        byte[] bytes = text.toString().getBytes(StandardCharsets.US_ASCII);
        Input input = new InputSearch(Path.of(""), new ByteArrayInputStream(bytes), faults)
                .file("-")
                .orElseThrow();
        Analysis analysis = new Analysis(
                new ModelLoader(Set.of(), faults, false).load(List.of(input)).model());
        for (Listener listener : analysis.listeners()) {
            boolean named = !listener.local().isAny() && listener.local().port() == 25;
            if (named && listener.local().address().family() == AddressFamily.IPV4) {
                segments = analysis.segments(listener);
            }
        }
        SplittableRandom random = new SplittableRandom(7);
        AddressRange[] ranges = fill(analysis.model().connectors());
        for (int i = 0; i < CLIENTS; i++) {
            AddressRange range = ranges[random.nextInt(ranges.length)];
            long inside = random.nextLong(range.lowerLow(), range.upperLow() + 1);
            long client = i % 2 == 0 ? inside : 10L << 24 | random.nextInt(1 << 24);
            clients[i] = new Address(AddressFamily.IPV4, 0, client);
            sameClients[i] = new IPv4Address((int) client);
        }
    }

    private AddressRange[] fill(List<Connector> connectors) {
        List<AddressRange> ranges = new java.util.ArrayList<>();
        for (Connector connector : connectors) {
            for (RemoteRange range : connector.isDefault() ? List.<RemoteRange>of() : connector.remoteIPRanges()) {
                AddressRange addresses = range.addresses();
                ranges.add(addresses);
                int prefix = 32 - Long.numberOfTrailingZeros(addresses.upperLow() - addresses.lowerLow() + 1);
                trie.put(new IPv4Address((int) addresses.lowerLow(), prefix).toPrefixBlock(), connector);
            }
        }
        return ranges.toArray(new AddressRange[0]);
    }

    /** As the tool does it. */
    @Benchmark
    @OperationsPerInvocation(CLIENTS)
    public void inSegments(Blackhole hole) {
        for (Address client : clients) {
            hole.consume(segments.answer(client));
        }
    }

    /** As the library does it. */
    @Benchmark
    @OperationsPerInvocation(CLIENTS)
    public void inTrie(Blackhole hole) {
        for (IPv4Address client : sameClients) {
            IPv4AssociativeTrieNode<Connector> node = trie.longestPrefixMatchNode(client);
            hole.consume(node == null ? null : node.getValue());
        }
    }
}
