package org.relayplan.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.relayplan.model.InvalidText;
import org.relayplan.model.Parameter;
import org.relayplan.model.ParameterType;
import org.relayplan.model.SettingText;
import org.relayplan.source.ImportAccount.Heading;
import org.relayplan.source.Place;

/** Settings with a plain value as exports have them, made into what the model document has for them. */
final class PrintedSetting {

    private final ExportNodes nodes;
    private final ImportNotes notes;

    PrintedSetting(ExportNodes nodes, ImportNotes notes) {
        this.nodes = nodes;
        this.notes = notes;
    }

    /**
     * The value; empty if the export has none, or one that can't be: that is told.
     *
     * @param connector the connector's identity
     */
    Optional<Node> read(Parameter parameter, ExportedValue value, String connector) {
        ParameterType type = parameter.type();
        if (type instanceof ParameterType.ListType) {
            return list(parameter, value, connector);
        }
        Optional<String> printed =
                type instanceof ParameterType.TimeSpanType ? PrintedTime.text(value) : PrintedName.text(value);
        boolean isEmpty = printed.isEmpty() || printed.get().isEmpty();
        if (type instanceof ParameterType.TextType text) {
            if (isEmpty) {
                return Optional.of(text.nullable() ? nodes.nothing(value.place()) : nodes.text(value.place(), ""));
            }
            return checked(
                    parameter, nodes.text(value.place(), braced(parameter, printed.get())), printed.get(), connector);
        }
        if (isEmpty) {
            return Optional.empty();
        }
        String word = word(type, printed.get().strip());
        if (type instanceof ParameterType.BooleanType) {
            // What is neither is left to the reader of the model: no server stores it.
            boolean truth = word.equalsIgnoreCase("true") || word.equalsIgnoreCase("false");
            Place place = value.place();
            return Optional.of(truth ? nodes.truth(place, word.equalsIgnoreCase("true")) : nodes.text(place, word));
        }
        boolean number =
                type instanceof ParameterType.NumberType && Printed.number(word).isPresent();
        return checked(
                parameter,
                number ? nodes.number(value.place(), word) : nodes.text(value.place(), word),
                word,
                connector);
    }

    /** Values that the parameter table doesn't know are no fault of who imports: the model leaves them out. */
    private Optional<Node> checked(Parameter parameter, Node node, String text, String connector) {
        try {
            SettingText.read(parameter.type(), text);
            return Optional.of(node);
        } catch (InvalidText e) {
            notes.add(
                    Heading.CONTRADICTORY,
                    node.place(),
                    parameter.cmdletName() + " of " + Sentence.quote(connector) + " can't be " + Sentence.about(text, e)
                            + " The model leaves it out.");
            return Optional.empty();
        }
    }

    private Optional<Node> list(Parameter parameter, ExportedValue value, String connector) {
        ParameterType.ListType type = (ParameterType.ListType) parameter.type();
        List<String> texts = new ArrayList<>();
        List<Place> places = new ArrayList<>();
        for (ExportedValue entry : Printed.all(value)) {
            String text = PrintedName.text(entry).orElse("").strip();
            if (text.isEmpty()) {
                continue;
            }
            try {
                SettingText.entry(type, text);
                texts.add(text);
                places.add(entry.place());
            } catch (InvalidText e) {
                notes.add(
                        Heading.CONTRADICTORY,
                        entry.place(),
                        parameter.cmdletName() + " of " + Sentence.quote(connector) + " can't have the entry "
                                + Sentence.about(text, e) + " The model leaves it out.");
            }
        }
        return Optional.of(nodes.texts(value.place(), texts, places));
    }

    /** Booleans with a dollar sign, choices by number. */
    private static String word(ParameterType type, String text) {
        if (type instanceof ParameterType.BooleanType) {
            String word = text.startsWith("$") ? text.substring(1) : text;
            return word.toLowerCase(Locale.ROOT);
        }
        Optional<Integer> number = type instanceof ParameterType.ChoiceType ? Printed.number(text) : Optional.empty();
        if (number.isPresent() && type instanceof ParameterType.ChoiceType choice) {
            return number.get() < choice.choices().size() ? choice.choices().get(number.get()) : text;
        }
        return text;
    }

    /** In a model document a brace that means itself is doubled, where placeholders are taken. */
    static String braced(Parameter parameter, String text) {
        boolean taken = parameter == Parameter.FQDN || parameter == Parameter.BANNER || parameter == Parameter.COMMENT;
        return taken ? braced(text) : text;
    }

    /** The text with doubled braces. */
    static String braced(String text) {
        return Placeholders.in(text) ? text.replace("{", "{{").replace("}", "}}") : text;
    }
}
