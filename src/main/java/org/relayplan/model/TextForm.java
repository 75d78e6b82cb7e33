package org.relayplan.model;

/** What a text setting must look like. */
public enum TextForm {
    FREE("a text"),
    HOST_NAME("a host name such as \"mail.contoso.com\""),
    BANNER("a text that begins with 220"),
    CERTIFICATE_NAME("\"<I>issuer<S>subject\", both as X.500 names"),
    DOMAIN_CAPABILITY("\"domain:capability\" such as \"mail.protection.outlook.com:AcceptCloudServicesMail\"");

    private final String legal;

    TextForm(String legal) {
        this.legal = legal;
    }

    /** What is legal, as the rest of a sentence. */
    public String legal() {
        return legal;
    }

    /** Whether the text has this form. */
    public boolean accepts(String text) {
        return switch (this) {
            case FREE -> true;
            case HOST_NAME -> isHostName(text);
            case BANNER ->
                text.startsWith("220") && (text.length() == 3 || text.charAt(3) == ' ' || text.charAt(3) == '-');
            case CERTIFICATE_NAME -> isCertificateName(text);
            case DOMAIN_CAPABILITY -> isDomainCapability(text);
        };
    }

    private static boolean isHostName(String text) {
        if (text.isEmpty() || text.length() > 255 || text.startsWith(".") || text.contains("..")) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isLetterOrDigit(c) && c != '-' && c != '.' && c != '_') {
                return false;
            }
        }
        return true;
    }

    private static boolean isCertificateName(String text) {
        String upper = text.toUpperCase(java.util.Locale.ROOT);
        int subject = upper.indexOf("<S>");
        return upper.startsWith("<I>") && subject > 3 && subject + 3 < text.length();
    }

    private static boolean isDomainCapability(String text) {
        int colon = text.indexOf(':');
        if (colon <= 0 || !isHostName(text.substring(0, colon))) {
            return false;
        }
        for (String capability : text.substring(colon + 1).split(",", -1)) {
            String word = capability.trim();
            if (!word.equalsIgnoreCase("AcceptCloudServicesMail") && !word.equalsIgnoreCase("AcceptOorgProtocol")) {
                return false;
            }
        }
        return true;
    }
}
