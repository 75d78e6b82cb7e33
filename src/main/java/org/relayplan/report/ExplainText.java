package org.relayplan.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relayplan.analysis.Capabilities;
import org.relayplan.analysis.Capability;
import org.relayplan.analysis.Certainty;
import org.relayplan.analysis.EffectiveRights;
import org.relayplan.analysis.Explanation;
import org.relayplan.analysis.May;
import org.relayplan.model.Connector;
import org.relayplan.model.Organization;
import org.relayplan.model.WellKnownPrincipal;
import org.relayplan.session.Conversation;

/** One explanation for people: the answer in a sentence, why, what the client may do, and what it will see. */
public final class ExplainText implements Rendered {

    private final ExplainedConnection explained;
    private final Explanation explanation;
    private final Organization organization;
    private final List<Surroundings> surroundings;
    private final Style style;
    private final Detail detail;

    /**
     * The explanation in that style, with that much of it.
     *
     * @param surroundings each place where the client may have connected to
     */
    public ExplainText(
            ExplainedConnection explained,
            Organization organization,
            List<Surroundings> surroundings,
            Style style,
            Detail detail) {
        this.explained = explained;
        this.explanation = explained.explanation();
        this.organization = organization;
        this.surroundings = List.copyOf(surroundings);
        this.style = style;
        this.detail = detail;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        TextPage page = new TextPage(out, style);
        if (detail == Detail.BRIEF) {
            page.begin(0, 2).add(ExplainLead.line(explained)).end();
            page.flush();
            return;
        }
        page.begin(0, 2)
                .add(ExplainLead.question(explained) + ": ")
                .add(ExplainLead.ink(explanation), ExplainLead.answer(explanation) + ".")
                .end();
        answer(page);
        new AskerPicture(page, explained.from()).draw(surroundings);
        List<Connector> connectors = explanation.answer().connectors();
        boolean several = connectors.size() > 1 || explanation.answer().mayBeRefused();
        if (several) {
            may(page, "Whoever answers, the client may", explanation.answer().may());
        }
        for (Connector connector : connectors) {
            connector(page, connector, several);
        }
        sees(page);
        page.flush();
    }

    private void answer(TextPage page) throws IOException {
        List<String> why = new ArrayList<>(DoubtWords.refusal(explanation));
        why.addAll(ContenderWords.leading(explanation));
        why.addAll(DoubtWords.doubts(explanation));
        why.addAll(DoubtWords.elsewhere(explanation));
        why.addAll(DoubtWords.assumptions(explanation, organization));
        why.addAll(detail == Detail.FULL ? ContenderWords.outside(explanation) : ContenderWords.others(explanation));
        heading(page, explanation.answer().connectors().isEmpty() ? "Why nobody" : "Who answers");
        sentences(page, why);
    }

    private void connector(TextPage page, Connector connector, boolean several) throws IOException {
        EffectiveRights rights = EffectiveRights.beforeLogon(connector);
        String who = several ? "If \"" + connector.name() + "\" answers, as " : "As ";
        may(page, who + rights.principal().principalName() + " the client may", Capabilities.of(rights, organization));
        page.line();
        sentences(page, RightsWords.of(rights, organization));
        if (!connector.offersLogon()) {
            return;
        }
        EffectiveRights account = EffectiveRights.of(connector, WellKnownPrincipal.AUTHENTICATED_USERS);
        may(page, "After logging on, an account may", Capabilities.of(account, organization));
        page.line();
        sentences(page, RightsWords.of(account, organization));
    }

    private void may(TextPage page, String heading, May may) throws IOException {
        if (may.equals(May.NOTHING)) {
            heading(page, heading + " do nothing");
            return;
        }
        heading(page, heading);
        for (Capability capability : Capability.values()) {
            Certainty certainty = may.get(capability);
            page.begin(2, 11)
                    .add(ink(certainty), certainty.text())
                    .add(" ".repeat(9 - certainty.text().length()) + CapabilityWords.meaning(capability))
                    .end();
        }
    }

    private static Ink ink(Certainty certainty) {
        return switch (certainty) {
            case YES -> Ink.STRONG;
            case UNKNOWN -> Ink.MEDIUM;
            case NO -> Ink.FAINT;
        };
    }

    private void sees(TextPage page) throws IOException {
        ConversationText text = new ConversationText(page, detail);
        List<Conversation> possible = Conversation.possible(explanation, organization, explained.from());
        for (Conversation conversation : possible) {
            Optional<Connector> connector = conversation.connector();
            String condition = possible.size() == 1
                    ? ""
                    : connector.isPresent() ? ", if \"" + connector.get().name() + "\" answers" : ", if nobody answers";
            heading(page, "What the client sees" + condition);
            text.print(conversation);
        }
        if (detail == Detail.FULL) {
            for (Connector connector : explanation.answer().connectors()) {
                Optional<Conversation> logon =
                        Conversation.withAccount(explanation.server(), connector, organization, explained.from());
                if (logon.isPresent()) {
                    heading(page, "What it sees with an account at \"" + connector.name() + "\"");
                    text.print(logon.get());
                }
            }
        }
    }

    private static void heading(TextPage page, String text) throws IOException {
        page.line();
        page.begin(0, 2).add(Ink.STRONG, text).end();
    }

    private static void sentences(TextPage page, List<String> sentences) throws IOException {
        for (String sentence : sentences) {
            page.begin(2, 4).add(sentence).end();
        }
    }
}
