package org.relayplan.cli;

import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Where the process begins; the only class that touches it. */
public final class Main {

    private Main() {}

    /** Runs relayplan and ends with its exit status. */
    public static void main(String[] arguments) {
        Console console = new Console(
                new BufferedInputStream(new FileInputStream(FileDescriptor.in)),
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                new ProcessTerminal(System.getenv("COLUMNS"), new Breaks(), new Typist()),
                System.getenv(),
                Path.of(""),
                Clock.systemUTC());
        System.exit(new Relayplan(console).run(arguments));
    }

    /** Who sits at the terminal the process was started in; a class, for a lambda costs every start some time. */
    private static final class Typist implements ProcessTerminal.Keyboard {

        @Override
        public Optional<String> ask(String question, boolean isSecret) {
            java.io.Console keyboard = System.console();
            if (keyboard == null || !isTerminal(keyboard)) {
                return Optional.empty();
            }
            if (!isSecret) {
                return Optional.ofNullable(keyboard.readLine("%s", question));
            }
            char[] secret = keyboard.readPassword("%s", question);
            return secret == null ? Optional.empty() : Optional.of(new String(secret));
        }
    }

    /** From Java 22 on there may be a console where no terminal is; before, it doesn't know. */
    private static boolean isTerminal(java.io.Console keyboard) {
        try {
            return (boolean) java.io.Console.class.getMethod("isTerminal").invoke(keyboard);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }

    /** Tells of breaks; a class as well. */
    private static final class Breaks implements Function<Runnable, Terminal.Interruption> {

        /** A process that is being ended waits for its hooks, so the hook lets the rest be said. */
        @Override
        public Terminal.Interruption apply(Runnable stop) {
            CountDownLatch said = new CountDownLatch(1);
            Thread hook = new Thread(() -> {
                stop.run();
                try {
                    said.await(5, TimeUnit.SECONDS);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            Runtime.getRuntime().addShutdownHook(hook);
            return () -> {
                said.countDown();
                try {
                    Runtime.getRuntime().removeShutdownHook(hook);
                } catch (IllegalStateException e) {
                    // The process is ending already.
                    said.countDown();
                }
            };
        }
    }
}
