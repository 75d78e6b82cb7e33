package org.relayplan.load;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 of a document's bytes, by which a report names what it was made from. */
final class Fingerprint {

    private Fingerprint() {}

    static MessageDigest begin() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static String end(MessageDigest digest) {
        byte[] hash = digest.digest();
        StringBuilder out = new StringBuilder(2 * hash.length);
        for (byte b : hash) {
            out.append(Character.forDigit(b >> 4 & 15, 16)).append(Character.forDigit(b & 15, 16));
        }
        return out.toString();
    }
}
