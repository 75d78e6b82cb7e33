package org.relayplan.model;

import java.util.List;
import java.util.Optional;

/**
 * One entry of a connector's remote ranges, with what is known about it.
 *
 * @param text the entry as it was written, zone included
 * @param form which of the four forms it has
 * @param addresses what it means; a CIDR entry with host bits means the whole enclosing network
 * @param hostBits whether a CIDR or mask entry names an address inside the network instead of its first
 * @param ownership who wants it and until when, its own or else its network's
 * @param network the named network it came from
 * @param suppress findings accepted for this entry
 */
public record RemoteRange(
        String text,
        RangeForm form,
        AddressRange addresses,
        boolean hostBits,
        Ownership ownership,
        Optional<String> network,
        List<Suppression> suppress) {

    /** Keeps its own copy of the list. */
    public RemoteRange {
        suppress = List.copyOf(suppress);
    }

    /** Whether this is a bare {@code 0.0.0.0} or {@code ::}: one address by its form, everything by New's example. */
    public boolean isBareAny() {
        return form == RangeForm.SINGLE && addresses.upperLow() == 0 && addresses.upperHigh() == 0;
    }

    /** The same entry with what its place in a document says about it. */
    public RemoteRange with(Ownership owned, Optional<String> from, List<Suppression> suppressed) {
        return new RemoteRange(text, form, addresses, hostBits, owned, from, suppressed);
    }
}
