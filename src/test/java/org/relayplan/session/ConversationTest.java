package org.relayplan.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.relayplan.analysis.Analysis;
import org.relayplan.analysis.Built;
import org.relayplan.analysis.Explainer;
import org.relayplan.model.Address;
import org.relayplan.model.Connector;
import org.relayplan.model.ExchangeVersion;
import org.relayplan.model.Organization;
import org.relayplan.model.Server;

/** Whole sessions, step by step; the cases stand beside this test's data. */
class ConversationTest {

    private static final Address CLIENT = Built.address("10.0.0.7");

    static Stream<Arguments> cases() {
        List<Arguments> cases = new ArrayList<>();
        List<String> block = new ArrayList<>();
        for (String line : SessionCases.lines("conversations.txt")) {
            if (!line.isBlank()) {
                block.add(line);
            } else if (!block.isEmpty()) {
                cases.add(Arguments.of(block.get(0), String.join("\n", block.subList(1, block.size()))));
                block = new ArrayList<>();
            }
        }
        cases.add(Arguments.of(block.get(0), String.join("\n", block.subList(1, block.size()))));
        return cases.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void a_client_meets_these_replies(String head, String expected) {
        String[] cells = SessionCases.cells(head);
        Server server = SessionCases.server(cells[0]);
        Connector connector = SessionCases.connector(server, cells[1], cells[2], cells[3], cells[4], cells[5]);
        Organization organization = SessionCases.organization();
        List<Prediction> steps = new ArrayList<>();
        if (cells[6].startsWith("recipients ")) {
            Behaviour behaviour = Behaviour.beforeLogon(server, connector, organization);
            for (String address : SessionCases.words(cells[6].substring(11))) {
                steps.add(behaviour.recipient(address));
            }
        } else if (cells[6].equals("logon")) {
            Optional<Conversation> told = Conversation.withAccount(server, connector, organization, CLIENT);
            assertEquals(expected.equals("none"), told.isEmpty());
            told.ifPresent(conversation -> steps.addAll(conversation.steps()));
        } else {
            steps.addAll(Conversation.beforeLogon(server, connector, organization, CLIENT)
                    .steps());
        }
        String told = steps.stream()
                .filter(step -> step.step() != SmtpStep.EHLO)
                .map(ConversationTest::line)
                .collect(Collectors.joining("\n"));
        assertEquals(expected.equals("none") ? "" : expected, told);
    }

    private static String line(Prediction step) {
        String recipient = step.command().startsWith("RCPT TO:<")
                ? " " + step.command().substring(9, step.command().length() - 1)
                : "";
        String possible = step.possible().stream().map(Reaction::text).collect(Collectors.joining(" | "));
        return step.step().text() + recipient + ": " + (step.certain() ? "" : "~ ") + possible;
    }

    @Test
    void the_greeting_names_connector_and_client_and_then_the_keywords() {
        Server server = SessionCases.server("2019 Mailbox");
        Connector connector = SessionCases.connector(server, "FrontendTransport", "Tls", "", "", "");
        Prediction ehlo = Behaviour.beforeLogon(server, connector, SessionCases.organization())
                .ehlo(CLIENT, Channel.PLAIN);
        assertEquals(
                List.of(
                        "250-ex01.contoso.com Hello [10.0.0.7]",
                        "250-SIZE 37748736",
                        "250-PIPELINING",
                        "250-DSN",
                        "250-ENHANCEDSTATUSCODES",
                        "250-STARTTLS",
                        "250-8BITMIME",
                        "250-BINARYMIME",
                        "250-CHUNKING",
                        "250 SMTPUTF8"),
                ((Reaction.Reply) ehlo.possible().get(0)).wire());
    }

    @Test
    void both_enhanced_codes_of_a_refused_relay_count() {
        Server server = SessionCases.server("2019 Mailbox");
        Connector connector = SessionCases.connector(server, "FrontendTransport", "Tls", "AnonymousUsers", "", "");
        Prediction rcpt = Behaviour.beforeLogon(server, connector, SessionCases.organization())
                .recipient("a@fabrikam.com");
        assertEquals(
                List.of("5.7.54", "5.7.1"), ((Reaction.Reply) rcpt.possible().get(0)).enhanced());
    }

    @Test
    void each_possible_answer_has_a_conversation_and_a_possible_refusal_too() {
        Server server = Built.server("EX01", ExchangeVersion.V2019, "10.1.1.1");
        Connector bare = Built.connector(server, "bare", List.of("0.0.0.0:25"), List.of("0.0.0.0"));
        Connector other = Built.connector(server, "other", List.of("0.0.0.0:587"), List.of("10.0.0.0/8"));
        assertEquals(
                List.of("bare", "421 4.3.2 Service not available / (the connection is closed)"),
                told(server, 25, bare, other));
        assertEquals(List.of("other"), told(server, 587, bare, other));
        assertEquals(List.of("(no connection: nothing listens there)"), told(server, 26, bare, other));
    }

    private static List<String> told(Server server, int port, Connector... connectors) {
        Analysis analysis =
                new Analysis(Built.model(Built.accepting("contoso.com"), List.of(server), List.of(connectors)));
        List<String> told = new ArrayList<>();
        for (Conversation conversation : Conversation.possible(
                new Explainer(analysis).anywhere(server, port, CLIENT),
                analysis.model().organization(),
                CLIENT)) {
            told.add(
                    conversation.connector().isPresent()
                            ? conversation.connector().get().name()
                            : conversation.steps().get(0).possible().stream()
                                    .map(Reaction::text)
                                    .collect(Collectors.joining(" / ")));
        }
        return told;
    }
}
