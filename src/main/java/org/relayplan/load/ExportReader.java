package org.relayplan.load;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Optional;
import org.relayplan.source.Place;
import org.relayplan.source.SourceFile;

/**
 * Reads Exchange exports of every known format as streams of objects.
 *
 * <p>Whatever is wrong with a document becomes a fault, as many as can be told in one go; objects behind a fault may
 * still be handed over, so nothing taken counts while there are faults.
 */
final class ExportReader {

    private final Faults faults;
    private final boolean fingerprints;

    /**
     * A reader that adds to these faults.
     *
     * @param faults where each fault goes
     * @param fingerprints whether the documents' SHA-256 are wanted
     */
    ExportReader(Faults faults, boolean fingerprints) {
        this.faults = faults;
        this.fingerprints = fingerprints;
    }

    /** Tells the input's format and reads it; a model of ours and an unknown kind are faults here. */
    SourceFile read(Input input, ExportedObjects objects) {
        try {
            Sniffed sniffed = ExportSniffer.sniff(input);
            if (sniffed.format().isExport()) {
                return read(input, sniffed.format(), objects);
            }
            faults.add(
                    Place.document(input.name()),
                    sniffed.format() == ExportFormat.MODEL
                            ? "This is a relayplan model already, no export of Exchange; give it to a command as it is."
                            : sniffed.sentence());
        } catch (IOException e) {
            faults.add(Place.document(input.name()), UnreadableFile.sentence(e));
        }
        return new SourceFile(input.name(), Optional.empty());
    }

    /** Reads an input as a format that was told before. */
    SourceFile read(Input input, ExportFormat format, ExportedObjects taker) {
        ExportedObjects objects = new ExportSieve(taker, faults);
        if (format == ExportFormat.JSON) {
            return new SourceFile(input.name(), new JsonReader(objects, faults).read(input, fingerprints));
        }
        Optional<MessageDigest> digest = fingerprints ? Optional.of(Fingerprint.begin()) : Optional.empty();
        String file = input.name();
        try (InputStream bytes = input.open();
                DecodedText text = new DecodedText(bytes, file, faults, digest)) {
            switch (format) {
                case CLIXML -> new CliXmlReader(file, objects, faults).read(text);
                case CSV -> new CsvReader(file, objects, faults).read(text);
                case FORMAT_LIST -> new FormatListReader(file, objects, faults).read(text);
                case RANGES -> new RangeListReader(file, objects, faults).read(text);
                default -> throw new IllegalArgumentException("no reader for " + format);
            }
        } catch (IOException e) {
            faults.add(Place.document(file), UnreadableFile.sentence(e));
        }
        return new SourceFile(file, digest.isPresent() ? Optional.of(Fingerprint.end(digest.get())) : Optional.empty());
    }
}
