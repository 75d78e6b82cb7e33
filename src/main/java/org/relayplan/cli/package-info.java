/**
 * The command line: one class per command, its options, the streams and the exit status.
 *
 * <p>Nobody but {@code Main} touches the process. A command is a class here, named after its word, and one line in
 * {@link org.relayplan.cli.Commands}.
 */
package org.relayplan.cli;
