package org.relayplan.verify;

import java.util.List;

/** Why nothing could be seen, and what to try. */
final class Troubles {

    private Troubles() {}

    static Judgment judgment(Sighting end) {
        String reason = end.sentence();
        return switch (end.trouble().orElseThrow()) {
            case TIMED_OUT ->
                Judgment.inconclusive(
                        reason,
                        List.of(
                                "a firewall on the way drops the connection, or the host is down",
                                "the server delays refusals (TarpitInterval) by more than this waits"));
            case UNREACHABLE, UNKNOWN_HOST ->
                Judgment.inconclusive(
                        reason,
                        List.of("check the endpoint's address and the vantage's way to it; --endpoint names another"));
            case FORWARDING_REFUSED ->
                Judgment.inconclusive(
                        reason,
                        List.of(
                                "the SSH host must permit forwarding to this address and port (AllowTcpForwarding, PermitOpen)"));
            case NO_SUCH_SOURCE ->
                Judgment.inconclusive(
                        reason,
                        List.of("run relayplan where that address is, or give the vantage an ssh in the model"));
            case VANTAGE_FAILED ->
                Judgment.inconclusive(reason, List.of("mend the way to the vantage; ssh -v tells more"));
            case TLS_FAILED ->
                Judgment.inconclusive(
                        reason,
                        List.of("the server's certificate or its TLS versions; try openssl s_client -starttls smtp"));
            case LOGON_WITHHELD ->
                Judgment.inconclusive(
                        reason,
                        List.of(
                                "let Java trust the server's authority: JAVA_TOOL_OPTIONS=-Djavax.net.ssl.trustStore=FILE",
                                "compare the connector's AuthMechanism with the model; -v shows what the server offered"));
            case TOO_LONG, NOT_SMTP, OUT_OF_TURN ->
                Judgment.inconclusive(
                        reason, List.of("something that isn't Exchange answers there, or a device on the way meddles"));
            case REFUSED, CLOSED, RESET ->
                Judgment.tryAgain(
                        reason, List.of("a limit or a device on the way; look into the server's protocol log"));
        };
    }
}
