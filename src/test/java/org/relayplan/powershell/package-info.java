/**
 * A small PowerShell, written from the language's description and sharing nothing with what writes scripts: it reads
 * and runs the subset that relayplan writes, so that tests can tell what a script does where no PowerShell is
 * installed.
 *
 * <p>Where it doesn't know something it fails; it never guesses. Typographic quotes and dashes count as quotes and
 * dashes, as in Windows PowerShell.
 */
package org.relayplan.powershell;
