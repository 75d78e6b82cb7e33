package org.relayplan.load;

import java.util.List;
import java.util.Optional;
import org.relayplan.model.Network;
import org.relayplan.model.NetworkKind;
import org.relayplan.model.Ownership;

/** A network as an object of the model file defines it, before the networks it names are known. */
final class NetworkDefinition {

    private static final Shape SHAPE =
            new Shape("a network", List.of("ranges"), List.of("kind", "owner", "ticket", "expires", "comment"));

    private final Member member;
    private final NetworkKind kind;
    private final Ownership ownership;

    private NetworkDefinition(Member member, NetworkKind kind, Ownership ownership) {
        this.member = member;
        this.kind = kind;
        this.ownership = ownership;
    }

    /** Reads all but the ranges; empty if it is no object. */
    static Optional<NetworkDefinition> read(Member member, Faults faults) {
        Node node = member.value();
        if (!SHAPE.fits(node, faults)) {
            return Optional.empty();
        }
        Optional<NetworkKind> kind = new Scalars(faults).word(node, "kind", NetworkKind.class, "kinds of networks");
        return Optional.of(
                new NetworkDefinition(member, kind.orElse(NetworkKind.HOSTS), new OwnershipReader(faults).read(node)));
    }

    String name() {
        return member.name();
    }

    NetworkKind kind() {
        return kind;
    }

    Member member() {
        return member;
    }

    /** Its ranges; networks that it names are laid out on the way. */
    RangeList lay(RangeReader reader) {
        Optional<Member> ranges = member.value().member("ranges");
        return ranges.isEmpty()
                ? RangeList.EMPTY
                : reader.read(ranges.get().value(), ownership, Optional.of(member.name()));
    }

    /** Its ranges if they are nothing but addresses; several threads may ask. */
    Optional<RangeList> addresses() {
        Optional<Member> ranges = member.value().member("ranges");
        return ranges.isEmpty()
                ? Optional.empty()
                : RangeReader.addresses(ranges.get().value(), ownership, Optional.of(member.name()));
    }

    /** The value, once its ranges are known. */
    Network network(RangeList ranges) {
        return new Network(member.name(), kind, ranges.ranges(), ownership);
    }
}
