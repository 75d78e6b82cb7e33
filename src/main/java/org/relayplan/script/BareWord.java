package org.relayplan.script;

/** Names that stand bare in a script: of cmdlets, parameters, variables, and words of Exchange's closed sets. */
final class BareWord {

    private BareWord() {}

    /**
     * Lets a name through.
     *
     * @throws IllegalArgumentException if it has anything but letters, digits and inner hyphens, or doesn't begin with
     *     a letter
     */
    static String check(String name) {
        boolean isLegal = !name.isEmpty() && isLetter(name.charAt(0)) && !name.endsWith("-");
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            isLegal &= isLetter(c) || c >= '0' && c <= '9' || c == '-';
        }
        if (!isLegal) {
            throw new IllegalArgumentException("not a name that may stand bare in a script: " + name);
        }
        return name;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
