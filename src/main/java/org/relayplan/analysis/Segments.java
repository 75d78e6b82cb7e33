package org.relayplan.analysis;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.RandomAccess;
import org.relayplan.model.Address;
import org.relayplan.model.AddressFamily;
import org.relayplan.model.AddressRange;
import org.relayplan.model.AddressSet;
import org.relayplan.model.Connector;

/**
 * The whole address space of one family as seen at one listener: disjoint segments in ascending order, complete, each
 * with one answer that differs from its neighbours'.
 */
public final class Segments {

    private final Partition partition;
    private final Answer[] answers;

    /** The partition with the answer of everyone who is first in it. */
    Segments(Partition partition, Answer[] answers) {
        this.partition = partition;
        this.answers = answers;
    }

    /** All segments in ascending order; a view, made as it is read. */
    public List<Segment> all() {
        return new View();
    }

    /** The addresses of all segments, in ascending order, for each of {@link #answers}. */
    List<List<AddressRange>> byAnswer() {
        List<List<AddressRange>> ranges = new ArrayList<>(answers.length);
        for (int i = 0; i < answers.length; i++) {
            ranges.add(new ArrayList<>());
        }
        for (int i = 0; i < partition.size(); i++) {
            if (!answers[partition.number(i)].connectors().isEmpty()) {
                ranges.get(partition.number(i)).add(partition.addresses(i));
            }
        }
        return ranges;
    }

    /** The segment an address of this family lies in; found in a time that grows with the logarithm of their number. */
    public Segment at(Address client) {
        return segment(partition.find(client));
    }

    /** The answer that an address of this family gets. */
    public Answer answer(Address client) {
        return answers[partition.number(partition.find(client))];
    }

    /** The segments that hold a client of this range, in ascending order; the outer ones cut to its ends. */
    public List<Segment> within(AddressRange clients) {
        List<Segment> found = new ArrayList<>();
        int last = partition.find(clients.upper());
        for (int i = partition.find(clients.lower()); i <= last; i++) {
            Segment whole = segment(i);
            AddressRange own = whole.addresses();
            Address lower = clients.contains(own.lower()) ? own.lower() : clients.lower();
            Address upper = clients.contains(own.upper()) ? own.upper() : clients.upper();
            found.add(new Segment(AddressRange.of(lower, upper), whole.answer()));
        }
        return found;
    }

    /** The family whose space this is. */
    public AddressFamily family() {
        return partition.family();
    }

    Partition partition() {
        return partition;
    }

    /** Every answer that some segment has, by its number in the partition; few, however many segments there are. */
    public List<Answer> answers() {
        return Collections.unmodifiableList(Arrays.asList(answers));
    }

    /**
     * The lowest of these clients that the connector answers or may answer; looks at ranges and segments only as far as
     * it must.
     *
     * @param sure whether the connector must be the only one that may answer
     */
    public Optional<Address> first(Connector connector, AddressSet clients, boolean sure) {
        for (AddressRange range : clients.ranges()) {
            if (range.family() != partition.family()) {
                continue;
            }
            Address from = range.lower();
            for (int part = partition.find(from); range.contains(from); part++) {
                Answer answer = answers[partition.number(part)];
                if (answer.mayBe(connector) && (!sure || answer.outcome() == Outcome.ANSWERED)) {
                    return Optional.of(from);
                }
                if (part + 1 == partition.size()) {
                    break;
                }
                from = partition.lower(part + 1);
            }
        }
        return Optional.empty();
    }

    private Segment segment(int index) {
        return new Segment(partition.addresses(index), answers[partition.number(index)]);
    }

    private final class View extends AbstractList<Segment> implements RandomAccess {
        @Override
        public Segment get(int index) {
            return segment(index);
        }

        @Override
        public int size() {
            return partition.size();
        }
    }
}
