package org.relayplan.load;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relayplan.model.RemoteRange;
import org.relayplan.source.Place;

/** Reads a list of addresses; {@link AddressLine} tells what a line may be. */
public final class AddressListReader {

    private final Input input;
    private final Faults faults;
    private final AddressLine lines;
    private final StringBuilder line = new StringBuilder();
    private final List<RemoteRange> found = new ArrayList<>();
    private int number = 1;

    private AddressListReader(Input input, Faults faults) {
        this.input = input;
        this.faults = faults;
        this.lines = new AddressLine(input.name(), faults);
    }

    /**
     * Reads a list, as far as it is one.
     *
     * @param fingerprint whether its SHA-256 is wanted
     * @param faults takes every malformed line; a list without any address is a fault, too
     */
    public static AddressList read(Input input, boolean fingerprint, Faults faults) {
        return new AddressListReader(input, faults).read(fingerprint);
    }

    private AddressList read(boolean fingerprint) {
        Optional<MessageDigest> digest = fingerprint ? Optional.of(Fingerprint.begin()) : Optional.empty();
        int before = faults.size();
        try (InputStream bytes = input.open();
                DecodedText text = new DecodedText(bytes, input.name(), faults, digest)) {
            read(text);
        } catch (IOException e) {
            faults.add(Place.document(input.name()), UnreadableFile.sentence(e));
        }
        if (found.isEmpty() && faults.size() == before) {
            faults.add(Place.document(input.name()), "The list has no address in it; write one a line.");
        }
        Optional<String> sha256 = digest.isPresent() ? Optional.of(Fingerprint.end(digest.get())) : Optional.empty();
        return new AddressList(found, sha256);
    }

    private void read(DecodedText text) throws IOException {
        char[] buffer = new char[8 * 1024];
        boolean afterCr = false;
        int count;
        while ((count = text.read(buffer, 0, buffer.length)) >= 0) {
            for (int i = 0; i < count; i++) {
                char c = buffer[i];
                if (c == '\n' && afterCr) {
                    afterCr = false;
                } else if (c == '\n' || c == '\r') {
                    afterCr = c == '\r';
                    endLine();
                } else {
                    afterCr = false;
                    if (line.length() < AddressLine.LONGEST) {
                        line.append(c);
                    }
                }
            }
        }
        endLine();
    }

    private void endLine() {
        Optional<RemoteRange> entry = lines.read(line.toString(), number);
        if (entry.isPresent()) {
            found.add(entry.get());
        }
        line.setLength(0);
        number++;
    }
}
