package org.relayplan.load;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.relayplan.source.Suggestion;

/** Which properties an object of the model file may have, and which it must have. */
final class Shape {

    /** Up to that many legal properties are listed when no near one is found. */
    private static final int FEW = 10;

    private final String what;
    private final List<String> legal;
    private final Set<String> known;
    private final List<String> required;

    /**
     * A shape.
     *
     * @param what the object's name in a sentence, with its article
     * @param required the properties it must have
     * @param optional those it may have besides
     */
    Shape(String what, List<String> required, List<String> optional) {
        this.what = what;
        this.required = required;
        List<String> both = new java.util.ArrayList<>(required);
        both.addAll(optional);
        this.legal = List.copyOf(both);
        this.known = new HashSet<>(both);
    }

    /** Reports what doesn't fit; whether the value is an object at all. */
    boolean fits(Node node, Faults faults) {
        if (!node.is(Kind.OBJECT)) {
            faults.add(
                    node.place(),
                    "Expected " + what + ", an object" + members() + ", not "
                            + node.kind().words() + ".");
            return false;
        }
        for (Member member : node.members()) {
            if (!known.contains(member.name())) {
                faults.add(member.place(), unknown(member.name()));
            }
        }
        for (String name : required) {
            if (node.member(name).isEmpty() && !isMisspelt(node, name)) {
                faults.add(node.place(), Sentence.quote(name) + " is missing; " + what + " needs it.");
            }
        }
        return true;
    }

    /** The property that was probably meant by one that isn't legal; empty for a legal one. */
    Optional<String> meant(String name) {
        if (known.contains(name)
                || known.contains("remoteIPRanges")
                        && StrayProperty.sentence(name).isPresent()) {
            return Optional.empty();
        }
        return Suggestion.of(name, legal);
    }

    /** Whether some illegal property probably stands for that one: then it isn't missing as well. */
    private boolean isMisspelt(Node node, String name) {
        for (Member member : node.members()) {
            Optional<String> meant = meant(member.name());
            if (meant.isPresent() && meant.get().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private String members() {
        List<String> named = required.isEmpty() ? legal : required;
        return named.size() <= FEW ? " with " + Sentence.list(named) : "";
    }

    private String unknown(String name) {
        Optional<String> stray = known.contains("remoteIPRanges") ? StrayProperty.sentence(name) : Optional.empty();
        if (stray.isPresent()) {
            return stray.get();
        }
        String begin = capital(what) + " has no property " + Sentence.quote(name);
        Optional<String> near = meant(name);
        if (near.isPresent()) {
            return begin + "; did you mean " + Sentence.quote(near.get()) + "?";
        }
        return begin
                + (legal.size() <= FEW
                        ? "; legal are " + Sentence.list(legal) + "."
                        : "; \"relayplan schema\" prints the schema with all of them.");
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
