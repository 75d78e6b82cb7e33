package org.relayplan.verify;

import java.util.Optional;
import org.relayplan.session.SmtpStep;
import org.relayplan.smtp.Certificate;
import org.relayplan.smtp.Extensions;
import org.relayplan.smtp.LogonMechanism;
import org.relayplan.smtp.Reply;
import org.relayplan.smtp.Secret;
import org.relayplan.smtp.SmtpSession;
import org.relayplan.smtp.SmtpTrouble;
import org.relayplan.smtp.Trouble;

/**
 * Logs the sessions of a run on, one at a time. The password goes to nobody who can't be told, and a refused one isn't
 * sent again, for accounts get locked.
 */
final class GuardedLogon {

    private final Secret secret;
    private boolean refused;

    GuardedLogon(Secret secret) {
        this.secret = secret;
    }

    /** What kept a session from being logged on; empty if it is. */
    synchronized Optional<Sighting> carryOut(SmtpSession session, Endpoint endpoint) throws SmtpTrouble {
        Optional<LogonMechanism> mechanism = mechanism(session.offered());
        Optional<String> reason = refused
                ? Optional.of("a logon was refused before; it isn't tried again, for accounts get locked")
                : mechanism.isEmpty()
                        ? Optional.of("the server offers neither AUTH LOGIN nor AUTH PLAIN")
                        : doubt(session, endpoint);
        if (reason.isPresent()) {
            return Optional.of(
                    new Sighting(SmtpStep.AUTH, Optional.empty(), Optional.of(Trouble.LOGON_WITHHELD), reason.get()));
        }
        Reply reply = session.logOn(mechanism.get(), secret);
        refused = reply.isPermanent();
        return reply.code() == 235 ? Optional.empty() : Optional.of(Sighting.of(SmtpStep.AUTH, reply));
    }

    private static Optional<LogonMechanism> mechanism(Extensions offered) {
        for (LogonMechanism mechanism : LogonMechanism.values()) {
            if (offered.offersLogon(mechanism.name())) {
                return Optional.of(mechanism);
            }
        }
        return Optional.empty();
    }

    /** Why the password had better stay here; what runs on the dialling host itself needs no proof of who it is. */
    private static Optional<String> doubt(SmtpSession session, Endpoint endpoint) {
        if (!session.isSecured()) {
            return Optional.of("the session isn't encrypted, and no password is sent in clear text");
        }
        Certificate shown = session.certificate().orElseThrow();
        String host = endpoint.host();
        if (host.startsWith("127.") || host.equals("::1") || host.equalsIgnoreCase("localhost")) {
            return Optional.empty();
        }
        if (shown.distrust().isPresent()) {
            return Optional.of("nobody knows who would get the password: the certificate isn't trusted here ("
                    + shown.distrust().get() + ")");
        }
        boolean isItself = shown.covers(host)
                || endpoint.server().fqdn().filter(shown::covers).isPresent();
        return isItself
                ? Optional.empty()
                : Optional.of("nobody knows who would get the password: the certificate is for neither " + host
                        + " nor "
                        + endpoint.server().fqdn().orElse(endpoint.server().name()));
    }
}
