package org.relayplan.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/**
 * Everything a run of relayplan has of the process it runs in.
 *
 * @param in standard input
 * @param out standard output, in bytes; written in large pieces and flushed at the end
 * @param err standard error
 * @param terminal who watches
 * @param environment the variables of the environment
 * @param currentFolder what relative file names are relative to
 * @param clock tells the day by which expiry is judged
 */
public record Console(
        InputStream in,
        OutputStream out,
        OutputStream err,
        Terminal terminal,
        Map<String, String> environment,
        Path currentFolder,
        Clock clock) {}
