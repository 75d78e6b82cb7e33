package org.relayplan.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relayplan.analysis.Explainer;
import org.relayplan.analysis.Explanation;
import org.relayplan.model.Address;
import org.relayplan.model.AddressText;
import org.relayplan.model.InvalidText;
import org.relayplan.model.LocalEnd;
import org.relayplan.model.Model;
import org.relayplan.model.Server;
import org.relayplan.session.HeardEnds;
import org.relayplan.session.HeardSession;
import org.relayplan.session.HeardSession.LoggedFacts;
import org.relayplan.session.ServerSoftware;
import org.relayplan.smtp.Extensions;
import org.relayplan.smtp.Reply;

/** Holds sessions that were kept elsewhere against a model. */
public final class TranscriptJudge {

    private final Model model;
    private final Explainer explainer;

    /** By that model. */
    public TranscriptJudge(Model model, Explainer explainer) {
        this.model = model;
        this.explainer = explainer;
    }

    /** A session of that client at that end of a server. */
    public JudgedSession judge(HeardSession session, Address client, Server server, LocalEnd local) {
        JudgedSession.Question question = new JudgedSession.Question(client, server.name(), local);
        List<String> alike = HeardGreeting.of(session, server, explainer.connectors(server), local.port());
        Explanation explanation = explainer.explain(server, local, client);
        Optional<HeardVerdict> elsewhere = elsewhere(session, client, explanation, !alike.isEmpty());
        if (elsewhere.isPresent()) {
            List<JudgedTurn> told =
                    session.turns().stream().map(JudgedTurn::unjudged).toList();
            return new JudgedSession(session, Optional.of(question), told, alike, false, elsewhere);
        }
        TurnJudge judge = new TurnJudge(explanation, model.organization(), client);
        List<JudgedTurn> turns = new ArrayList<>();
        session.turns().forEach(turn -> turns.add(judge.judge(turn)));
        Optional<HeardVerdict> logged = session.log().flatMap(log -> LoggedRights.judge(log, explanation));
        boolean isUntried = logged.isEmpty() && RelayTried.isLeftOut(turns, model.organization());
        return new JudgedSession(
                session, Optional.of(question), turns, alike, isUntried, Optional.of(together(turns, logged)));
    }

    /**
     * Whether a session may be one of that client at that end of a server: nothing that it tells of its ends says
     * otherwise, but for an address that the server saw in a client's place.
     */
    public boolean isAbout(HeardSession session, Address client, Server server, LocalEnd local) {
        if (session.log().isPresent()) {
            return client(session).equals(Optional.of(client))
                    && isAt(session.log().get(), server, local);
        }
        if (session.ends().isEmpty()) {
            return true;
        }
        HeardEnds ends = session.ends().get();
        boolean isFrom = ends.client().isEmpty()
                || ends.client().get().equals(client)
                || seenAddress(session).isPresent()
                        && otherAddress(session, client).isEmpty();
        return isFrom && ends.server().equalsIgnoreCase(server.name()) && isSame(ends.local(), local);
    }

    private boolean isAt(LoggedFacts log, Server server, LocalEnd local) {
        try {
            LocalEnd logged = LocalEnd.read(log.local());
            return isSame(logged, local)
                    && server(log, logged).map(server::equals).orElse(true);
        } catch (InvalidText e) {
            // It is told as it is, and may be anywhere.
            return true;
        }
    }

    /** The same port, and no other address where both are known. */
    private static boolean isSame(LocalEnd one, LocalEnd other) {
        return one.port() == other.port()
                && (one.address().isEmpty()
                        || other.address().isEmpty()
                        || one.address().equals(other.address()));
    }

    /** A session of a protocol log, which tells both ends itself. */
    public JudgedSession judgeLogged(HeardSession session) {
        LoggedFacts log = session.log().orElseThrow();
        try {
            LocalEnd local = LocalEnd.read(log.local());
            Address client = LocalEnd.read(log.remote()).address().orElseThrow(() -> new InvalidText("no address"));
            Optional<Server> server = server(log, local);
            if (server.isPresent()) {
                return judge(session, client, server.get(), local);
            }
        } catch (InvalidText e) {
            // Told below: an end that isn't an address belongs to no server.
            return JudgedSession.ofUnknownServer(session, log.local());
        }
        int slash = log.connector().indexOf('\\');
        return JudgedSession.ofUnknownServer(
                session, slash > 0 ? log.connector().substring(0, slash) : log.local());
    }

    /** The client of a session in a protocol log, if the log tells it. */
    private static Optional<Address> client(HeardSession session) {
        try {
            return session.log().isEmpty()
                    ? Optional.empty()
                    : LocalEnd.read(session.log().get().remote()).address();
        } catch (InvalidText e) {
            return Optional.empty();
        }
    }

    private Optional<Server> server(LoggedFacts log, LocalEnd local) {
        int slash = log.connector().indexOf('\\');
        if (slash > 0) {
            return model.server(log.connector().substring(0, slash));
        }
        for (Server server : model.servers()) {
            String part = "CN=" + server.name() + ",";
            boolean named = log.connector()
                    .regionMatches(true, log.connector().indexOf("CN=Protocols,") + 13, part, 0, part.length());
            if (named
                    || local.address().isPresent()
                            && server.addresses().contains(local.address().get())) {
                return Optional.of(server);
            }
        }
        return Optional.empty();
    }

    /**
     * Why a session says nothing about that client and that server; empty if it may.
     *
     * @param isGreeting whether it greets as a connector of the model does, by whatever banner that has
     */
    private static Optional<HeardVerdict> elsewhere(
            HeardSession session, Address client, Explanation explanation, boolean isGreeting) {
        ServerSoftware software = session.software();
        if (session.log().isEmpty() && !isGreeting && !software.hasConnectors() && software != ServerSoftware.UNKNOWN) {
            return Optional.of(
                    HeardVerdict.inconclusive(software == ServerSoftware.FIXUP ? Ground.FIXUP : Ground.NOT_EXCHANGE));
        }
        Optional<HeardVerdict> address = otherAddress(session, client)
                .map(seen -> HeardVerdict.inconclusive(Ground.OTHER_ADDRESS, seen, client.toString()));
        return address.isPresent() || session.log().isPresent()
                ? address
                : HeardGreeting.otherServer(session, explanation);
    }

    /** The worst of all that says something, of equals the last; a log knows best. */
    private static HeardVerdict together(List<JudgedTurn> turns, Optional<HeardVerdict> logged) {
        HeardVerdict worst = logged.orElse(HeardVerdict.inconclusive(Ground.NOTHING_TOLD));
        if (worst.verdict() == Verdict.CONTRADICTED) {
            return worst;
        }
        boolean isTold = logged.isPresent();
        for (int i = 0; i < turns.size(); i++) {
            Optional<HeardVerdict> verdict = turns.get(i).verdict();
            if (verdict.isEmpty() || isMended(turns, i)) {
                continue;
            }
            if (!isTold || verdict.get().verdict().compareTo(worst.verdict()) >= 0) {
                worst = verdict.get();
                isTold = true;
            }
        }
        return worst;
    }

    /** Whether it tells nothing, and the same was tried again later with an answer that does. */
    private static boolean isMended(List<JudgedTurn> turns, int at) {
        JudgedTurn turn = turns.get(at);
        if (!isNoAnswer(turn)) {
            return false;
        }
        for (JudgedTurn later : turns.subList(at + 1, turns.size())) {
            boolean same = later.turn().step().equals(turn.turn().step())
                    && later.expected().equals(turn.expected());
            if (same && later.verdict().isPresent() && !isNoAnswer(later)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNoAnswer(JudgedTurn turn) {
        Ground ground = turn.verdict().orElseThrow().ground();
        return ground == Ground.OTHER_REASON || ground == Ground.NO_CONTROL;
    }

    /** The address that the server says it sees. */
    private static Optional<String> seenAddress(HeardSession session) {
        Optional<Reply> greeting = session.reply("EHLO");
        greeting = greeting.isPresent() ? greeting : session.reply("HELO");
        return greeting.flatMap(reply -> Extensions.of(reply).seenAddress());
    }

    private static Optional<String> otherAddress(HeardSession session, Address client) {
        Optional<String> seen = seenAddress(session);
        try {
            return seen.isEmpty() || AddressText.address(seen.get()).equals(client) ? Optional.empty() : seen;
        } catch (InvalidText e) {
            return Optional.empty();
        }
    }
}
