package org.relayplan.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.relayplan.analysis.Built;
import org.relayplan.model.AcceptedDomain;
import org.relayplan.model.AuthMechanism;
import org.relayplan.model.Connector;
import org.relayplan.model.DomainType;
import org.relayplan.model.ExchangeVersion;
import org.relayplan.model.ExtendedRight;
import org.relayplan.model.ExtendedRights;
import org.relayplan.model.InvalidText;
import org.relayplan.model.Named;
import org.relayplan.model.Organization;
import org.relayplan.model.Parameter;
import org.relayplan.model.PermissionGroup;
import org.relayplan.model.Probes;
import org.relayplan.model.RightsEntry;
import org.relayplan.model.Server;
import org.relayplan.model.ServerRole;
import org.relayplan.model.SettingText;
import org.relayplan.model.TransportRole;

/** Reads the cases of this room's tests. */
public final class SessionCases {

    private static final Pattern SETTING = Pattern.compile("(\\w+)=(.*?)(?= \\w+=|$)");

    private SessionCases() {}

    public static List<String> lines(String name) {
        try {
            List<String> lines = new ArrayList<>(Files.readAllLines(Path.of("src/test/resources/session", name)));
            lines.removeIf(line -> line.startsWith("#"));
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String[] cells(String line) {
        String[] cells = line.split("\\|", -1);
        for (int i = 0; i < cells.length; i++) {
            cells[i] = cells[i].trim();
        }
        return cells;
    }

    public static Organization organization() {
        Probes probes =
                new Probes(Optional.of("kate@contoso.com"), Optional.of("relaycheck@fabrikam.com"), Optional.empty());
        List<AcceptedDomain> domains = List.of(new AcceptedDomain("contoso.com", DomainType.AUTHORITATIVE));
        return new Organization(true, true, domains, List.of(), probes, Optional.empty());
    }

    public static Server server(String words) {
        String[] parts = words.split(" ");
        return Built.server(
                "EX01",
                Named.find(ExchangeVersion.class, parts[0]).orElseThrow(),
                EnumSet.of(Named.find(ServerRole.class, parts[1]).orElseThrow()),
                "10.1.1.1");
    }

    public static Connector connector(
            Server server, String role, String mechanisms, String groups, String rights, String settings) {
        Connector made = Built.connector(server, "c", List.of("0.0.0.0:25"), List.of("10.0.0.0/8"));
        made = Built.in(Named.find(TransportRole.class, role).orElseThrow(), made);
        Set<AuthMechanism> with = EnumSet.noneOf(AuthMechanism.class);
        for (String word : words(mechanisms)) {
            with.add(Named.find(AuthMechanism.class, word).orElseThrow());
        }
        Set<PermissionGroup> to = EnumSet.noneOf(PermissionGroup.class);
        for (String word : words(groups)) {
            to.add(Named.find(PermissionGroup.class, word).orElseThrow());
        }
        made = Built.trusting(made, with, to, rights(rights));
        Matcher matcher = SETTING.matcher(settings);
        while (matcher.find()) {
            String name = Character.toLowerCase(matcher.group(1).charAt(0))
                    + matcher.group(1).substring(1);
            Parameter parameter = Named.find(Parameter.class, name).orElseThrow();
            try {
                made = Built.with(made, parameter, SettingText.read(parameter.type(), matcher.group(2)));
            } catch (InvalidText e) {
                throw new IllegalArgumentException(settings, e);
            }
        }
        return made;
    }

    private static ExtendedRights rights(String text) {
        if (text.equals("unseen")) {
            return ExtendedRights.UNKNOWN;
        }
        List<RightsEntry> entries = new ArrayList<>();
        for (String word : words(text)) {
            String user = word.startsWith("*") ? "Everyone" : word.substring(0, word.indexOf('='));
            String right = "ms-Exch-SMTP-" + word.substring(word.indexOf('=') + 1);
            entries.add(Built.allow(user, ExtendedRight.find(right).orElseThrow()));
        }
        return new ExtendedRights(true, entries);
    }

    static List<String> words(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split(" "));
    }
}
