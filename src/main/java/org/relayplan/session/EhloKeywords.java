package org.relayplan.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.relayplan.model.AuthMechanism;
import org.relayplan.model.Connector;
import org.relayplan.model.ExchangeVersion;
import org.relayplan.model.Parameter;
import org.relayplan.model.Server;
import org.relayplan.model.SettingValue;
import org.relayplan.model.TransportRole;

/**
 * The keywords a connector shows behind EHLO, in the order seen on the wire (transcripts of 2010 to 2019; the places of
 * XLONGADDR and XORAR are not known).
 */
public final class EhloKeywords {

    private final Server server;
    private final Connector connector;
    private final Channel channel;
    private final List<Keyword> shown = new ArrayList<>();

    private EhloKeywords(Server server, Connector connector, Channel channel) {
        this.server = server;
        this.connector = connector;
        this.channel = channel;
    }

    /** The keywords on that channel; STARTTLS supposes a certificate that can be used. */
    public static List<Keyword> of(Server server, Connector connector, Channel channel) {
        EhloKeywords keywords = new EhloKeywords(server, connector, channel);
        keywords.collect();
        return List.copyOf(keywords.shown);
    }

    /** Whether one of the keywords begins with that word. */
    public static boolean offers(List<Keyword> keywords, String word) {
        for (Keyword keyword : keywords) {
            if (keyword.text().equals(word) || keyword.text().startsWith(word + " ")) {
                return true;
            }
        }
        return false;
    }

    private void collect() {
        size();
        show(Parameter.PIPELINING_ENABLED, "PIPELINING");
        show(Parameter.DELIVERY_STATUS_NOTIFICATION_ENABLED, "DSN");
        show(Parameter.ENHANCED_STATUS_CODES_ENABLED, "ENHANCEDSTATUSCODES");
        tls();
        logons();
        show(Parameter.EIGHT_BIT_MIME_ENABLED, "8BITMIME");
        show(Parameter.BINARY_MIME_ENABLED, "BINARYMIME");
        show(Parameter.CHUNKING_ENABLED, "CHUNKING");
        unicode();
        servers();
        if (connector.settings().isTrue(Parameter.LONG_ADDRESSES_ENABLED)) {
            shown.add(new Keyword("XLONGADDR", false));
        }
        if (connector.settings().isTrue(Parameter.ORAR_ENABLED)) {
            shown.add(new Keyword("XORAR", false));
        }
    }

    private void show(Parameter setting, String keyword) {
        if (connector.settings().isTrue(setting)) {
            shown.add(new Keyword(keyword, true));
        }
    }

    private boolean has(AuthMechanism mechanism) {
        return connector.authMechanism().contains(mechanism);
    }

    private void size() {
        switch (connector.settings().get(Parameter.SIZE_ENABLED).text()) {
            case "Enabled" -> {
                boolean known = connector.settings().get(Parameter.MAX_MESSAGE_SIZE) instanceof SettingValue.SizeValue;
                shown.add(new Keyword(known ? "SIZE " + bytes() : "SIZE", known));
            }
            case "EnabledWithoutValue" -> shown.add(new Keyword("SIZE", true));
            default -> {}
        }
    }

    private long bytes() {
        return connector.settings().get(Parameter.MAX_MESSAGE_SIZE) instanceof SettingValue.SizeValue size
                ? size.bytes()
                : 0;
    }

    private void tls() {
        if (channel != Channel.PLAIN) {
            return;
        }
        if (has(AuthMechanism.TLS)) {
            shown.add(new Keyword("STARTTLS", true));
        }
        if (has(AuthMechanism.EXCHANGE_SERVER) && !connector.settings().isTrue(Parameter.SUPPRESS_X_ANONYMOUS_TLS)) {
            shown.add(new Keyword("X-ANONYMOUSTLS", true));
        }
    }

    private void logons() {
        StringBuilder offered = new StringBuilder();
        if (has(AuthMechanism.INTEGRATED)) {
            offered.append(connector.settings().isTrue(Parameter.ENABLE_AUTH_GSSAPI) ? " GSSAPI NTLM" : " NTLM");
        }
        boolean tlsFirst = has(AuthMechanism.BASIC_AUTH_REQUIRE_TLS);
        if (has(AuthMechanism.BASIC_AUTH) && !(tlsFirst && channel == Channel.PLAIN)) {
            offered.append(" LOGIN");
        }
        if (!offered.isEmpty()) {
            shown.add(new Keyword("AUTH" + offered, true));
        }
        if (has(AuthMechanism.EXCHANGE_SERVER)) {
            if (channel == Channel.ANONYMOUS_TLS) {
                shown.add(new Keyword("X-EXPS EXCHANGEAUTH GSSAPI NTLM", true));
                shown.add(new Keyword("X-EXCHANGEAUTH SHA256", true));
            } else {
                shown.add(new Keyword("X-EXPS GSSAPI NTLM", true));
            }
        }
    }

    /** 2019 shows it, 2013 doesn't, 2016 does from some update on. */
    private void unicode() {
        boolean since2016 = server.version().compareTo(ExchangeVersion.V2016) >= 0;
        if (since2016 && connector.settings().isTrue(Parameter.SMTP_UTF8_ENABLED)) {
            shown.add(new Keyword("SMTPUTF8", server.version() != ExchangeVersion.V2016));
        }
    }

    /** What only Exchange servers use; XEXCH50 and shadowing were seen on the transport service until 2013. */
    private void servers() {
        if (!has(AuthMechanism.EXCHANGE_SERVER)) {
            return;
        }
        Set<ExchangeVersion> old = Set.of(ExchangeVersion.V2010, ExchangeVersion.V2013);
        boolean queues = old.contains(server.version())
                && !server.isEdge()
                && (connector.role() == TransportRole.HUB || connector.role() == TransportRole.SOLE);
        if (queues) {
            shown.add(new Keyword("XEXCH50", false));
        }
        shown.add(new Keyword("XRDST", false));
        if (queues) {
            shown.add(new Keyword(server.version() == ExchangeVersion.V2010 ? "XSHADOW" : "XSHADOWREQUEST", false));
        }
    }
}
