package org.relayplan.report;

import java.util.Locale;
import org.relayplan.smtp.Trouble;
import org.relayplan.verify.HeardVerdict;
import org.relayplan.verify.Verdict;

/** What a transcript says of a model, in a language. */
final class VerdictWords {

    private final Wording words;

    VerdictWords(Wording words) {
        this.words = words;
    }

    /** The verdict alone. */
    String word(Verdict verdict) {
        return words.text("verdict." + verdict.text());
    }

    /** Why. */
    String sentence(HeardVerdict verdict) {
        return words.text("ground." + verdict.ground().code(), verdict.details().toArray());
    }

    /** What went wrong with a connection. */
    String trouble(Trouble trouble) {
        return switch (trouble) {
            case REFUSED, UNREACHABLE, UNKNOWN_HOST, TIMED_OUT, CLOSED, RESET, TLS_FAILED ->
                words.text("trouble." + word(trouble.name()));
            default -> words.text("trouble.other");
        };
    }

    /** A constant's name as a key has it. */
    static String word(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
