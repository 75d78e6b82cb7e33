package org.relayplan.report;

import java.util.ArrayList;
import java.util.List;
import org.relayplan.analysis.Contender;
import org.relayplan.analysis.Explanation;
import org.relayplan.analysis.Standing;
import org.relayplan.model.Binding;

/** Why each connector of a server answers or doesn't, in sentences. */
final class ContenderWords {

    private ContenderWords() {}

    /** What is to be said of every connector: of those that may answer first, of those that lose, of the others. */
    static List<String> all(Explanation explanation) {
        List<String> sentences = new ArrayList<>(leading(explanation));
        sentences.addAll(others(explanation));
        return sentences;
    }

    /** A sentence for each of the others. */
    static List<String> outside(Explanation explanation) {
        List<String> sentences = new ArrayList<>();
        for (Contender contender : explanation.contenders()) {
            if (!leads(contender)) {
                sentences.add(sentence(contender));
            }
        }
        return sentences;
    }

    /** Those that answer, may answer, or lose to one that does. */
    static List<String> leading(Explanation explanation) {
        List<String> sentences = new ArrayList<>();
        for (Contender contender : explanation.contenders()) {
            if (contender.mayAnswer()) {
                sentences.add(sentence(contender));
            }
        }
        for (Contender contender : explanation.contenders()) {
            if (leads(contender) && !contender.mayAnswer()) {
                sentences.add(sentence(contender));
            }
        }
        return sentences;
    }

    /** The connectors that are out for the same reason, in one sentence each reason. */
    static List<String> others(Explanation explanation) {
        List<String> sentences = new ArrayList<>();
        for (Standing standing : List.of(Standing.DISABLED, Standing.OUT_OF_RANGE, Standing.NOT_LISTENING)) {
            List<String> names = new ArrayList<>();
            for (Contender contender : explanation.contenders()) {
                if (contender.standing() == standing && standing == Standing.DISABLED) {
                    sentences.add(sentence(contender));
                } else if (contender.standing() == standing) {
                    names.add(name(contender));
                }
            }
            if (names.size() == 1) {
                sentences.add(
                        names.get(0) + (standing == Standing.NOT_LISTENING ? " doesn't" : " has") + rest(standing));
            } else if (!names.isEmpty()) {
                sentences.add(list(names) + (standing == Standing.NOT_LISTENING ? " don't" : " have") + rest(standing));
            }
        }
        return sentences;
    }

    private static String rest(Standing standing) {
        return standing == Standing.NOT_LISTENING ? " listen there." : " no range with the client.";
    }

    private static boolean leads(Contender contender) {
        return switch (contender.standing()) {
            case ANSWERS, MAY_ANSWER, LARGER_RANGE, LESS_SPECIFIC_BINDING -> true;
            case NOT_LISTENING, DISABLED, OUT_OF_RANGE -> false;
        };
    }

    private static String sentence(Contender contender) {
        String name = name(contender);
        return switch (contender.standing()) {
            case ANSWERS -> name + " answers: it listens on " + binding(contender) + ", and " + has(contender) + ".";
            case MAY_ANSWER ->
                name + " may answer: it listens on " + binding(contender) + ", and " + has(contender) + ".";
            case NOT_LISTENING -> name + " doesn't listen there, but on " + bindings(contender) + ".";
            case DISABLED ->
                name + " is disabled" + (contender.range().isEmpty() ? "." : ", though " + has(contender) + ".");
            case OUT_OF_RANGE -> name + " has no range with the client.";
            case LARGER_RANGE -> name + " loses: its range " + range(contender) + larger(contender);
            case LESS_SPECIFIC_BINDING ->
                name + " loses: it listens on every address, "
                        + contender.beatenBy().map(ContenderWords::name).orElse("another") + " on "
                        + contender.beatenBy().map(ContenderWords::binding).orElse("this one") + " alone.";
        };
    }

    private static String larger(Contender contender) {
        String than = contender.beatenBy().isPresent()
                ? range(contender.beatenBy().get()) + " of "
                        + name(contender.beatenBy().get())
                : "another's";
        boolean bare = contender.range().isPresent() && contender.range().get().isBareAny();
        return bare ? ", if it means every address, is larger than " + than + "." : " is larger than " + than + ".";
    }

    private static String has(Contender contender) {
        boolean bare = contender.range().isPresent() && contender.range().get().isBareAny();
        return "its range " + range(contender) + (bare ? " may have the client" : " has the client");
    }

    private static String range(Contender contender) {
        return contender.range().map(RangeWords::of).orElse("unknown");
    }

    private static String binding(Contender contender) {
        return contender.binding().map(Binding::toString).orElse("nothing");
    }

    private static String bindings(Contender contender) {
        List<String> texts = new ArrayList<>();
        for (Binding binding : contender.connector().bindings()) {
            texts.add(binding.toString());
        }
        return texts.isEmpty() ? "nothing" : list(texts);
    }

    static String name(Contender contender) {
        return "\"" + contender.connector().name() + "\"";
    }

    /** {@code a, b and c}. */
    static String list(List<String> words) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            out.append(i == 0 ? "" : i == words.size() - 1 ? " and " : ", ").append(words.get(i));
        }
        return out.toString();
    }
}
