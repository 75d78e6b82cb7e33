package org.relayplan.cli;

import java.util.ArrayList;
import java.util.List;

/** Which commands have an option that another lacks; asked only where somebody took one for the other. */
final class OtherCommands {

    private static final int FEW = 3;

    private OtherCommands() {}

    /** {@code check and report have it}; empty if no command has it. */
    static String having(String option) {
        List<String> words = new ArrayList<>();
        for (String word : Commands.words()) {
            if (CommandLine.names(Commands.find(word).orElseThrow().options()).contains(option)) {
                words.add(word);
            }
        }
        if (words.isEmpty()) {
            return "";
        }
        if (words.size() > FEW) {
            return String.join(", ", words.subList(0, FEW)) + " and others have";
        }
        return Destinations.list(words, " and ") + (words.size() == 1 ? " has" : " have");
    }
}
