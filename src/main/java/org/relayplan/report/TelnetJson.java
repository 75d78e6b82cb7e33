package org.relayplan.report;

import java.util.List;
import java.util.Locale;
import org.relayplan.model.Connector;
import org.relayplan.session.KnownReply;
import org.relayplan.session.Reaction;
import org.relayplan.session.TypedLine;
import org.relayplan.session.TypedSession;
import org.relayplan.source.SourceFile;
import tools.jackson.core.JsonGenerator;

/** A session to type by hand as {@code schemas/telnet.schema.json} describes it; secrets never stand in it. */
public final class TelnetJson extends JsonDocument {

    private final TelnetDocument document;
    private final Wording words;
    private final ReactionWords reactions;

    /** The session in that language, with what it was made by and from. */
    public TelnetJson(TelnetDocument document, Wording words, Tool tool, List<SourceFile> inputs) {
        super("relayplan/telnet/1", tool, inputs);
        this.document = document;
        this.words = words;
        this.reactions = new ReactionWords(words);
    }

    @Override
    void writeProperties(JsonGenerator json) {
        ExplainedConnection explained = document.explained();
        json.writeStringProperty("language", words.language().code());
        json.writeStringProperty("from", explained.from().toString());
        json.writeStringProperty(
                "standsInFor", document.device().map(Object::toString).orElse(null));
        json.writeStringProperty("server", explained.explanation().server().name());
        json.writeStringProperty("local", explained.local().toString());
        json.writeStringProperty("outcome", explained.explanation().outcome().text());
        json.writeStringProperty("summary", TelnetLead.of(explained, words));
        json.writeArrayPropertyStart("sessions");
        for (TypedSession session : document.sessions()) {
            write(json, session);
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("otherReplies");
        for (KnownReply reply : OtherReplies.of(document.sessions(), words)) {
            write(json, reply);
        }
        json.writeEndArray();
    }

    private void write(JsonGenerator json, TypedSession session) {
        json.writeStartObject();
        if (session.connector().isPresent()) {
            json.writeStringProperty(
                    "connector", session.connector().map(Connector::name).orElseThrow());
        } else {
            json.writeNullProperty("connector");
        }
        json.writeArrayPropertyStart("lines");
        for (TypedLine line : session.lines()) {
            json.writeStartObject();
            json.writeStringProperty("where", line.where().name().toLowerCase(Locale.ROOT));
            json.writeStringProperty("text", line.text());
            json.writeStringProperty(
                    "hint",
                    line.hint().map(hint -> words.text("hint." + hint.code())).orElse(""));
            json.writeArrayPropertyStart("expected");
            for (Reaction reaction : line.reactions()) {
                write(json, reaction);
            }
            json.writeEndArray();
            json.writeStringProperty(
                    "note", line.expected().map(step -> words.note(step.note())).orElse(""));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void write(JsonGenerator json, Reaction reaction) {
        json.writeStartObject();
        if (reaction instanceof Reaction.Reply reply) {
            json.writeNumberProperty("code", reply.code());
            JsonDocument.writeTexts(json, "enhanced", reply.enhanced());
            JsonDocument.writeTexts(json, "lines", reply.wire());
        } else {
            json.writeNullProperty("code");
            JsonDocument.writeTexts(json, "enhanced", List.of());
            JsonDocument.writeTexts(json, "lines", List.of(reactions.line(reaction)));
        }
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, KnownReply reply) {
        json.writeStartObject();
        JsonDocument.writeTexts(json, "steps", reply.steps());
        json.writeNumberProperty("code", reply.code());
        json.writeStringProperty("enhanced", reply.enhanced());
        json.writeStringProperty("text", reply.text());
        json.writeStringProperty("meaning", reply.meaning());
        JsonDocument.writeTexts(json, "causes", reply.causes());
        json.writeStringProperty("fix", reply.fix());
        json.writeEndObject();
    }
}
