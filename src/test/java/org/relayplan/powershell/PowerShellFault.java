package org.relayplan.powershell;

/** An error that ended a script, or a command of one. */
public final class PowerShellFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The exception's .NET name in lower case, without System. */
    final String type;

    public PowerShellFault(String message) {
        this("runtimeexception", message);
    }

    public PowerShellFault(String type, String message) {
        // Scripts catch them by the thousand, and where in this Java they arose tells nothing.
        super(message, null, false, false);
        this.type = type;
    }
}
