package org.relayplan.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.relayplan.load.Input;
import org.relayplan.source.Visible;

/** A document of which it is told how far it has been read. */
final class WatchedInput implements Input {

    private final Input input;
    private final String what;
    private final long size;
    private final Terminal terminal;

    private WatchedInput(Input input, String what, long size, Terminal terminal) {
        this.input = input;
        this.what = what;
        this.size = size;
        this.terminal = terminal;
    }

    /** The documents as they are if nobody watches. */
    static List<Input> of(List<Input> inputs, Console console) {
        if (!(console.terminal() instanceof Progress)) {
            return inputs;
        }
        List<Input> watched = new ArrayList<>();
        for (Input input : inputs) {
            boolean isStandardInput = input.name().equals("-");
            String name = isStandardInput ? "standard input" : Visible.text(input.name());
            String place = inputs.size() == 1 ? "" : ", file " + (watched.size() + 1) + " of " + inputs.size();
            long size = isStandardInput ? 0 : size(input.name(), console.currentFolder());
            watched.add(new WatchedInput(input, name + place, size, console.terminal()));
        }
        return watched;
    }

    /** Bytes of a file; 0 if it is none, such as one of a revision. */
    private static long size(String name, Path currentFolder) {
        try {
            Path path = currentFolder.resolve(name);
            return Files.isRegularFile(path) ? Files.size(path) : 0;
        } catch (IOException | InvalidPathException e) {
            return 0;
        }
    }

    @Override
    public String name() {
        return input.name();
    }

    @Override
    public InputStream open() throws IOException {
        terminal.doing("reading " + what);
        return new Counting(input.open());
    }

    private final class Counting extends FilterInputStream {

        private long count;
        private long percent;

        Counting(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            tell(next < 0 ? -1 : 1);
            return next;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int read = super.read(buffer, from, length);
            tell(read);
            return read;
        }

        private void tell(int read) {
            if (read < 0) {
                terminal.doing("understanding " + what);
                return;
            }
            count += read;
            long now = size == 0 ? 0 : Math.min(100, 100 * count / size);
            if (now > percent) {
                percent = now;
                terminal.doing("reading " + what + ": " + now + "%");
            }
        }
    }
}
