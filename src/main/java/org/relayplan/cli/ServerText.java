package org.relayplan.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relayplan.model.AddressText;
import org.relayplan.model.ExchangeVersion;
import org.relayplan.model.InvalidText;
import org.relayplan.model.Named;
import org.relayplan.model.TextForm;
import org.relayplan.report.StartingServer;
import org.relayplan.source.Visible;

/** Understands {@code --server} of {@code init}: {@code EX01=10.1.1.1,fd00::1,2019,ex01.contoso.com}. */
final class ServerText {

    /** The release of a server for which none is named. */
    static final ExchangeVersion USUAL = ExchangeVersion.V2019;

    private ServerText() {}

    /** The server; what stands behind the first address may come in any order. */
    static StartingServer read(String text) throws UsageFault {
        int equals = text.indexOf('=');
        if (equals <= 0 || equals == text.length() - 1) {
            throw new UsageFault("--server takes a name and an address, such as EX01=10.1.1.1,2019, not "
                    + Visible.text(text) + ".");
        }
        requireShort(text.substring(0, equals));
        List<String> addresses = new ArrayList<>();
        Optional<ExchangeVersion> version = Optional.empty();
        Optional<String> fqdn = Optional.empty();
        for (String part : text.substring(equals + 1).split(",", -1)) {
            Optional<ExchangeVersion> found = Named.find(ExchangeVersion.class, part);
            if (found.isPresent() && version.isEmpty()) {
                version = found;
            } else if (isAddress(part)) {
                addresses.add(part);
            } else if (isFullName(part) && fqdn.isEmpty()) {
                fqdn = Optional.of(part);
            } else if (part.indexOf(':') >= 0 || part.matches("[0-9.]+\\.[0-9.]+")) {
                throw new UsageFault("--server " + Visible.text(text.substring(0, equals)) + ": " + Visible.text(part)
                        + " " + slip(part) + ".");
            } else {
                throw new UsageFault("--server " + Visible.text(text.substring(0, equals)) + ": "
                        + (part.isEmpty() ? "nothing" : Visible.text(part))
                        + " is no address, no version (" + versions()
                        + ") and no full name such as ex01.contoso.com, or the second of its kind.");
            }
        }
        if (addresses.isEmpty()) {
            throw new UsageFault("--server " + Visible.text(text.substring(0, equals))
                    + " lacks the server's address, such as EX01=10.1.1.1,2019.");
        }
        return new StartingServer(text.substring(0, equals), version.orElse(USUAL), fqdn, addresses);
    }

    /** Refuses a full name in the place of a server's own. */
    static void requireShort(String name) throws UsageFault {
        if (name.indexOf('.') >= 0) {
            throw new UsageFault("A server's name is the short one, such as EX01, not " + Visible.text(name)
                    + "; its full name goes beside it.");
        }
    }

    /** {@code 2010, 2013, 2016, 2019 or SE}. */
    static String versions() {
        List<String> texts = new ArrayList<>();
        for (ExchangeVersion version : ExchangeVersion.values()) {
            texts.add(version.text());
        }
        return Destinations.list(texts);
    }

    private static boolean isAddress(String text) {
        return slip(text).isEmpty();
    }

    /** What is wrong with an address; nothing if it is one. */
    private static String slip(String text) {
        try {
            AddressText.address(text);
            return "";
        } catch (InvalidText e) {
            return "is no address: " + e.getMessage();
        }
    }

    /** With a letter at its end, unlike an address with a slip. */
    private static boolean isFullName(String text) {
        return TextForm.HOST_NAME.accepts(text)
                && text.indexOf('.') > 0
                && Character.isLetter(text.charAt(text.length() - 1));
    }
}
