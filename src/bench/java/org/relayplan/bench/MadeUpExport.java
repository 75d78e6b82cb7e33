package org.relayplan.bench;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.relayplan.fleet.FleetExport;
import org.relayplan.fleet.FleetPlan;

/** Writes the export of a fleet: every server different, 20 connectors each with 50 ranges, a tenth of them IPv6. */
public final class MadeUpExport {

    private static final int CONNECTORS = 20;
    private static final int RANGES = 50;

    private MadeUpExport() {}

    /** Takes the number of servers and the file's name; prints what was made. */
    public static void main(String[] arguments) throws IOException {
        int servers = Integer.parseInt(arguments[0]);
        Path file = Path.of(arguments[1]);
        try (Writer out = Files.newBufferedWriter(file)) {
            FleetExport.write(FleetPlan.of(servers, CONNECTORS, RANGES).mixed(2, 10, 1), out);
        }
        System.out.println(servers * CONNECTORS * RANGES + " ranges in " + servers * CONNECTORS + " connectors on "
                + servers + " servers, " + Files.size(file) / 1_000_000 + " MB");
    }
}
