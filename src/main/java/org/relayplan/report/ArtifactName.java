package org.relayplan.report;

import java.nio.charset.StandardCharsets;

/** How a document is called by programs that look for it from the top of a repository. */
final class ArtifactName {

    private static final String UNRESERVED = "-._~/";

    private ArtifactName() {}

    /**
     * The name relative to the folder where relayplan was started, with slashes; as it is where it lies elsewhere.
     *
     * @param file the name as the user gave it
     * @param folder the absolute path of the folder
     */
    static String relative(String file, String folder) {
        boolean windows = folder.indexOf('\\') >= 0;
        String name = windows ? file.replace('\\', '/') : file;
        String above = windows ? folder.replace('\\', '/') : folder;
        above = above.endsWith("/") ? above : above + "/";
        if (name.startsWith(above)) {
            name = name.substring(above.length());
        }
        while (name.startsWith("./")) {
            name = name.substring(2);
        }
        return name;
    }

    /** A relative reference, or for an absolute path a file URI (RFC 3986, RFC 8089). */
    static String uri(String relative) {
        boolean isDrive = relative.length() > 2 && relative.charAt(1) == ':' && relative.charAt(2) == '/';
        if (isDrive) {
            return "file:///" + relative.charAt(0) + ":" + encoded(relative.substring(2));
        }
        return relative.startsWith("/") ? "file://" + encoded(relative) : encoded(relative);
    }

    private static String encoded(String path) {
        StringBuilder out = new StringBuilder(path.length() + 16);
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean plain = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            if (plain || UNRESERVED.indexOf(c) >= 0) {
                out.append(c);
            } else {
                out.append('%').append(digit(c >> 4)).append(digit(c & 15));
            }
        }
        return out.toString();
    }

    private static char digit(int value) {
        return "0123456789ABCDEF".charAt(value);
    }
}
