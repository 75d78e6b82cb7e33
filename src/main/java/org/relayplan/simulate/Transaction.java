package org.relayplan.simulate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relayplan.session.Reaction;

/** One message from MAIL to its end. */
final class Transaction {

    /** Nothing begun. */
    static final Transaction NONE = new Transaction("", false);

    private final String sender;
    private final boolean begun;
    private final List<String> recipients = new ArrayList<>();
    private int taken;
    private Letter letter = Letter.DROPPED;
    private Optional<MessageText> text = Optional.empty();
    private Optional<Reaction.Reply> early = Optional.empty();
    private long number;
    private long chunk;
    private long missing;
    private boolean last;

    /** A message of that sender; empty for the null sender. */
    Transaction(String sender) {
        this(sender, true);
    }

    private Transaction(String sender, boolean begun) {
        this.sender = sender;
        this.begun = begun;
    }

    /** Bytes that nobody asked for. */
    static Transaction unwanted() {
        return new Transaction("", false);
    }

    /** Whether MAIL was taken. */
    boolean isBegun() {
        return begun;
    }

    String sender() {
        return sender;
    }

    /** Adds a recipient that was taken; its address is remembered only if somebody wants to know it. */
    void add(String recipient, boolean remembered) {
        taken++;
        if (remembered) {
            recipients.add(recipient);
        }
    }

    /** How many were taken. */
    int taken() {
        return taken;
    }

    /** Those that are remembered. */
    List<String> recipients() {
        return List.copyOf(recipients);
    }

    /** Where the message goes. */
    Letter letter() {
        return letter;
    }

    /** What has come of it. */
    Optional<MessageText> text() {
        return text;
    }

    /** Its number among all messages. */
    long number() {
        return number;
    }

    /** From now on text comes. */
    void begin(long ownNumber, Letter to, long most, Instant at) {
        number = ownNumber;
        letter = to;
        text = Optional.of(new MessageText(to, most, at));
    }

    /**
     * A chunk of so many bytes comes.
     *
     * @param wrong what is to be said behind it instead of taking it
     */
    void expect(long bytes, boolean isLast, Optional<Reaction.Reply> wrong) {
        chunk = bytes;
        missing = bytes;
        last = isLast;
        early = wrong;
    }

    /** Bytes of the chunk that have not come yet. */
    long missing() {
        return missing;
    }

    /** So many have come. */
    void came(long bytes) {
        missing -= bytes;
    }

    /** The chunk's size. */
    long chunk() {
        return chunk;
    }

    /** Whether it is the message's last. */
    boolean isLast() {
        return last;
    }

    /** Why it isn't taken. */
    Optional<Reaction.Reply> early() {
        return early;
    }
}
