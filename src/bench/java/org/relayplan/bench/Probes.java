package org.relayplan.bench;

import java.io.InputStream;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.relayplan.load.Faults;
import org.relayplan.load.InputSearch;
import org.relayplan.load.ModelLoader;
import org.relayplan.model.AddressText;
import org.relayplan.model.Binding;
import org.relayplan.model.Model;
import org.relayplan.smtp.DirectDialler;
import org.relayplan.smtp.Limits;
import org.relayplan.verify.Course;
import org.relayplan.verify.Endpoint;
import org.relayplan.verify.ProbeAddresses;
import org.relayplan.verify.ProbeResult;
import org.relayplan.verify.VantagePoint;
import org.relayplan.verify.Verdict;
import org.relayplan.verify.Verification;

/**
 * Looks at one server again and again, as if it were many, and prints sessions and probes a second of the last round.
 */
final class Probes {

    private Probes() {}

    /** Takes the model, the port on 127.0.0.1, the sessions at once, and how many probes a round has. */
    public static void main(String[] arguments) throws Exception {
        Faults faults = new Faults();
        InputSearch search = new InputSearch(Path.of(""), InputStream.nullInputStream(), faults);
        Model model = new ModelLoader(Set.of(), faults, false)
                .load(search.model(List.of(arguments[0])).found())
                .model();
        ProbeAddresses probe = ProbeAddresses.of(model.organization().probes()).orElseThrow();
        Endpoint endpoint = new Endpoint(
                model.servers().get(0), Binding.read("127.0.0.1:25"), "127.0.0.1", Integer.parseInt(arguments[1]));
        int parallel = Integer.parseInt(arguments[2]);
        // What one address may do at once is bounded, so the sessions at once come from as many.
        List<VantagePoint> vantages = new ArrayList<>();
        for (int i = 0; i < parallel; i++) {
            String address = "127.0.0." + (3 + i);
            vantages.add(new VantagePoint(
                    "bench " + i,
                    Optional.of(AddressText.address(address)),
                    new DirectDialler(Optional.of(InetAddress.getByName(address)))));
        }
        int probes = Integer.parseInt(arguments[3]);
        // One session from a vantage tries all four.
        Course course = new Course(Limits.USUAL, false, false, 1, Optional.empty(), Duration.ofSeconds(1));
        for (int round = 0; round < 2; round++) {
            long start = System.nanoTime();
            int confirmed = 0;
            for (int done = 0; done < probes; done += 4 * parallel) {
                List<ProbeResult> results = new Verification(model, probe, course, Clock.systemUTC())
                        .run(vantages, List.of(endpoint), (count, all) -> {});
                for (ProbeResult result : results) {
                    confirmed += result.verdict() == Verdict.CONFIRMED ? 1 : 0;
                }
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            if (round == 1) {
                System.out.printf("%.0f %.0f %d%n", confirmed / 4 / seconds, confirmed / seconds, confirmed);
            }
        }
    }
}
