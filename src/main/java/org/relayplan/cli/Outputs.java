package org.relayplan.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.relayplan.report.Rendered;
import org.relayplan.source.Visible;

/** Writes what a command has to say, and remembers whether it arrived. */
final class Outputs {

    private final Console console;
    private boolean failed;

    Outputs(Console console) {
        this.console = console;
    }

    /** Says what is being done. */
    void doing(String what) {
        console.terminal().doing(what);
    }

    /** Writes a document to its destination; a failure is told on standard error and counts in {@link #status}. */
    void write(Destination destination, Rendered document) {
        if (destination.file().isEmpty()) {
            write(document);
            omission(document);
            return;
        }
        console.terminal().doing("writing " + destination.format());
        String name = destination.file().get();
        try (WholeFile file = WholeFile.begin(console.currentFolder().resolve(name))) {
            document.writeTo(file.stream());
            file.keep();
            omission(document);
        } catch (IOException e) {
            fail(Visible.text(name) + " can't be written: " + WriteFault.reason(e) + ".");
        }
    }

    private void omission(Rendered document) {
        String omission = document.omission();
        if (!omission.isEmpty()) {
            tell(Version.NAME + ": " + omission + "\n");
        }
    }

    /** Writes a document to standard output. */
    void write(Rendered document) {
        OutputStream out = new BufferedOutputStream(console.out(), 1 << 14);
        try {
            document.writeTo(out);
            out.flush();
        } catch (IOException e) {
            if (!WriteFault.isClosedPipe(e)) {
                fail("Standard output can't be written: " + WriteFault.reason(e) + ".");
            }
        }
    }

    /** Writes to standard error, which may be closed; then nobody wants to know. */
    void tell(Rendered document) {
        OutputStream err = new BufferedOutputStream(console.err(), 1 << 14);
        try {
            document.writeTo(err);
            err.flush();
        } catch (IOException e) {
            failed = true;
        }
    }

    /** Writes lines to standard error; foreign text in them was made visible. */
    void tell(String lines) {
        try {
            console.err().write(lines.getBytes(StandardCharsets.UTF_8));
            console.err().flush();
        } catch (IOException e) {
            failed = true;
        }
    }

    /** The verdict; but what could not be written was not done. */
    int status(int verdict) {
        return failed && verdict == Status.FINE ? Status.FAILED : verdict;
    }

    private void fail(String sentence) {
        failed = true;
        tell(Version.NAME + ": " + sentence + "\n");
    }
}
