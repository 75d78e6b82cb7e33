package org.relayplan.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.relayplan.analysis.Answer;
import org.relayplan.analysis.Segment;
import org.relayplan.analysis.Segments;
import org.relayplan.model.AddressRange;
import org.relayplan.model.AddressSet;

/** The clients of one address space that get certain answers. */
final class AnswerClients {

    private AnswerClients() {}

    /** The clients that get one of these, told apart by identity. */
    static AddressSet of(Segments segments, Set<Answer> answers) {
        if (answers.isEmpty()) {
            return AddressSet.EMPTY;
        }
        List<AddressRange> ranges = new ArrayList<>();
        for (Segment segment : segments.all()) {
            if (answers.contains(segment.answer())) {
                ranges.add(segment.addresses());
            }
        }
        return AddressSet.of(ranges);
    }
}
