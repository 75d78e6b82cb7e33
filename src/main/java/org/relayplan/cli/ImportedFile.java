package org.relayplan.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.relayplan.report.Rendered;

/**
 * A model as import writes it to a file: its first line says so, with a sum of the rest, by which a file that somebody
 * changed since is told from one that can be imported anew without loss.
 */
final class ImportedFile {

    private static final String HEAD =
            "// Imported by relayplan, which writes over this file until it is changed by hand: ";
    private static final int DIGITS = 16;

    private ImportedFile() {}

    /** The bytes of the file. */
    static byte[] bytes(Rendered model) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        model.writeTo(out);
        String text = out.toString(StandardCharsets.UTF_8);
        return (HEAD + sum(text) + "\n" + text).getBytes(StandardCharsets.UTF_8);
    }

    /** Whether a file is as import wrote it; line ends, which version control may change, don't count. */
    static boolean isUntouched(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        int end = text.indexOf('\n');
        return text.startsWith(HEAD)
                && end > 0
                && text.substring(HEAD.length(), end).strip().equals(sum(text.substring(end + 1)));
    }

    private static String sum(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(text.replace("\r", "").getBytes(StandardCharsets.UTF_8));
            StringBuilder digits = new StringBuilder();
            for (byte b : hash) {
                digits.append(Character.forDigit(b >> 4 & 15, 16)).append(Character.forDigit(b & 15, 16));
            }
            return digits.substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
