package org.relayplan.cli;

import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.nio.file.Path;
import java.time.Clock;

/** Where the process begins; the only class that touches it. */
public final class Main {

    private Main() {}

    /** Runs relayplan and ends with its exit status. */
    public static void main(String[] arguments) {
        Console console = new Console(
                new BufferedInputStream(new FileInputStream(FileDescriptor.in)),
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                new ProcessTerminal(System.getenv("COLUMNS")),
                System.getenv(),
                Path.of(""),
                Clock.systemUTC());
        System.exit(new Relayplan(console).run(arguments));
    }
}
