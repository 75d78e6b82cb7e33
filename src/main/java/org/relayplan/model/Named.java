package org.relayplan.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A value of a closed set that has a spelling of its own, mostly Exchange's. */
public interface Named {

    /** The spelling in the model file and, where Exchange knows the value, in its cmdlets. */
    String text();

    /** The value spelled so, in any case. */
    static <E extends Enum<E> & Named> Optional<E> find(Class<E> type, String text) {
        for (E value : type.getEnumConstants()) {
            if (value.text().equalsIgnoreCase(text)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    /** All spellings, in the order of declaration. */
    static <E extends Enum<E> & Named> List<String> texts(Class<E> type) {
        List<String> texts = new ArrayList<>();
        for (E value : type.getEnumConstants()) {
            texts.add(value.text());
        }
        return texts;
    }
}
