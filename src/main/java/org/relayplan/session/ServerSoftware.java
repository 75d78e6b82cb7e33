package org.relayplan.session;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.relayplan.smtp.Reply;

/**
 * What answers, as far as its first words tell. Banners can be set to anything: this is a hint, and never a proof.
 *
 * <p>Sources: the pages on testing SMTP with telnet for the Microsoft banners, old and new; transcripts for the others.
 */
public enum ServerSoftware {
    /** Exchange 2007 and later. */
    EXCHANGE,
    /** Microsoft 365. */
    EXCHANGE_ONLINE,
    /** The SMTP service of IIS, which Exchange 2000 and 2003 use as well; its banner tells a version. */
    IIS,
    /** The Internet Mail Connector or Service of Exchange 4.0 to 5.5. */
    INTERNET_MAIL,
    POSTFIX,
    EXIM,
    SENDMAIL,
    OPENSMTPD,
    /** Something that its banner doesn't name, or a banner of somebody's own. */
    UNKNOWN,
    /** A firewall that hides the server's words behind asterisks or XXXX (SMTP fixup). */
    FIXUP;

    private static final Pattern HIDDEN = Pattern.compile("\\*{6,}|[*02]{16,}");
    private static final Pattern HIDDEN_KEYWORD = Pattern.compile("X{4,}[A-Z]?( .*)?");

    /** Whether it has receive connectors. */
    public boolean hasConnectors() {
        return this == EXCHANGE;
    }

    /** Whether its replies mean what Exchange's mean. */
    public boolean speaksAsExchange() {
        return this == EXCHANGE || this == EXCHANGE_ONLINE || this == IIS || this == INTERNET_MAIL || this == UNKNOWN;
    }

    /**
     * By the banner and the reply to EHLO.
     *
     * @param banner the first reply, if the transcript has it
     * @param greeting the reply to EHLO or HELO, if there is one
     */
    public static ServerSoftware of(Optional<Reply> banner, Optional<Reply> greeting) {
        if (greeting.isPresent()
                && greeting.get().lines().stream()
                        .anyMatch(line -> HIDDEN_KEYWORD.matcher(line).matches())) {
            return FIXUP;
        }
        if (banner.isEmpty()) {
            return UNKNOWN;
        }
        String text = String.join(" ", banner.get().lines());
        if (HIDDEN.matcher(text).find()) {
            return FIXUP;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.contains("microsoft exchange internet mail") || lower.contains("exchange internet mail")) {
            return INTERNET_MAIL;
        }
        if (lower.contains("microsoft") && (lower.contains("version: ") || lower.contains("microsoft smtp mail"))) {
            return IIS;
        }
        if (lower.contains("microsoft esmtp mail service")) {
            return lower.contains(".outlook.com ") ? EXCHANGE_ONLINE : EXCHANGE;
        }
        return lower.contains("postfix")
                ? POSTFIX
                : lower.contains(" exim ")
                        ? EXIM
                        : lower.contains("sendmail") ? SENDMAIL : lower.contains("opensmtpd") ? OPENSMTPD : UNKNOWN;
    }
}
