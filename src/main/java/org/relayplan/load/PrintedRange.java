package org.relayplan.load;

import java.util.Optional;
import org.relayplan.model.InvalidText;
import org.relayplan.model.RangeText;
import org.relayplan.model.RemoteRange;
import org.relayplan.source.ImportAccount.Heading;

/**
 * Remote ranges as exports have them: the text somebody entered, or an object that holds it beside its two bounds. The
 * text counts as long as it means what the bounds say.
 */
final class PrintedRange {

    private final ImportNotes notes;

    PrintedRange(ImportNotes notes) {
        this.notes = notes;
    }

    /** The text that the model has for it; empty if the value doesn't tell. */
    Optional<String> text(ExportedValue value, String connector) {
        Optional<String> text = Printed.text(value);
        if (text.isPresent()) {
            text = Optional.of(text.get().strip());
        }
        if (!(value instanceof ExportedValue.Composite object)) {
            return text;
        }
        Optional<String> lower = bound(object, "LowerBound");
        Optional<String> upper = bound(object, "UpperBound");
        if (lower.isEmpty() || upper.isEmpty()) {
            return text;
        }
        String bounds = lower.get().equals(upper.get()) ? lower.get() : lower.get() + "-" + upper.get();
        if (text.isEmpty() || text.get().isEmpty()) {
            return Optional.of(bounds);
        }
        if (text.get().equals(bounds) || isSame(text.get(), bounds)) {
            return text;
        }
        notes.add(
                Heading.CONTRADICTORY,
                value.place(),
                "A range of " + Sentence.quote(connector) + " reads " + Sentence.quote(text.get())
                        + ", but its bounds are " + Sentence.quote(bounds) + "; the bounds count.");
        return Optional.of(bounds);
    }

    private static Optional<String> bound(ExportedValue.Composite object, String name) {
        Optional<ExportedValue> bound = Printed.member(object, name);
        return bound.isEmpty() ? Optional.empty() : Printed.text(bound.get());
    }

    private static boolean isSame(String text, String bounds) {
        try {
            RemoteRange one = RangeText.read(text);
            return one.addresses().equals(RangeText.read(bounds).addresses());
        } catch (InvalidText e) {
            // The bounds may be a number, or the text a form of its own: the reader of the model says what is wrong.
            return true;
        }
    }
}
