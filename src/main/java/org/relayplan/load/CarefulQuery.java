package org.relayplan.load;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relayplan.model.Address;
import org.relayplan.model.AddressText;
import org.relayplan.model.InvalidText;
import org.relayplan.model.LocalEnd;
import org.relayplan.source.Fault;
import org.relayplan.source.Place;

/** Reads one question with everything that can be said about it. */
final class CarefulQuery {

    private static final Shape SHAPE = new Shape("a question", List.of("from", "server"), List.of("local"));

    private final String file;
    private final List<String> servers;

    CarefulQuery(String file, List<String> servers) {
        this.file = file;
        this.servers = List.copyOf(servers);
    }

    /** Reads the line of that number. */
    BatchLine read(String line, int number) {
        Faults faults = new Faults();
        Optional<Document> document = new DocumentReader(faults, false)
                .read(new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8)), file, DocumentReader.KEEP_ALL);
        Optional<BatchQuery> query = Optional.empty();
        if (document.isPresent() && SHAPE.fits(document.get().root(), faults)) {
            query = query(document.get().root(), faults);
        }
        List<Fault> moved = new ArrayList<>();
        for (Fault fault : faults.list()) {
            // Sentences of syntax may name the line of something else: it is this line, too.
            String message = fault.message()
                    .replace("line 1,", "line " + number + ",")
                    .replace("line 1;", "line " + number + ";");
            moved.add(new Fault(moved(fault.place(), number), message));
        }
        return new BatchLine(number, moved.isEmpty() ? query : Optional.empty(), moved);
    }

    private static Place moved(Place place, int number) {
        int line = number + Math.max(place.line(), 1) - 1;
        int column = Math.max(place.column(), 1);
        return new Place(place.file(), line, column, line, Math.max(place.endColumn(), column), place.pointer());
    }

    private Optional<BatchQuery> query(Node question, Faults faults) {
        Scalars scalars = new Scalars(faults);
        Optional<String> from = scalars.text(question, "from", "the client's address, such as \"192.168.5.10\"");
        Optional<String> server = scalars.text(question, "server", "the name of a server");
        Optional<Address> client = from.isPresent() ? address(question, from.get(), faults) : Optional.empty();
        Optional<String> known = server.isPresent() ? server(question, server.get(), faults) : Optional.empty();
        Optional<LocalEnd> local = local(question, scalars, faults);
        if (client.isEmpty() || known.isEmpty() || local.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new BatchQuery(client.get(), known.get(), local.get()));
    }

    private static Optional<Address> address(Node question, String text, Faults faults) {
        try {
            return Optional.of(AddressText.address(text));
        } catch (InvalidText e) {
            faults.add(place(question, "from"), Sentence.about(text, e));
            return Optional.empty();
        }
    }

    private Optional<String> server(Node question, String name, Faults faults) {
        for (String server : servers) {
            if (server.equalsIgnoreCase(name)) {
                return Optional.of(server);
            }
        }
        faults.add(
                place(question, "server"),
                "The model has no server " + Sentence.quote(name) + Sentence.near(name, servers, "servers"));
        return Optional.empty();
    }

    private static Optional<LocalEnd> local(Node question, Scalars scalars, Faults faults) {
        Optional<Member> member = question.member("local");
        if (member.isEmpty() || member.get().value().is(Kind.NULL)) {
            return Optional.of(LocalEnd.ANY);
        }
        Optional<String> text = scalars.text(question, "local", "a local address and port, such as \"10.1.1.1:25\"");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalEnd.read(text.get()));
        } catch (InvalidText e) {
            faults.add(place(question, "local"), Sentence.about(text.get(), e));
            return Optional.empty();
        }
    }

    private static Place place(Node question, String property) {
        return question.member(property).orElseThrow().value().place();
    }
}
