package org.relayplan.powershell;

import java.util.List;
import java.util.Map;

/** The cmdlets of a module, as a script calls them. */
public interface Commands {

    /** Whether there is such a cmdlet. */
    boolean has(String name);

    /**
     * Runs one. Two calls come whether or not {@link #has} knows them: {@code Start-Sleep}, for time has passed, and
     * {@code translate} with a SID, which answers with the account's name or nothing, and {@code sid} the other way
     * round.
     *
     * @param name as the script spells it
     * @param input what came through the pipe; empty without a pipe
     * @param positional arguments without a name
     * @param named arguments by name in any case; switches are true
     * @return what it writes
     * @throws PowerShellFault if it fails
     */
    List<Object> run(String name, List<Object> input, List<Object> positional, Map<String, Object> named);
}
