package org.relayplan.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.relayplan.model.Connector;

/**
 * Numbers segments so that those get the same number that are the same but for the server's name in names of
 * connectors. Segments that share their partition cost no more than their answers.
 */
final class Likenesses {

    private final Map<Likeness, Integer> numbers = new HashMap<>();
    private final Map<List<Object>, Integer> contents = new HashMap<>();
    private final IdentityHashMap<Partition, Map<List<Integer>, Integer>> known = new IdentityHashMap<>();

    /** The number of these segments. */
    int number(Segments segments) {
        List<Integer> answers = new ArrayList<>();
        for (Answer answer : segments.answers()) {
            answers.add(content(answer));
        }
        Partition partition = segments.partition();
        Map<List<Integer>, Integer> byAnswers = known.get(partition);
        if (byAnswers == null) {
            byAnswers = new HashMap<>();
            known.put(partition, byAnswers);
        }
        Integer number = byAnswers.get(answers);
        if (number == null) {
            number = number(partition, answers);
            byAnswers.put(answers, number);
        }
        return number;
    }

    private int number(Partition partition, List<Integer> answers) {
        int[] parts = new int[partition.size()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = answers.get(partition.number(i));
        }
        Likeness likeness = new Likeness(partition, parts);
        Integer number = numbers.get(likeness);
        if (number == null) {
            number = numbers.size();
            numbers.put(likeness, number);
        }
        return number;
    }

    private int content(Answer answer) {
        List<String> names = new ArrayList<>();
        for (Connector connector : answer.connectors()) {
            names.add(NameTemplate.of(connector.name(), connector.server()));
        }
        // Of several that may answer, none comes before the other, in whatever order the model has them.
        Collections.sort(names);
        List<Object> content =
                List.of(answer.outcome(), answer.mayBeRefused(), answer.may(), answer.worst(), List.copyOf(names));
        Integer number = contents.get(content);
        if (number == null) {
            number = contents.size();
            contents.put(content, number);
        }
        return number;
    }
}
