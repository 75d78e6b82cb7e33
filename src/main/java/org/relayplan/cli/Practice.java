package org.relayplan.cli;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.relayplan.model.Address;
import org.relayplan.model.Model;
import org.relayplan.model.Vantage;
import org.relayplan.simulate.SimulatedEndpoint;
import org.relayplan.simulate.Simulation;
import org.relayplan.simulate.SimulationOptions;
import org.relayplan.smtp.Secret;
import org.relayplan.source.Visible;
import org.relayplan.verify.Endpoint;
import org.relayplan.verify.VantagePoint;

/** The model's servers played on this machine, so that everybody can try what looking at servers is like. */
final class Practice implements AutoCloseable {

    private final Model model;
    private final Simulation simulation;

    private Practice(Model model, Simulation simulation) {
        this.model = model;
        this.simulation = simulation;
    }

    /** Begins to play; without the limits of real servers, for nobody wants to wait for a tarpit of one's own. */
    static Practice begin(Model model, Clock clock, Optional<Secret> account) throws IOException {
        SimulationOptions usual = SimulationOptions.usual(clock).unlimited();
        return new Practice(
                model,
                Simulation.start(
                        model,
                        new SimulationOptions(
                                usual.listen(),
                                usual.standIns(),
                                usual.limited(),
                                usual.steady(),
                                account,
                                usual.maildir(),
                                usual.log(),
                                usual.clock())));
    }

    /** The vantages of the model, or those named, or an address; each connection counts as coming from there. */
    List<VantagePoint> vantages(List<String> names, String source) throws UsageFault {
        List<VantagePoint> played = new ArrayList<>();
        try (Vantages real = new Vantages(model, Map.of())) {
            if (!source.isEmpty()) {
                for (VantagePoint here : real.of(List.of(), source)) {
                    played.add(played(here.name(), here.address()));
                }
            } else if (names.isEmpty() && model.vantages().isEmpty()) {
                throw new UsageFault("The model has no vantages to practise from; say --source ADDRESS.");
            }
            List<String> wanted = names.isEmpty() && source.isEmpty() ? List.of(Vantages.ALL) : names;
            for (Vantage vantage : real.named(wanted)) {
                played.add(played(vantage.name(), vantage.address()));
            }
        }
        return played;
    }

    private VantagePoint played(String name, Optional<Address> address) throws UsageFault {
        if (address.isEmpty()) {
            throw new UsageFault("The vantage " + Visible.text(name)
                    + " has no address in the model, so nobody knows whom to play.");
        }
        return new VantagePoint(name, address, simulation.dialler(address.get()));
    }

    /** Where those are played; an address that the model doesn't name is played by that of all others. */
    List<Endpoint> endpoints(List<Endpoint> real) throws UsageFault {
        List<Endpoint> played = new ArrayList<>();
        for (Endpoint endpoint : real) {
            for (SimulatedEndpoint at : simulation.endpoints()) {
                boolean isSame = at.server().name().equals(endpoint.server().name())
                        && (at.local().equals(endpoint.local())
                                || at.local().isAny()
                                        && at.local().port() == endpoint.local().port()
                                        && at.local().address().family()
                                                == endpoint.local().address().family());
                if (isSame) {
                    played.add(new Endpoint(
                            endpoint.server(),
                            endpoint.local(),
                            at.at().getAddress().getHostAddress(),
                            at.at().getPort()));
                    break;
                }
            }
        }
        if (played.isEmpty()) {
            throw new UsageFault("None of these endpoints is played: the model has no enabled connector there.");
        }
        return played;
    }

    @Override
    public void close() {
        simulation.close();
    }
}
