package org.relayplan.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.relayplan.analysis.Built;
import org.relayplan.model.Address;
import org.relayplan.model.Connector;
import org.relayplan.model.Server;
import org.relayplan.session.Conversation;
import org.relayplan.session.Prediction;
import org.relayplan.session.Reaction;
import org.relayplan.session.SessionCases;
import org.relayplan.session.SmtpStep;
import org.relayplan.smtp.Secret;

/** What the simulator says is what room session predicts, whatever the connector; no line breaks it. */
class DialogueProperties {

    private static final Address CLIENT = Built.address("192.168.5.10");
    private static final Secret ACCOUNT = new Secret("kate", "secret");

    /** A connector in the columns of the session room's cases. */
    record Case(String server, String role, String mechanisms, String groups, String rights, String settings) {

        Server made() {
            return SessionCases.server(server);
        }

        Connector connector() {
            return SessionCases.connector(made(), role, mechanisms, groups, rights, settings);
        }

        PlayedDialogue play() {
            return new PlayedDialogue(made(), connector(), SessionCases.organization(), CLIENT, Optional.of(ACCOUNT));
        }
    }

    @Provide
    Arbitrary<Case> connectors() {
        Arbitrary<String[]> places = Arbitraries.of(
                new String[] {"2010 HubTransport", ""},
                new String[] {"2013 Mailbox", "HubTransport"},
                new String[] {"2016 Mailbox", "FrontendTransport"},
                new String[] {"2019 Mailbox", "FrontendTransport"},
                new String[] {"SE Mailbox", "HubTransport"});
        Arbitrary<String> mechanisms = some("Tls", "Integrated", "BasicAuth", "BasicAuthRequireTLS", "ExchangeServer");
        Arbitrary<String> groups = some("AnonymousUsers", "ExchangeUsers", "ExchangeServers", "Partners");
        Arbitrary<String> rights = Arbitraries.of(
                "",
                "unseen",
                "S-1-5-7=Accept-Any-Recipient",
                "S-1-5-7=Submit",
                "*=Accept-Any-Recipient",
                "S-1-5-11=Submit S-1-5-11=Accept-Any-Recipient");
        Arbitrary<String> settings = some(
                "RequireTLS=True",
                "EnableAuthGSSAPI=True",
                "Banner=220 Authorized use only.",
                "Fqdn=smtp.contoso.com",
                "PipeliningEnabled=False",
                "SizeEnabled=EnabledWithoutValue",
                "RejectReservedTopLevelRecipientDomains=True",
                "SuppressXAnonymousTls=True");
        return Combinators.combine(places, mechanisms, groups, rights, settings)
                .as((place, how, who, may, set) -> new Case(place[0], place[1], how, who, may, fit(place[0], set)));
    }

    private static Arbitrary<String> some(String... words) {
        return Arbitraries.of(words)
                .set()
                .map(chosen -> String.join(" ", chosen.stream().sorted().toList()));
    }

    /** 2013 and 2010 don't know the setting. */
    private static String fit(String server, String settings) {
        boolean old = server.startsWith("2010") || server.startsWith("2013");
        return old
                ? settings.replaceAll(" ?RejectReservedTopLevelRecipientDomains=True", "")
                        .strip()
                : settings;
    }

    @Property
    void a_stranger_meets_what_is_predicted(@ForAll("connectors") Case made) {
        holds(
                made.play(),
                Conversation.beforeLogon(made.made(), made.connector(), SessionCases.organization(), CLIENT));
    }

    @Property
    void an_account_meets_what_is_predicted(@ForAll("connectors") Case made) {
        Optional<Conversation> predicted =
                Conversation.withAccount(made.made(), made.connector(), SessionCases.organization(), CLIENT);
        // NTLM is predicted to succeed with the right password, but there is no domain here that could tell.
        boolean login = predicted.isPresent()
                && predicted.get().steps().stream()
                        .anyMatch(step -> step.command().equals("AUTH LOGIN"));
        if (login) {
            holds(made.play(), predicted.get());
        }
    }

    private static void holds(PlayedDialogue played, Conversation predicted) {
        boolean transaction = false;
        for (Prediction step : predicted.steps()) {
            boolean text = step.step() == SmtpStep.DATA || step.step() == SmtpStep.END_OF_DATA;
            if (step.step() == SmtpStep.OWN_RECIPIENT || step.step() == SmtpStep.FOREIGN_RECIPIENT || text) {
                if (!transaction) {
                    continue;
                }
            }
            if (!step.command().isEmpty()) {
                played.say(step.command());
            }
            if (step.step() == SmtpStep.AUTH && played.last().replies().get(0).code() == 334) {
                played.say("a2F0ZQ==");
                played.say("c2VjcmV0");
            }
            Reaction.Reply expected = (Reaction.Reply) step.possible().get(0);
            Reaction.Reply said = played.last().replies().get(0);
            assertEquals(expected.code(), said.code(), () -> String.join("\n", played.seen()));
            assertEquals(first(expected.enhanced()), first(said.enhanced()));
            if (step.step() != SmtpStep.END_OF_DATA) {
                assertEquals(expected.lines(), said.lines());
            }
            transaction = step.step() == SmtpStep.MAIL ? said.isPositive() : transaction;
            assertEquals(step.step() == SmtpStep.QUIT, played.last().next() == Turn.Next.CLOSE);
        }
    }

    private static String first(List<String> enhanced) {
        return enhanced.isEmpty() ? "" : enhanced.get(0);
    }

    @Property
    void every_line_has_one_reply_or_begins_a_text(
            @ForAll("connectors") Case made, @ForAll("lines") List<String> lines) {
        PlayedDialogue played = made.play();
        for (String line : lines) {
            Turn.Next before = played.last().next();
            if (before == Turn.Next.CLOSE) {
                return;
            }
            int replies = count(played.seen());
            played.say(line);
            boolean inText = before == Turn.Next.TEXT || before == Turn.Next.CHUNK;
            boolean chunk = played.last().next() == Turn.Next.CHUNK;
            assertTrue(inText || chunk || count(played.seen()) > replies, line);
        }
    }

    private static int count(List<String> seen) {
        return (int) seen.stream().filter(line -> line.startsWith("<")).count();
    }

    @Provide
    Arbitrary<List<String>> lines() {
        Arbitrary<String> known = Arbitraries.of(
                "EHLO client",
                "HELO client",
                "STARTTLS",
                "X-ANONYMOUSTLS",
                "AUTH LOGIN",
                "AUTH NTLM",
                "X-EXPS GSSAPI",
                "a2F0ZQ==",
                "c2VjcmV0",
                "*",
                "MAIL FROM:<chris@contoso.com>",
                "MAIL FROM:<> SIZE=99999999999",
                "RCPT TO:<kate@contoso.com>",
                "RCPT TO:<kate@fabrikam.com> NOTIFY=",
                "DATA",
                "BDAT 4",
                "BDAT 0 LAST",
                "BDAT 4 LAST",
                "..",
                ".",
                "RSET",
                "NOOP",
                "HELP",
                "VRFY");
        Arbitrary<String> odd =
                Arbitraries.strings().withChars(" <>@:=.\"\\A-Z[]\u0000\u00e9*").ofMaxLength(12);
        Arbitrary<String> oddMail = odd.map(text -> "MAIL FROM:" + text);
        Arbitrary<String> oddRecipient = odd.map(text -> "RCPT TO:<" + text);
        return Arbitraries.oneOf(List.of(known, known, known, odd, oddMail, oddRecipient))
                .list()
                .ofMaxSize(30);
    }

    @Property(tries = 1)
    void the_property_sees_a_wrong_reply() {
        List<String> caught = new ArrayList<>();
        Case made = new Case("2019 Mailbox", "FrontendTransport", "Tls", "AnonymousUsers", "", "");
        Case other = new Case("2019 Mailbox", "FrontendTransport", "Tls", "", "", "");
        try {
            holds(
                    made.play(),
                    Conversation.beforeLogon(other.made(), other.connector(), SessionCases.organization(), CLIENT));
        } catch (AssertionError e) {
            caught.add(e.getMessage());
        }
        assertEquals(1, caught.size());
    }
}
