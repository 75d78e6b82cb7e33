/**
 * The command line as a shell completes it: what may stand where, and the scripts that tell bash, zsh, fish and
 * PowerShell so. Knows neither what a command does nor how options are read; it is told the words.
 */
package org.relayplan.completion;
