package org.relayplan.check;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.relayplan.source.Element;

/**
 * What a finding is recognised by in another run: rule, servers, connector, the kind of element, the clients and what
 * is said. Not by file, line or position in a list, so that it survives moving things about; nor by severity, which is
 * compared on its own. Where anything it says changes, it is another finding.
 */
public final class FindingFingerprint {

    private static final int BYTES = 16;

    private FindingFingerprint() {}

    /** 32 hexadecimal digits; equal for the same finding whatever the order of servers and the case of names. */
    public static String of(Finding finding) {
        MessageDigest digest = sha256();
        String server = finding.servers().isEmpty() ? "" : finding.servers().get(0);
        add(digest, finding.rule());
        addAll(digest, sorted(finding.servers()));
        addAll(digest, SameOnServers.around(server, finding.connector().orElse("")));
        Element element = finding.element();
        add(digest, element.kind().name());
        boolean ofServer = element.kind() == Element.Kind.CONNECTOR || element.kind() == Element.Kind.SERVER;
        // Of a suppression the property is the number of its range.
        boolean positioned = element.kind() == Element.Kind.SUPPRESSION;
        add(digest, ofServer || positioned ? "" : element.owner());
        add(digest, positioned ? "" : element.property());
        add(digest, finding.sources().toString());
        addAll(digest, SameOnServers.around(server, finding.message()));
        return hex(digest.digest());
    }

    private static List<String> sorted(List<String> servers) {
        List<String> sorted = new ArrayList<>();
        for (String server : servers) {
            sorted.add(server.toLowerCase(Locale.ROOT));
        }
        Collections.sort(sorted);
        return sorted;
    }

    private static void addAll(MessageDigest digest, List<String> texts) {
        digest.update(ByteBuffer.allocate(4).putInt(texts.size()).array());
        for (String text : texts) {
            add(digest, text);
        }
    }

    /** With its length in front, so that no two lists of texts look the same; names compare without case. */
    private static void add(MessageDigest digest, String text) {
        byte[] bytes = text.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_16BE);
        digest.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String hex(byte[] hash) {
        StringBuilder out = new StringBuilder(2 * BYTES);
        for (int i = 0; i < BYTES; i++) {
            out.append(Character.forDigit(hash[i] >> 4 & 15, 16)).append(Character.forDigit(hash[i] & 15, 16));
        }
        return out.toString();
    }
}
