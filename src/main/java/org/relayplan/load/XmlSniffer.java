package org.relayplan.load;

/** Tells an export among XML documents by the root's name. */
final class XmlSniffer {

    private final String text;

    XmlSniffer(String text) {
        this.text = text;
    }

    Sniffed sniff() {
        int at = 0;
        while (at >= 0 && at < text.length()) {
            int tag = text.indexOf('<', at);
            if (tag < 0) {
                break;
            }
            if (text.startsWith("<?", tag)) {
                at = behind("?>", tag);
            } else if (text.startsWith("<!--", tag)) {
                at = behind("-->", tag);
            } else if (text.regionMatches(true, tag, "<!DOCTYPE html", 0, 14)) {
                return page();
            } else if (text.startsWith("<!", tag)) {
                // The reader says what is wrong with it.
                return Sniffed.as(ExportFormat.CLIXML);
            } else {
                return root(tag + 1);
            }
        }
        return Sniffed.as(ExportFormat.CLIXML);
    }

    private int behind(String end, int from) {
        int at = text.indexOf(end, from);
        return at < 0 ? -1 : at + end.length();
    }

    private Sniffed root(int from) {
        int to = from;
        while (to < text.length() && Character.isLetterOrDigit(text.charAt(to))) {
            to++;
        }
        String name = text.substring(from, to);
        if (name.equalsIgnoreCase("html")) {
            return page();
        }
        if (name.equals("Objects") || name.equals("Object")) {
            return Sniffed.unknown(
                    "This is the XML of ConvertTo-Xml, which keeps too little; use Export-Clixml instead.");
        }
        return name.equals("Objs") || name.isEmpty()
                ? Sniffed.as(ExportFormat.CLIXML)
                : Sniffed.unknown("This is XML, but not of Export-Clixml: that begins with <Objs>, this with "
                        + Sentence.quote("<" + name + ">") + ".");
    }

    private static Sniffed page() {
        return Sniffed.unknown("This is a web page, no export; save the export itself (Export-Clixml).");
    }
}
