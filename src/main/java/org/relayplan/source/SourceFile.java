package org.relayplan.source;

import java.util.Optional;

/**
 * A document that was read.
 *
 * @param file its name as the user gave it
 * @param sha256 SHA-256 of its bytes as 64 lower-case hexadecimal digits, if it was asked for
 */
public record SourceFile(String file, Optional<String> sha256) {}
