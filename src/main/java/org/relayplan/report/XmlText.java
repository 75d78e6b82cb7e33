package org.relayplan.report;

import org.relayplan.source.Visible;

/** Foreign text in XML 1.0, which has no way at all to write most control characters; they are shown by their codes. */
final class XmlText {

    private XmlText() {}

    /** The text in an attribute in double quotes, or between elements. */
    static String of(String foreign) {
        String text = Visible.text(foreign);
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.append(c);
            }
        }
        return out.toString();
    }
}
