package org.relayplan.report;

/** Where text without blanks may be broken: Japanese between most of its characters (JIS X 4051, roughly). */
final class WideText {

    private static final String NEVER_FIRST = "、。，．・：；？！゛゜ヽヾゝゞ々ー）］｝」』】〉》〕’”…‥ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ" + ",.:;?!)]}%";
    private static final String NEVER_LAST = "（［｛「『【〈《〔‘“([{";

    private WideText() {}

    /** The first place behind {@code from} where a line may end, {@code to} if there is none before it. */
    static int breakWithin(CharSequence text, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            char before = text.charAt(i - 1);
            char behind = text.charAt(i);
            boolean wide = Columns.isWide(before) || Columns.isWide(behind);
            if (wide && NEVER_FIRST.indexOf(behind) < 0 && NEVER_LAST.indexOf(before) < 0) {
                return i;
            }
        }
        return to;
    }
}
