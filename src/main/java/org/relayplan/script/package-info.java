/**
 * Steps as PowerShell text; the only room that quotes PowerShell.
 *
 * <p>A script is pure ASCII with CRLF line ends: Windows PowerShell reads a file without byte order mark in the ANSI
 * code page of the machine, where the bytes of other letters may turn into quotes. Every text of a model becomes a
 * {@link org.relayplan.script.Literal} or a comment, and nothing else takes text.
 */
package org.relayplan.script;
