package org.relayplan.load;

import java.util.List;
import java.util.Optional;
import org.relayplan.model.RemoteRange;

/**
 * A list of addresses as somebody wrote it.
 *
 * @param addresses its entries, in order
 * @param sha256 SHA-256 of its bytes in hexadecimal, if it was wanted
 */
public record AddressList(List<RemoteRange> addresses, Optional<String> sha256) {

    /** No list. */
    public static final AddressList NONE = new AddressList(List.of(), Optional.empty());

    /** Keeps its own copy of the list. */
    public AddressList {
        addresses = List.copyOf(addresses);
    }
}
