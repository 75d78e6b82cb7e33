package org.relayplan.report;

import java.io.OutputStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.SerializableString;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/** The one form in which JSON is written: ASCII, two blanks a level, line feeds. */
final class JsonForm {

    private static final int DELETE = 0x7F;

    private JsonForm() {}

    /** Writes indented JSON; closing it leaves the stream open. */
    static JsonGenerator generator(OutputStream out) {
        return factory().createGenerator(new Indented(), out);
    }

    /** Writes JSON without line breaks, for documents of one line each; closing it leaves the stream open. */
    static JsonGenerator lineGenerator(OutputStream out) {
        return factory().createGenerator(ObjectWriteContext.empty(), out);
    }

    private static JsonFactory factory() {
        return JsonFactory.builder()
                .highestNonEscapedChar(DELETE)
                .characterEscapes(new DeleteToo())
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build();
    }

    /** DEL is a control character; JSON alone would let it pass. */
    private static final class DeleteToo extends CharacterEscapes {

        @Override
        public int[] getEscapeCodesForAscii() {
            int[] codes = standardAsciiEscapesForJSON();
            codes[DELETE] = ESCAPE_STANDARD;
            return codes;
        }

        @Override
        public SerializableString getEscapeSequence(int character) {
            throw new IllegalStateException("no character has an escape of its own");
        }
    }

    private static final class Indented extends ObjectWriteContext.Base {

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }

        @Override
        public PrettyPrinter getPrettyPrinter() {
            Separators separators = Separators.createDefaultInstance()
                    .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                    .withObjectEmptySeparator("")
                    .withArrayEmptySeparator("");
            return new DefaultPrettyPrinter(separators).withObjectIndenter(new DefaultIndenter("  ", "\n"));
        }
    }
}
