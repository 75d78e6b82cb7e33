package org.relayplan.session;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.relayplan.session.HeardSession.LoggedFacts;

/**
 * A protocol log of Exchange: comma-separated lines of many sessions at once, each with its connector, both ends, and
 * what happened ({@code >} sent, {@code <} received, {@code *} told; protocol logging page and real logs).
 */
final class ReceiveLog {

    private static final int CONNECTOR = 1;
    private static final int SESSION = 2;
    private static final int LOCAL = 4;
    private static final int REMOTE = 5;
    private static final int EVENT = 6;
    private static final int DATA = 7;
    private static final int CONTEXT = 8;

    /** One session on its way. */
    private static final class Growing {
        private final int line;
        private final List<String> first;
        private final SessionEar ear;
        private Optional<List<String>> permissions = Optional.empty();

        Growing(int line, List<String> first, ReplyTable table) {
            this.ear = new SessionEar(table);
            this.line = line;
            this.first = first;
        }

        void add(int at, List<String> cells) {
            String data = cells.get(DATA);
            switch (cells.get(EVENT)) {
                case ">" -> ear.server(at, data);
                case "<" -> ear.client(at, data, false);
                case "*" -> told(data, cells.size() > CONTEXT ? cells.get(CONTEXT) : "");
                default -> {}
            }
        }

        private void told(String data, String context) {
            if (context.startsWith("Set Session Permissions") && permissions.isEmpty()) {
                permissions = Optional.of(
                        data.isBlank() || data.equals("None")
                                ? List.of()
                                : List.of(data.strip().split("[ ,]+")));
            } else if (context.contains("TLS protocol") || context.contains("TLS negotiation succeeded")) {
                ear.secured();
            }
        }

        Optional<HeardSession> done() {
            List<HeardSession> heard = ear.sessions();
            LoggedFacts facts = new LoggedFacts(first.get(CONNECTOR), first.get(LOCAL), first.get(REMOTE), permissions);
            if (heard.isEmpty()) {
                return Optional.empty();
            }
            List<HeardTurn> turns = new ArrayList<>();
            heard.forEach(session -> turns.addAll(session.turns()));
            int kept = Math.min(turns.size(), HeardSession.MOST_TURNS);
            return Optional.of(new HeardSession(line, turns.subList(0, kept), Optional.of(facts), Optional.empty()));
        }
    }

    private ReceiveLog() {}

    static List<HeardSession> read(List<String> lines) {
        ReplyTable table = ReplyTable.load();
        Map<String, Growing> growing = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            List<String> cells = cells(lines.get(i));
            if (cells.size() <= DATA || lines.get(i).startsWith("#")) {
                continue;
            }
            String key = cells.get(SESSION);
            if (!growing.containsKey(key) && growing.size() > HeardTranscript.MOST_SESSIONS) {
                continue;
            }
            int line = i + 1;
            growing.computeIfAbsent(key, id -> new Growing(line, cells, table)).add(line, cells);
        }
        List<HeardSession> sessions = new ArrayList<>();
        for (Growing session : growing.values()) {
            session.done().ifPresent(sessions::add);
        }
        return sessions;
    }

    /** The cells of a line; a quoted one may hold commas, and quotes that are doubled. */
    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quoted && c == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
