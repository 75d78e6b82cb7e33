package org.relayplan.script;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Texts that want to be more than text. */
final class HostileText {

    private static final List<String> PIECES = List.of(
            "'",
            "''",
            "\"",
            "\u2018",
            "\u2019",
            "\u201A",
            "\u201B",
            "\u201C",
            "\u201D",
            "\u201E",
            "`",
            "`'",
            "$(Remove-Item x)",
            "$x",
            "${x}",
            "@(",
            "@'\r\n",
            "\r\n'@",
            "#>",
            "<#",
            "#requires -Version 99",
            "SIG # Begin signature block",
            "\r\nRemove-Item x\r\n",
            "\n",
            "\r",
            "\u2028Remove-Item x",
            "\u0085",
            "\u0000",
            "\u001A",
            "\u202E",
            "\u200B",
            "\uFEFF",
            "\uD83D",
            "\uDE00",
            "\uD83D\uDE00",
            "\u0160\u0152\u2019",
            "\u30BD\u8868",
            "; exit",
            "| Remove-Item",
            "& x",
            "{0}",
            "-Name",
            "\u2013Name",
            ",",
            ")",
            "}",
            "%",
            "\\",
            "\\u0041",
            "\u00A0",
            "O'Brien",
            " ",
            "caf\u00E9");

    private HostileText() {}

    static Arbitrary<String> any() {
        Arbitrary<String> pieces = Arbitraries.of(PIECES);
        Arbitrary<String> others = Arbitraries.strings().all().ofMaxLength(4);
        Arbitrary<String> plain = Arbitraries.strings().ascii().ofMaxLength(6);
        return Arbitraries.oneOf(pieces, others, plain).list().ofMaxSize(4).map(parts -> String.join("", parts));
    }
}
