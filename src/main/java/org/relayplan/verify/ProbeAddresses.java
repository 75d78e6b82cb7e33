package org.relayplan.verify;

import java.util.Optional;
import org.relayplan.model.Probes;

/**
 * The addresses that probes use. None is invented: a foreign recipient is somebody's mailbox.
 *
 * @param ownRecipient a mailbox of an accepted domain; it also stands for a sender of one's own
 * @param foreignRecipient a mailbox outside
 * @param foreignSender a sender outside
 */
public record ProbeAddresses(String ownRecipient, String foreignRecipient, String foreignSender) {

    /**
     * What the model names; a sender outside left out, the foreign recipient stands for it. Empty if it names too few.
     */
    public static Optional<ProbeAddresses> of(Probes probes) {
        if (probes.ownRecipient().isEmpty() || probes.foreignRecipient().isEmpty()) {
            return Optional.empty();
        }
        String foreign = probes.foreignRecipient().get();
        return Optional.of(new ProbeAddresses(
                probes.ownRecipient().get(), foreign, probes.foreignSender().orElse(foreign)));
    }
}
