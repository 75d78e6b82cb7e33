package org.relayplan.dns;

import java.net.IDN;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A name in DNS, always from the root: {@code contoso.com} and {@code contoso.com.} are the same, and no search suffix
 * is ever added to either.
 *
 * @param labels from left to right, each character one byte; lower-cased, for DNS doesn't tell cases apart; none is the
 *     root
 */
public record DomainName(List<String> labels) {

    static final int LONGEST_LABEL = 63;

    /** Bytes of a whole name on the wire. */
    static final int LONGEST = 255;

    /** Letters that the older and the newer rules for international names read as different names. */
    private static final String DISPUTED = "\u00DF\u03C2\u200C\u200D";

    /** Keeps a lower-cased copy. */
    public DomainName {
        List<String> lower = new ArrayList<>(labels.size());
        for (String label : labels) {
            lower.add(lower(label));
        }
        labels = List.copyOf(lower);
    }

    /** Only ASCII has cases in DNS; other bytes are no letters. */
    private static String lower(String label) {
        StringBuilder out = new StringBuilder(label);
        for (int i = 0; i < out.length(); i++) {
            char c = out.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                out.setCharAt(i, (char) (c + 32));
            }
        }
        return out.toString();
    }

    /**
     * Reads what somebody typed: letters of any script, digits, hyphens and underscores, with or without the dot at the
     * end.
     *
     * @throws InvalidName if it is no name of a domain
     */
    public static DomainName read(String typed) throws InvalidName {
        if (typed.contains("@")) {
            throw new InvalidName("has an @; give the domain behind it alone");
        }
        for (int i = 0; i < typed.length(); i++) {
            if (DISPUTED.indexOf(typed.charAt(i)) >= 0) {
                throw new InvalidName("has a letter that old and new software read differently; give the name as it "
                        + "is registered, beginning with xn--");
            }
        }
        String ascii = ascii(typed);
        String whole = ascii.endsWith(".") ? ascii.substring(0, ascii.length() - 1) : ascii;
        if (whole.isEmpty()) {
            throw new InvalidName("is empty");
        }
        List<String> labels = List.of(whole.split("\\.", -1));
        for (String label : labels) {
            require(label);
        }
        if (whole.length() > LONGEST - 2) {
            throw new InvalidName("has more than 253 characters");
        }
        if (labels.get(labels.size() - 1).chars().allMatch(Character::isDigit)) {
            throw new InvalidName("is an address or ends like one; give a domain");
        }
        return new DomainName(labels);
    }

    private static String ascii(String typed) throws InvalidName {
        if (typed.chars().allMatch(c -> c < 0x80)) {
            return typed;
        }
        try {
            return IDN.toASCII(typed);
        } catch (IllegalArgumentException e) {
            throw new InvalidName("is no international domain name; give it as it is registered, beginning with xn--");
        }
    }

    private static void require(String label) throws InvalidName {
        if (label.isEmpty()) {
            throw new InvalidName("has two dots side by side or begins with one");
        }
        if (label.length() > LONGEST_LABEL) {
            throw new InvalidName("has a part of more than 63 characters");
        }
        for (char c : label.toCharArray()) {
            if (!isPlain(c)) {
                throw new InvalidName("has a character that no domain has");
            }
        }
    }

    private static boolean isPlain(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '_';
    }

    /** Whether it is the root: nothing but a dot. */
    public boolean isRoot() {
        return labels.isEmpty();
    }

    /** Whether a mail server may look for a host of this name: letters, digits, hyphens and underscores only. */
    boolean isPlain() {
        return labels.stream().allMatch(label -> label.chars().allMatch(c -> isPlain((char) c)));
    }

    /** Whether the name ends in the whole of another. */
    boolean isBelow(DomainName other) {
        int more = labels.size() - other.labels.size();
        return more > 0 && labels.subList(more, labels.size()).equals(other.labels);
    }

    /** The name without its last labels. */
    DomainName without(int count) {
        return new DomainName(labels.subList(0, labels.size() - count));
    }

    /** Its last labels. */
    DomainName last(int count) {
        return new DomainName(labels.subList(labels.size() - count, labels.size()));
    }

    /**
     * Without the dot at its end, but {@code .} for the root. What is no visible ASCII stands as a backslash and three
     * digits, as zone files write it (RFC 1035, 5.1).
     */
    @Override
    public String toString() {
        if (labels.isEmpty()) {
            return ".";
        }
        StringBuilder out = new StringBuilder();
        for (String label : labels) {
            out.append(out.isEmpty() ? "" : ".");
            for (char c : label.toCharArray()) {
                if (c <= ' ' || c >= 0x7F) {
                    out.append(String.format(Locale.ROOT, "\\%03d", (int) c));
                } else {
                    out.append(".\\\"();@$".indexOf(c) < 0 ? "" : "\\").append(c);
                }
            }
        }
        return out.toString();
    }
}
