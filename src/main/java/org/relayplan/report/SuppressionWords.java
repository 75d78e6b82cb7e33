package org.relayplan.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relayplan.diff.SuppressionChange;
import org.relayplan.model.AddressSet;
import org.relayplan.model.Suppression;

/** How a suppression is told that is new or goes further than before. */
final class SuppressionWords {

    private SuppressionWords() {}

    /** {@code on "Relay" on EX01, EX02}, {@code for the whole model}. */
    static String place(SuppressionChange change, SurfaceWording wording) {
        if (change.connector().isEmpty()) {
            return "for the whole model";
        }
        String range = change.range().isEmpty()
                ? ""
                : "the range " + wording.plain(change.range().get()) + " of ";
        return "for " + range + wording.quoted(change.connector().get()) + " on "
                + AlterationWords.servers(change.servers(), wording);
    }

    /** {@code until 2027-06-30, for 192.168.6.0/24 (256 addresses)}. */
    static String limits(SuppressionChange change, SurfaceWording wording) {
        Optional<AddressSet> scope = change.scope();
        String clients = scope.isEmpty()
                ? "for every client"
                : scope.get().isEmpty() ? "for no client" : "for " + new Clients(scope.get(), wording).words();
        return "until " + change.after().expires() + ", " + clients;
    }

    /** What goes further than before; nothing of a new one. */
    static List<String> widened(SuppressionChange change, SurfaceWording wording) {
        List<String> words = new ArrayList<>();
        if (change.before().isEmpty()) {
            return words;
        }
        Suppression old = change.before().get();
        if (!old.rule().equals(change.after().rule())) {
            words.add("another rule, before " + old.rule());
        }
        if (old.expires().isBefore(change.after().expires())) {
            words.add("longer, before until " + old.expires());
        }
        if (change.wider().isPresent() && !change.wider().get().isEmpty()) {
            words.add("wider, now also " + new Clients(change.wider().get(), wording).words());
        }
        if (change.scope().isEmpty() && old.scope().isPresent()) {
            words.add("no longer limited to some clients");
        }
        return words;
    }
}
