package org.relayplan.simulate;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.relayplan.session.EhloKeywords;
import org.relayplan.session.Keyword;

/** Which parameters of MAIL and RCPT a session takes: those of the extensions it was offered (RFC 5321, 4.1.1.11). */
final class EnvelopeParameters {

    private EnvelopeParameters() {}

    /** Whether every parameter of MAIL belongs to an extension that is offered, and has a value it may have. */
    static boolean fitMail(List<String> parameters, List<Keyword> offered) {
        for (String parameter : parameters) {
            String value = value(parameter);
            boolean fits = switch (name(parameter)) {
                case "SIZE" -> EhloKeywords.offers(offered, "SIZE") && isNumber(value);
                case "BODY" -> fitsBody(value, offered);
                case "RET" -> EhloKeywords.offers(offered, "DSN") && is(value, "FULL", "HDRS");
                case "ENVID" -> EhloKeywords.offers(offered, "DSN") && isXtext(value);
                case "AUTH" -> EhloKeywords.offers(offered, "AUTH") && isXtext(value.replace("<>", "x"));
                case "SMTPUTF8" -> EhloKeywords.offers(offered, "SMTPUTF8") && parameter.indexOf('=') < 0;
                default -> false;
            };
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    /** The same for RCPT. */
    static boolean fitRecipient(List<String> parameters, List<Keyword> offered) {
        for (String parameter : parameters) {
            String value = value(parameter);
            boolean fits = EhloKeywords.offers(offered, "DSN")
                    && switch (name(parameter)) {
                        case "NOTIFY" -> fitsNotify(value);
                        case "ORCPT" -> value.indexOf(';') > 0 && isXtext(value);
                        default -> false;
                    };
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static boolean fitsBody(String value, List<Keyword> offered) {
        return switch (value.toUpperCase(Locale.ROOT)) {
            case "7BIT", "8BITMIME" -> EhloKeywords.offers(offered, "8BITMIME");
            case "BINARYMIME" -> EhloKeywords.offers(offered, "BINARYMIME");
            default -> false;
        };
    }

    private static boolean fitsNotify(String value) {
        if (value.equalsIgnoreCase("NEVER")) {
            return true;
        }
        for (String word : value.split(",", -1)) {
            if (!is(word, "SUCCESS", "FAILURE", "DELAY")) {
                return false;
            }
        }
        return true;
    }

    private static boolean is(String value, String... words) {
        return Set.of(words).contains(value.toUpperCase(Locale.ROOT));
    }

    /** At most 18 digits, so that it can be counted. */
    static boolean isNumber(String value) {
        return value.matches("[0-9]{1,18}");
    }

    private static boolean isXtext(String value) {
        return value.matches("[\\x21-\\x7e]{1,500}");
    }

    private static String name(String parameter) {
        int equals = parameter.indexOf('=');
        return (equals < 0 ? parameter : parameter.substring(0, equals)).toUpperCase(Locale.ROOT);
    }

    private static String value(String parameter) {
        return parameter.substring(parameter.indexOf('=') + 1);
    }
}
