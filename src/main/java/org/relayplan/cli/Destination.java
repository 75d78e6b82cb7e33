package org.relayplan.cli;

import java.util.Optional;

/**
 * A format and where it goes, as {@code -f FORMAT[=FILE]} says.
 *
 * @param format the format's word
 * @param file the file's name as the user gave it, or standard output
 */
record Destination(String format, Optional<String> file) {}
