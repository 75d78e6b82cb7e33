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

    /** Whether the value is a text that names a type of lists. */
    static boolean is(ExportedValue value) {
        if (!(value instanceof ExportedValue.Text text)) {
            return false;
        }
        boolean mayBe = text.text().startsWith("System.") || text.text().startsWith("Microsoft.Exchange.Data.");
        for (int i = 0; i < TYPES.size() && mayBe; i++) {
            if (text.text().startsWith(TYPES.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** What a fault says of such a value of that property; empty if nobody needs the property. */
    static Optional<String> sentence(String property, ExportedValue value) {
        if (!KnownProperty.isNeededList(property)) {
            return Optional.empty();
        }
        String type = value instanceof ExportedValue.Text text ? text.text() : "";
        return Optional.of(property + ": the export lost this list and kept its type only (" + Sentence.quote(type)
                + "). Use Export-Clixml instead, or join the list before you export: Select-Object @{n='" + property
                + "';e={$_." + property + " -join '|'}}, ...");
    }
}
