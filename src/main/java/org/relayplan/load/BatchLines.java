package org.relayplan.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.relayplan.model.AddressText;
import org.relayplan.model.InvalidText;
import org.relayplan.model.LocalEnd;
import org.relayplan.source.Fault;
import org.relayplan.source.Place;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/**
 * Reads questions about connections, a JSON object a line: {@code {"from":"192.168.5.10","server":"EX01",
 * "local":"10.1.1.1:25"}}, the last one optional. Lines may be UTF-8 or UTF-16; blank ones are no questions.
 *
 * <p>What is plainly right is read at once; every other line is read again with care, to say what is wrong and where. A
 * wrong line doesn't end the reading.
 */
public final class BatchLines implements AutoCloseable {

    private final String file;
    private final Faults broken = new Faults();
    private final DecodedText text;
    private final TextLines lines;
    private final CarefulQuery careful;
    private final Map<String, String> servers = new HashMap<>();
    private final Map<String, LocalEnd> locals = new HashMap<>();
    private int number;
    private int told;
    private boolean ended;

    /**
     * Opens the list.
     *
     * @param servers the names of the model's servers
     * @throws IOException if it can't be opened
     */
    public BatchLines(Input input, List<String> servers) throws IOException {
        this.file = input.name();
        this.text = new DecodedText(input.open(), file, broken, Optional.empty());
        this.lines = new TextLines(text);
        this.careful = new CarefulQuery(file, servers);
        for (String server : servers) {
            this.servers.put(server.toLowerCase(Locale.ROOT), server);
        }
    }

    /** The next line that isn't blank; empty at the end. Where reading fails, that is the last line's fault. */
    public Optional<BatchLine> next() {
        while (!ended) {
            try {
                if (!lines.next()) {
                    ended = true;
                    return rest();
                }
            } catch (IOException e) {
                ended = true;
                Fault fault = new Fault(Place.document(file), UnreadableFile.sentence(e));
                return Optional.of(new BatchLine(number + 1, Optional.empty(), List.of(fault)));
            }
            number++;
            if (!lines.isBlank()) {
                return Optional.of(line());
            }
        }
        return Optional.empty();
    }

    private BatchLine line() {
        List<Fault> faults = new ArrayList<>();
        if (lines.tooLong()) {
            faults.add(new Fault(
                    Place.at(file, number, 1, ""), "The line is longer than " + TextLines.LONGEST + " characters."));
        } else if (lines.has(DecodedText.REPLACEMENT)) {
            faults.addAll(brokenOnThisLine());
        }
        if (faults.isEmpty()) {
            Optional<BatchQuery> plain = plain();
            if (plain.isPresent()) {
                return new BatchLine(number, plain, List.of());
            }
            return careful.read(lines.toString(), number);
        }
        return new BatchLine(number, Optional.empty(), faults);
    }

    /** What the decoder found on lines up to this one and nobody was told yet. */
    private List<Fault> brokenOnThisLine() {
        List<Fault> found = new ArrayList<>();
        List<Fault> all = broken.list();
        while (told < all.size() && all.get(told).place().line() <= number && !isAboutAll(all.get(told))) {
            found.add(all.get(told));
            told++;
        }
        return found;
    }

    /** Faults of the list as a whole, such as that it is an archive; they come behind its last line. */
    private Optional<BatchLine> rest() {
        List<Fault> all = broken.list();
        return told < all.size()
                ? Optional.of(new BatchLine(number + 1, Optional.empty(), all.subList(told, all.size())))
                : Optional.empty();
    }

    private static boolean isAboutAll(Fault fault) {
        return fault.place().line() == 0;
    }

    /** The question, if nothing about the line is out of the ordinary. */
    private Optional<BatchQuery> plain() {
        String from = null;
        String server = null;
        String local = null;
        try (JsonParser parser =
                DocumentReader.JSON.createParser(ObjectReadContext.empty(), lines.characters(), 0, lines.length())) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                if (parser.nextToken() != JsonToken.VALUE_STRING) {
                    return Optional.empty();
                }
                if (name.equals("from") && from == null) {
                    from = parser.getString();
                } else if (name.equals("server") && server == null) {
                    server = parser.getString();
                } else if (name.equals("local") && local == null) {
                    local = parser.getString();
                } else {
                    return Optional.empty();
                }
            }
            if (parser.nextToken() != null || from == null || server == null) {
                return Optional.empty();
            }
            String known = server(server);
            return known == null
                    ? Optional.empty()
                    : Optional.of(new BatchQuery(AddressText.address(from), known, local(local)));
        } catch (JacksonException | InvalidText e) {
            // Not plain: the careful reading says what is wrong.
            return Optional.empty();
        }
    }

    private String server(String name) {
        String known = servers.get(name);
        if (known == null) {
            known = servers.get(name.toLowerCase(Locale.ROOT));
            if (known != null && servers.size() < 1 << 16) {
                servers.put(name, known);
            }
        }
        return known;
    }

    private LocalEnd local(String written) throws InvalidText {
        if (written == null) {
            return LocalEnd.ANY;
        }
        LocalEnd known = locals.get(written);
        if (known == null) {
            known = LocalEnd.read(written);
            if (locals.size() < 1 << 16) {
                locals.put(written, known);
            }
        }
        return known;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
