package org.relayplan.load;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Bytes that come only once (standard input, a pipe), kept so that lines of them can be shown later: small ones in
 * memory, others in a temporary file that is gone when the program ends.
 */
public final class SpooledInput implements Input {

    /** More than this goes to a temporary file: 16 MB. */
    static final int IN_MEMORY = 16 << 20;

    private final String name;
    private final InputStream source;
    private byte[] memory = new byte[0];
    private Optional<SeekableByteChannel> file = Optional.empty();
    private boolean spooled;

    SpooledInput(String name, InputStream source) {
        this.name = name;
        this.source = source;
    }

    /**
     * Keeps all that a stream has, so that what goes wrong with it is known at once.
     *
     * @throws IOException what the stream throws
     */
    public static SpooledInput of(String name, InputStream source) throws IOException {
        SpooledInput input = new SpooledInput(name, source);
        input.open().close();
        return input;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public InputStream open() throws IOException {
        if (!spooled) {
            spooled = true;
            spool();
        }
        if (file.isEmpty()) {
            return new ByteArrayInputStream(memory);
        }
        // One channel for all readings: its file has no name any more. They come one after the other.
        SeekableByteChannel channel = file.get().position(0);
        return new FilterInputStream(Channels.newInputStream(channel)) {
            @Override
            public void close() {
                // Closing the channel would delete the file.
            }
        };
    }

    private void spool() throws IOException {
        memory = source.readNBytes(IN_MEMORY);
        if (memory.length < IN_MEMORY) {
            return;
        }
        Path path = Files.createTempFile("relayplan", ".json");
        SeekableByteChannel channel = Files.newByteChannel(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        file = Optional.of(channel);
        OutputStream out = Channels.newOutputStream(channel);
        out.write(memory);
        memory = new byte[0];
        byte[] buffer = new byte[64 * 1024];
        int count;
        // One byte more than is read at most tells the reader that there was too much.
        while (channel.size() <= DecodedText.LARGEST && (count = source.read(buffer)) >= 0) {
            out.write(buffer, 0, count);
        }
    }
}
