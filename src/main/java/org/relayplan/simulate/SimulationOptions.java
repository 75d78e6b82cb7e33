package org.relayplan.simulate;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.relayplan.analysis.Listener;
import org.relayplan.model.Address;
import org.relayplan.smtp.Secret;

/**
 * How to simulate.
 *
 * @param listen where listeners listen, if not on a loopback address
 * @param standIns addresses of clients that stand for others
 * @param limited whether tarpits and the limits on rate and connections hold
 * @param steady whether port 40000 + n is tried for port n before any other that is free
 * @param account the one account that can log on
 * @param maildir where messages go; dropped if it is empty
 * @param log takes the lines of the protocol log, without their ends; none is kept if it is empty
 * @param clock tells the time in banners, logs and rates
 */
public record SimulationOptions(
        Map<Listener, InetSocketAddress> listen,
        Map<Address, Address> standIns,
        boolean limited,
        boolean steady,
        Optional<Secret> account,
        Optional<Path> maildir,
        Optional<Consumer<String>> log,
        Clock clock) {

    /** Keeps its own copies. */
    public SimulationOptions {
        listen = Map.copyOf(listen);
        standIns = Map.copyOf(standIns);
    }

    /** On loopback addresses and any ports, with all limits, without account, maildir and log. */
    public static SimulationOptions usual(Clock clock) {
        return new SimulationOptions(
                Map.of(), Map.of(), true, false, Optional.empty(), Optional.empty(), Optional.empty(), clock);
    }

    /** The same without tarpits, rates and limits on connections. */
    public SimulationOptions unlimited() {
        return new SimulationOptions(listen, standIns, false, steady, account, maildir, log, clock);
    }
}
