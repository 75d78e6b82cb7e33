package org.relayplan.check;

import java.util.List;
import java.util.Set;

/** One kind of flaw: finds every case of it in a model. Its page has the same name as its id. */
public interface Rule {

    /** Kebab-case name of the flaw. */
    String id();

    /**
     * Every case, in any order, for each server on its own: the engine joins what is the same on several servers.
     *
     * <p>Sources are exact. What a graver rule reports for an address is not reported again.
     */
    List<Finding> examine(Subject subject);

    /**
     * Ids of rules that may tell the same flaw in other words. Where one of them does, of the same element and at least
     * as gravely, this rule's finding is not told.
     */
    default Set<String> yieldsTo() {
        return Set.of();
    }

    /** What the rule could not examine for lack of a fact, as sentences; mostly nothing. */
    default List<String> notExamined(Subject subject) {
        return List.of();
    }
}
