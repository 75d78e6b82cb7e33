package org.relayplan.load;

import java.util.List;
import java.util.Optional;

/** A list of which an export kept nothing but the name of its .NET type. */
final class LostList {

    private static final List<String> TYPES = List.of(
            "System.Object[]",
            "System.String[]",
            "System.Collections.",
            "Microsoft.Exchange.Data.MultiValuedProperty`1",
            "Microsoft.Exchange.Data.Directory.ADMultiValuedProperty`1",
            "Microsoft.Exchange.Data.IPRange[]",
            "Microsoft.Exchange.Data.IPBinding[]");

    private LostList() {}

    /** Whether the text is the name of a type of lists. */
    static boolean is(String text) {
        for (String type : TYPES) {
            if (text.startsWith(type)) {
                return true;
            }
        }
        return false;
    }

    /** What a fault says of such a text as the value of that property; empty if nobody needs the property. */
    static Optional<String> sentence(String property, String text) {
        if (!KnownProperty.isNeededList(property)) {
            return Optional.empty();
        }
        return Optional.of(property + ": the export lost this list and kept its type only (" + Sentence.quote(text)
                + "). Use Export-Clixml instead, or join the list before you export: Select-Object @{n='" + property
                + "';e={$_." + property + " -join '|'}}, ...");
    }
}
