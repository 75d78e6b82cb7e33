package org.relayplan.report;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.relayplan.model.Network;
import org.relayplan.model.Ownership;
import org.relayplan.model.RemoteRange;
import org.relayplan.model.Suppression;

/**
 * A network's name in a list, with what that entry says beside it.
 *
 * @param network the network
 * @param own what the entry says of who answers for it, over what the network says
 * @param suppress findings accepted for the entry
 */
record NetworkCall(Network network, Ownership own, List<Suppression> suppress) {

    /**
     * The call that lays out to these ranges; empty if none does.
     *
     * @param given what the list around says of all its entries
     */
    static Optional<NetworkCall> of(Network network, List<RemoteRange> ranges, Ownership given) {
        for (int i = 0; i < ranges.size(); i++) {
            RemoteRange one = ranges.get(i);
            RemoteRange other = network.ranges().get(i);
            boolean same = one.text().equals(other.text()) && one.network().equals(other.network());
            if (!same) {
                return Optional.empty();
            }
        }
        List<RemoteRange> from = network.ranges();
        Optional<Ownership> own = own(from, ranges, given);
        List<Suppression> known = from.get(0).suppress();
        List<Suppression> all = ranges.get(0).suppress();
        if (own.isEmpty() || all.size() < known.size()) {
            return Optional.empty();
        }
        List<Suppression> suppress = all.subList(known.size(), all.size());
        for (int i = 0; i < ranges.size(); i++) {
            List<Suppression> before = from.get(i).suppress();
            List<Suppression> after = ranges.get(i).suppress();
            boolean same = after.size() == before.size() + suppress.size()
                    && after.subList(0, before.size()).equals(before)
                    && after.subList(before.size(), after.size()).equals(suppress);
            if (!same) {
                return Optional.empty();
            }
        }
        return Optional.of(new NetworkCall(network, own.get(), suppress));
    }

    private static Optional<Ownership> own(List<RemoteRange> from, List<RemoteRange> to, Ownership given) {
        var owner = own(from, to, Ownership::owner, given);
        var ticket = own(from, to, Ownership::ticket, given);
        var expires = own(from, to, Ownership::expires, given);
        var comment = own(from, to, Ownership::comment, given);
        return owner.isEmpty() || ticket.isEmpty() || expires.isEmpty() || comment.isEmpty()
                ? Optional.empty()
                : Optional.of(new Ownership(owner.get(), ticket.get(), expires.get(), comment.get()));
    }

    /** What the entry must say for this part of it: nothing, one thing, or (empty) nothing fits. */
    private static <T> Optional<Optional<T>> own(
            List<RemoteRange> from, List<RemoteRange> to, Function<Ownership, Optional<T>> part, Ownership given) {
        boolean silent = true;
        boolean equal = true;
        Optional<T> first = part.apply(to.get(0).ownership());
        for (int i = 0; i < to.size(); i++) {
            Optional<T> known = part.apply(from.get(i).ownership());
            Optional<T> wanted = part.apply(to.get(i).ownership());
            silent &= wanted.equals(known.isPresent() ? known : part.apply(given));
            equal &= wanted.equals(first);
        }
        if (silent) {
            return Optional.of(Optional.empty());
        }
        return equal && first.isPresent() ? Optional.of(first) : Optional.empty();
    }

    /** What is left to say where all around says the other. */
    static <T> Optional<T> less(Optional<T> wanted, Optional<T> given) {
        return wanted.equals(given) ? Optional.empty() : wanted;
    }
}
