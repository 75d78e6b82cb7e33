package org.relayplan.session;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.relayplan.smtp.Trouble;

/** What clients say themselves of a connection, in the words of those that are used most. */
final class ClientChatter {

    private static final List<Map.Entry<String, Trouble>> WORDS = List.of(
            Map.entry("connection refused", Trouble.REFUSED),
            Map.entry("timed out", Trouble.TIMED_OUT),
            Map.entry("no route to host", Trouble.UNREACHABLE),
            Map.entry("network is unreachable", Trouble.UNREACHABLE),
            Map.entry("name or service not known", Trouble.UNKNOWN_HOST),
            Map.entry("name resolution", Trouble.UNKNOWN_HOST),
            Map.entry("could not resolve", Trouble.UNKNOWN_HOST),
            Map.entry("nodename nor servname", Trouble.UNKNOWN_HOST),
            Map.entry("unknown host", Trouble.UNKNOWN_HOST),
            Map.entry("connection reset", Trouble.RESET),
            Map.entry("connection closed by foreign host", Trouble.CLOSED),
            Map.entry("connection to host lost", Trouble.CLOSED),
            Map.entry("ホストとの接続が切断されました", Trouble.CLOSED),
            Map.entry("remote host closed connection", Trouble.CLOSED),
            Map.entry("read:errno=", Trouble.CLOSED),
            Map.entry("write:errno=", Trouble.CLOSED),
            // Windows says the same for a refusal, a firewall and a host that isn't there.
            Map.entry("could not open connection to the host", Trouble.UNREACHABLE),
            Map.entry("connect failed", Trouble.UNREACHABLE),
            Map.entry("ホストへ接続できませんでした", Trouble.UNREACHABLE),
            Map.entry("接続に失敗しました", Trouble.UNREACHABLE),
            Map.entry("handshake failure", Trouble.TLS_FAILED),
            Map.entry("didn't find starttls", Trouble.TLS_FAILED),
            Map.entry("tls startup failed", Trouble.TLS_FAILED));

    private ClientChatter() {}

    /** What the line says went wrong. */
    static Optional<Trouble> trouble(String line) {
        if (line.length() > 400) {
            return Optional.empty();
        }
        return trouble(line.toLowerCase(Locale.ROOT), WORDS);
    }

    /** What the first of the words says that occur in the line. */
    static Optional<Trouble> trouble(String line, List<Map.Entry<String, Trouble>> known) {
        for (Map.Entry<String, Trouble> words : known) {
            if (line.contains(words.getKey())) {
                return Optional.of(words.getValue());
            }
        }
        return Optional.empty();
    }

    /** Whether the line says that a new connection stands or is being made. */
    static boolean isBeginning(String line) {
        return line.startsWith("Connected to ")
                || line.startsWith("=== Connected to ")
                || line.startsWith("CONNECTED(");
    }
}
