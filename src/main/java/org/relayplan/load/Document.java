package org.relayplan.load;

import java.util.Optional;

/**
 * A document that was read to its end.
 *
 * @param file its name as the user gave it
 * @param root its value, without the elements that were handed over one by one
 * @param sha256 SHA-256 of its bytes as 64 lower-case hexadecimal digits, if asked for
 */
public record Document(String file, Node root, Optional<String> sha256) {}
