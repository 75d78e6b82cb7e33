package org.relayplan.bench;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.relayplan.fleet.FleetFile;
import org.relayplan.fleet.FleetPlan;

/**
 * Writes the model file of a well-kept fleet: every server different, 20 connectors each, half of them relays, every
 * range with owner and ticket (of its network), every other range inside another connector's, a tenth IPv6, and of a
 * thousand ranges one that another connector has as well, so that there is something to find. Or a fleet of servers
 * that fall into some kinds, as real ones do, with what they share stated once.
 */
public final class MadeUpFleet {

    private static final int CONNECTORS = 20;
    private static final int RANGES = 50;

    private MadeUpFleet() {}

    /** Takes the number of ranges, the file's name, and perhaps the number of kinds; prints what was made. */
    public static void main(String[] arguments) throws IOException {
        int servers = Integer.parseInt(arguments[0]) / (CONNECTORS * RANGES);
        FleetPlan plan =
                FleetPlan.of(servers, CONNECTORS, RANGES).mixed(2, 10, 1).networks(true);
        if (arguments.length > 2) {
            plan = plan.kinds(Integer.parseInt(arguments[2])).shared(true);
        }
        try (Writer out = Files.newBufferedWriter(Path.of(arguments[1]))) {
            FleetFile.write(plan, out);
        }
        System.out.println(servers * CONNECTORS * RANGES + " ranges in " + servers * CONNECTORS + " connectors on "
                + servers + " servers");
    }
}
