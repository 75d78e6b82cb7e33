package org.relayplan.report;

import java.util.List;
import java.util.Optional;
import org.relayplan.session.HeardSession;
import org.relayplan.session.HeardSession.LoggedFacts;
import org.relayplan.session.HeardTurn;
import org.relayplan.session.KnownReply;
import org.relayplan.session.ReplyTable;
import org.relayplan.smtp.Reply;
import org.relayplan.source.SourceFile;
import org.relayplan.verify.HeardVerdict;
import org.relayplan.verify.JudgedSession;
import org.relayplan.verify.JudgedTurn;
import org.relayplan.verify.Verdict;
import tools.jackson.core.JsonGenerator;

/** A judged transcript as {@code schemas/transcript.schema.json} describes it. */
public final class TranscriptJson extends JsonDocument {

    private final TranscriptDocument document;
    private final Wording words;
    private final VerdictWords verdicts;
    private final ReplyTable table;

    /** The transcript in that language, with what it was judged by. */
    public TranscriptJson(TranscriptDocument document, Wording words, Tool tool, List<SourceFile> inputs) {
        super("relayplan/transcript/1", tool, inputs);
        this.document = document;
        this.words = words;
        this.verdicts = new VerdictWords(words);
        this.table = words.replies();
    }

    @Override
    void writeProperties(JsonGenerator json) {
        json.writeStringProperty("language", words.language().code());
        json.writeStringProperty("file", document.file().file());
        json.writeStringProperty("kind", VerdictWords.word(document.kind().name()));
        json.writeBooleanProperty("cut", document.isCut());
        json.writeNumberProperty("others", document.others());
        json.writeArrayPropertyStart("sessions");
        for (JudgedSession session : document.sessions()) {
            write(json, session);
        }
        json.writeEndArray();
        json.writeObjectPropertyStart("summary");
        for (Verdict verdict : Verdict.values()) {
            json.writeNumberProperty(verdict.text(), document.count(verdict));
        }
        json.writeEndObject();
    }

    private void write(JsonGenerator json, JudgedSession session) {
        json.writeStartObject();
        json.writeNumberProperty("line", session.session().line());
        json.writeStringProperty(
                "software", VerdictWords.word(session.session().software().name()));
        Optional<LoggedFacts> log = session.session().log();
        text(json, "connector", log.map(LoggedFacts::connector));
        text(json, "from", session.question().map(asked -> asked.client().toString()));
        text(json, "server", session.question().map(JudgedSession.Question::server));
        text(json, "local", session.question().map(asked -> asked.local().toString()));
        Optional<List<String>> permissions = log.flatMap(LoggedFacts::permissions);
        if (permissions.isPresent()) {
            writeTexts(json, "permissions", permissions.get());
        } else {
            json.writeNullProperty("permissions");
        }
        json.writeArrayPropertyStart("turns");
        for (JudgedTurn turn : session.turns()) {
            write(json, session.session(), turn);
        }
        json.writeEndArray();
        writeTexts(json, "alike", session.alike());
        json.writeBooleanProperty("relayUntried", session.isRelayUntried());
        verdict(json, session.verdict());
        json.writeEndObject();
    }

    private void write(JsonGenerator json, HeardSession session, JudgedTurn judged) {
        HeardTurn turn = judged.turn();
        json.writeStartObject();
        json.writeNumberProperty("line", turn.line());
        json.writeStringProperty("step", turn.step());
        json.writeStringProperty("command", turn.command());
        writeTexts(json, "reply", turn.reply().map(Reply::wire).orElse(List.of()));
        text(json, "trouble", turn.trouble().map(verdicts::trouble));
        Optional<KnownReply> known = session.meaning(turn, table);
        json.writeStringProperty("meaning", known.map(KnownReply::meaning).orElse(""));
        writeTexts(json, "causes", known.map(KnownReply::causes).orElse(List.of()));
        json.writeStringProperty("fix", known.map(KnownReply::fix).orElse(""));
        ReactionWords reactions = new ReactionWords(words);
        writeTexts(
                json,
                "expected",
                judged.expected().stream().map(reactions::line).toList());
        verdict(json, judged.verdict());
        json.writeEndObject();
    }

    private void verdict(JsonGenerator json, Optional<HeardVerdict> verdict) {
        text(json, "verdict", verdict.map(some -> some.verdict().text()));
        text(json, "ground", verdict.map(some -> some.ground().code()));
        text(json, "reason", verdict.map(verdicts::sentence));
    }

    private static void text(JsonGenerator json, String name, Optional<String> text) {
        if (text.isPresent()) {
            json.writeStringProperty(name, text.get());
        } else {
            json.writeNullProperty(name);
        }
    }
}
