package org.relayplan.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.relayplan.analysis.Capabilities;
import org.relayplan.analysis.Certainty;
import org.relayplan.analysis.EffectiveRights;
import org.relayplan.model.Address;
import org.relayplan.model.AuthMechanism;
import org.relayplan.model.Connector;
import org.relayplan.model.ExchangeVersion;
import org.relayplan.model.ExtendedRight;
import org.relayplan.model.Organization;
import org.relayplan.model.Parameter;
import org.relayplan.model.Server;
import org.relayplan.model.TransportRole;
import org.relayplan.model.WellKnownPrincipal;

/**
 * How one connector answers each command of a session that stands for one principal.
 *
 * <p>Sources: the page on testing SMTP with telnet, the page on anonymous relay, public transcripts and protocol logs;
 * what is only likely says so.
 */
public final class Behaviour {

    private final Server server;
    private final Connector connector;
    private final Organization organization;
    private final EffectiveRights rights;

    private Behaviour(Server server, Connector connector, Organization organization, EffectiveRights rights) {
        this.server = server;
        this.connector = connector;
        this.organization = organization;
        this.rights = rights;
    }

    /** Towards a client that has not logged on. */
    public static Behaviour beforeLogon(Server server, Connector connector, Organization organization) {
        return new Behaviour(server, connector, organization, EffectiveRights.beforeLogon(connector));
    }

    /** Towards an account that has logged on, or tries to. */
    public static Behaviour withAccount(Server server, Connector connector, Organization organization) {
        EffectiveRights rights = EffectiveRights.of(connector, WellKnownPrincipal.AUTHENTICATED_USERS);
        return new Behaviour(server, connector, organization, rights);
    }

    /** Whose behaviour it is. */
    public Connector connector() {
        return connector;
    }

    /** What the session's principal may do. */
    public EffectiveRights rights() {
        return rights;
    }

    /** What the connector says first. */
    public Prediction connect() {
        return connect("<date>");
    }

    /** The same at a moment, told as RFC 5322 writes it. */
    public Prediction connect(String date) {
        return Prediction.sure(SmtpStep.CONNECT, "", Reaction.Reply.of(220, "", Banner.text(server, connector, date)));
    }

    /** The greeting of a client that knows no extensions. */
    public Prediction helo(Address client) {
        String line = Banner.name(server, connector) + " Hello [" + client + "]";
        return Prediction.sure(SmtpStep.EHLO, "HELO client", Reaction.Reply.of(250, "", line));
    }

    /**
     * What is wrong with the name in a greeting; empty if nothing is. A name with an underscore was seen refused (test
     * SMTP with telnet); none at all is, where RequireEHLODomain says so.
     */
    public Optional<Reaction.Reply> wrongName(String name) {
        boolean missing = name.isEmpty() && connector.settings().isTrue(Parameter.REQUIRE_EHLO_DOMAIN);
        boolean wrong = !name.isEmpty() && (!MailPath.isDomain(name) || name.indexOf('_') >= 0);
        return missing || wrong ? Optional.of(Replies.INVALID_NAME) : Optional.empty();
    }

    /** The greeting and the keywords behind it. */
    public Prediction ehlo(Address client, Channel channel) {
        List<String> lines = new ArrayList<>();
        lines.add(Banner.name(server, connector) + " Hello [" + client + "]");
        List<String> doubtful = new ArrayList<>();
        for (Keyword keyword : EhloKeywords.of(server, connector, channel)) {
            lines.add(keyword.text());
            if (!keyword.certain()) {
                doubtful.add(keyword.text());
            }
        }
        Prediction greeting = Prediction.sure(SmtpStep.EHLO, "EHLO client", new Reaction.Reply(250, List.of(), lines));
        return doubtful.isEmpty() ? greeting : greeting.noting("not certain: " + String.join(", ", doubtful));
    }

    /** Whether the connector offers TLS in plain text. */
    public boolean offersTls() {
        return connector.authMechanism().contains(AuthMechanism.TLS);
    }

    /** Whether mail is taken after TLS only. */
    public boolean requiresTls() {
        return connector.settings().isTrue(Parameter.REQUIRE_TLS);
    }

    /** The beginning of TLS on that channel; where it isn't offered the verb is unknown. */
    public Prediction startTls(Channel channel) {
        if (channel != Channel.PLAIN) {
            return Prediction.sure(SmtpStep.STARTTLS, "STARTTLS", Replies.OUT_OF_ORDER)
                    .likely();
        }
        return offersTls()
                ? startTls()
                : Prediction.sure(SmtpStep.STARTTLS, "STARTTLS", Replies.UNRECOGNIZED)
                        .likely();
    }

    /** The beginning of TLS, with a certificate that can be used. */
    public Prediction startTls() {
        Prediction ready = Prediction.sure(SmtpStep.STARTTLS, "STARTTLS", Replies.READY_FOR_TLS);
        return ready.noting("if the server has a certificate for it");
    }

    /**
     * A logon with the right password.
     *
     * @param mechanism such as {@code LOGIN} or {@code NTLM}
     */
    public Prediction logon(String mechanism, Channel channel) {
        String command = "AUTH " + mechanism;
        boolean offered = false;
        for (Keyword keyword : EhloKeywords.of(server, connector, channel)) {
            offered |= keyword.text().startsWith("AUTH ") && (keyword.text() + " ").contains(" " + mechanism + " ");
        }
        if (!offered) {
            return Prediction.sure(SmtpStep.AUTH, command, Replies.LOGON_NOT_OFFERED);
        }
        return switch (rights.held(ExtendedRight.SUBMIT)) {
            case YES ->
                Prediction.sure(SmtpStep.AUTH, command, Replies.LOGGED_ON).likely();
            case NO ->
                Prediction.sure(SmtpStep.AUTH, command, Replies.LOGON_FAILED)
                        .noting("even with the right password: accounts may not submit mail here");
            case UNKNOWN ->
                new Prediction(SmtpStep.AUTH, command, List.of(Replies.LOGGED_ON, Replies.LOGON_FAILED), false, "");
        };
    }

    /** The first command of a message. */
    public Prediction mail(String sender, Channel channel) {
        String command = "MAIL FROM:<" + sender + ">";
        List<Reaction> possible = new ArrayList<>();
        Certainty submit = rights.held(ExtendedRight.SUBMIT);
        if (requiresTls() && channel == Channel.PLAIN) {
            possible.add(Replies.TLS_REQUIRED);
        } else if (submit != Certainty.NO) {
            possible.add(Replies.SENDER_OK);
        }
        if (submit != Certainty.YES) {
            possible.add(
                    server.version() == ExchangeVersion.V2010
                            ? Replies.NOT_AUTHENTICATED_2010.or("5.7.57")
                            : Replies.NOT_AUTHENTICATED.or("5.7.1"));
        }
        return new Prediction(SmtpStep.MAIL, command, possible, true, "");
    }

    /** Whether a message of that size is refused, at MAIL or at its end. */
    public Optional<Reaction.Reply> tooBig(long bytes) {
        boolean over = bytes > SessionLimits.of(connector).messageBytes();
        boolean unlimited = rights.held(ExtendedRight.BYPASS_MESSAGE_SIZE_LIMIT) == Certainty.YES;
        return over && !unlimited ? Optional.of(Replies.TOO_BIG) : Optional.empty();
    }

    /** Whether the sender isn't written as an address. */
    public Optional<Reaction.Reply> wrongSender(String address) {
        Optional<MailPath> path = RecipientCheck.path(connector, address);
        boolean right =
                path.isPresent() && (path.get().isNull() || !path.get().domain().isEmpty());
        return right ? Optional.empty() : Optional.of(Replies.INVALID_SENDER);
    }

    /** A recipient, by its address; a source route doesn't count, a domain of its own by DefaultDomain does. */
    public Prediction recipient(String address) {
        Optional<MailPath> path = RecipientCheck.path(connector, address);
        if (path.isEmpty() || path.get().domain().isEmpty()) {
            String command = "RCPT TO:<" + address + ">";
            return Prediction.sure(SmtpStep.FOREIGN_RECIPIENT, command, Replies.INVALID_RECIPIENT)
                    .likely();
        }
        String domain = path.get().domain();
        boolean own = RecipientCheck.isAccepted(organization, domain) && !organization.acceptsEveryDomain();
        return recipient(own ? SmtpStep.OWN_RECIPIENT : SmtpStep.FOREIGN_RECIPIENT, address);
    }

    /** A recipient of which it is known whether its domain is one of the organization's own. */
    Prediction recipient(SmtpStep step, String address) {
        String command = "RCPT TO:<" + address + ">";
        String domain =
                RecipientCheck.path(connector, address).orElse(MailPath.NULL).domain();
        Optional<Reaction> refused = RecipientCheck.refused(connector, domain);
        if (refused.isPresent()) {
            return Prediction.sure(step, command, refused.get());
        }
        Certainty taken =
                step == SmtpStep.OWN_RECIPIENT ? Certainty.YES : Capabilities.anyRecipient(rights, organization);
        List<Reaction> possible = new ArrayList<>();
        if (taken != Certainty.NO) {
            possible.add(Replies.RECIPIENT_OK);
        }
        if (taken != Certainty.YES) {
            possible.add(
                    server.version() == ExchangeVersion.V2010
                            ? Replies.NO_RELAY_2010.or("5.7.54")
                            : Replies.NO_RELAY.or("5.7.1"));
        }
        return new Prediction(step, command, possible, true, "");
    }

    /** The message's text, once a recipient was taken. */
    public Prediction data() {
        return Prediction.sure(SmtpStep.DATA, "DATA", Replies.START_INPUT);
    }

    /**
     * The end of a message that was taken over: its id and number, and from 2016 on its size and the time it took.
     *
     * @param id with its angle brackets
     */
    public Reaction.Reply queued(String id, long number, long bytes, Duration time) {
        String line =
                id + " [InternalId=" + number + ", Hostname=" + server.fqdn().orElse(server.name()) + "] ";
        if (server.version().compareTo(ExchangeVersion.V2016) >= 0) {
            double seconds = Math.max(1, time.toMillis()) / 1000.0;
            line += String.format(
                    Locale.ROOT, "%d bytes in %.3f, %.3f KB/sec ", bytes, seconds, bytes / 1024.0 / seconds);
        }
        return Reaction.Reply.of(250, "2.6.0", line + "Queued mail for delivery");
    }

    /** The end of the message; here the transport service's own checks show, for a frontend only hands on. */
    public Prediction endOfData() {
        Prediction queued = Prediction.sure(SmtpStep.END_OF_DATA, ".", Replies.QUEUED);
        boolean account = rights.principal() == WellKnownPrincipal.AUTHENTICATED_USERS;
        Certainty senders = rights.held(ExtendedRight.ACCEPT_ANY_SENDER)
                .and(rights.held(ExtendedRight.ACCEPT_AUTHORITATIVE_DOMAIN_SENDER));
        if (senders == Certainty.YES) {
            return connector.role() == TransportRole.FRONTEND
                    ? queued.noting("if the transport service behind it knows the recipients")
                    : queued;
        }
        Reaction refusal =
                account ? Replies.NOT_THIS_SENDER.or("5.7.1") : Replies.STRANGER_NOT_THIS_SENDER.or("5.7.60");
        boolean refuses = !account
                && senders == Certainty.NO
                && (connector.role() == TransportRole.HUB || server.version() == ExchangeVersion.V2010);
        List<Reaction> possible = refuses ? List.of(refusal) : List.of(Replies.QUEUED, refusal);
        String missing =
                senders == Certainty.NO ? "a right about senders is missing" : "if a right about senders is missing";
        String note = account ? "a sender other than the account's own is refused" : missing;
        return new Prediction(SmtpStep.END_OF_DATA, ".", possible, false, note);
    }

    /** The end of the session. */
    public Prediction quit() {
        return Prediction.sure(SmtpStep.QUIT, "QUIT", Replies.GOODBYE);
    }
}
