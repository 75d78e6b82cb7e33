package org.relayplan.load;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.relayplan.model.Address;
import org.relayplan.model.AddressText;
import org.relayplan.model.ExchangeVersion;
import org.relayplan.model.InvalidText;
import org.relayplan.model.ServerRole;
import org.relayplan.model.TextForm;
import org.relayplan.source.ImportAccount.Heading;

/** Takes servers out of an export (Get-ExchangeServer), with the addresses that the collector adds. */
final class ServerIntake {

    private static final int FIRST_BUILD_OF_SE = 2562;

    // Flags of ServerRole; 2013 calls the front end Cafe or FrontendTransport (own knowledge of exports).
    private static final int MAILBOX = 2;
    private static final int CLIENT_ACCESS = 4 | 1 | 16384;
    private static final int HUB_TRANSPORT = 32;
    private static final int EDGE = 64;

    private final ImportNotes notes;
    private final Map<String, SeenServer> servers = new LinkedHashMap<>();

    ServerIntake(ImportNotes notes) {
        this.notes = notes;
    }

    /** The server of that name, if an export told of it. */
    Optional<SeenServer> find(String name) {
        return Optional.ofNullable(servers.get(NamedNodes.key(name)));
    }

    /** All of them, in the order of the exports. */
    List<SeenServer> all() {
        return List.copyOf(servers.values());
    }

    /** Takes a server; one whose release or roles can't be told is told of and left to be derived. */
    void take(ExportedObject object) {
        Optional<String> name = name(object);
        if (name.isEmpty()) {
            notes.add(Heading.IGNORED, object.place(), "A server without a name.");
            return;
        }
        Optional<ExchangeVersion> version = version(object);
        Set<ServerRole> roles = version.isEmpty() ? Set.of() : roles(object, version.get());
        if (version.isEmpty() || roles.isEmpty()) {
            notes.add(
                    Heading.CONTRADICTORY,
                    object.place(),
                    Sentence.quote(name.get()) + " has no "
                            + (version.isEmpty() ? "AdminDisplayVersion" : "ServerRole")
                            + " that an Exchange server from 2010 on can have; both are derived from its connectors.");
            return;
        }
        SeenServer server =
                new SeenServer(object.place(), name.get(), fqdn(object), roles, version.get(), addresses(object));
        SeenServer known = servers.putIfAbsent(NamedNodes.key(name.get()), server);
        if (known != null
                && (known.version() != server.version() || !known.roles().equals(server.roles()))) {
            notes.add(
                    Heading.CONTRADICTORY,
                    object.place(),
                    "The server " + Sentence.quote(name.get()) + " has another release or other roles here than at "
                            + known.place() + ", which counts.");
        }
    }

    private static Optional<String> name(ExportedObject object) {
        for (String property : List.of("Name", "Identity", "Id")) {
            Optional<String> text = Printed.property(object, property);
            if (text.isPresent() && TextForm.HOST_NAME.accepts(ConnectorIdentity.lastPart(text.get()))) {
                return Optional.of(ConnectorIdentity.lastPart(text.get()));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> fqdn(ExportedObject object) {
        Optional<String> fqdn = Printed.property(object, "Fqdn");
        return fqdn.isPresent() && TextForm.HOST_NAME.accepts(fqdn.get()) ? fqdn : Optional.empty();
    }

    /** {@code Version 15.2 (Build 1118.7)}; SE is a 2019 from its first build on. */
    private static Optional<ExchangeVersion> version(ExportedObject object) {
        Optional<ExportedValue> value = object.property("AdminDisplayVersion");
        if (value.isEmpty()) {
            return Optional.empty();
        }
        List<Integer> numbers = numbers(value.get());
        int major = numbers.isEmpty() ? 0 : numbers.get(0);
        int minor = numbers.size() < 2 ? 0 : numbers.get(1);
        int build = numbers.size() < 3 ? 0 : numbers.get(2);
        if (major == 14) {
            return Optional.of(ExchangeVersion.V2010);
        }
        if (major != 15) {
            return Optional.empty();
        }
        return switch (minor) {
            case 0 -> Optional.of(ExchangeVersion.V2013);
            case 1 -> Optional.of(ExchangeVersion.V2016);
            default -> Optional.of(build >= FIRST_BUILD_OF_SE ? ExchangeVersion.SE : ExchangeVersion.V2019);
        };
    }

    private static List<Integer> numbers(ExportedValue value) {
        List<Integer> numbers = new ArrayList<>();
        if (value instanceof ExportedValue.Composite object && object.text().isEmpty()) {
            for (String part : List.of("Major", "Minor", "Build")) {
                Optional<ExportedValue> member = Printed.member(object, part);
                String text = member.isEmpty() ? "" : Printed.text(member.get()).orElse("");
                numbers.add(Printed.number(text).orElse(0));
            }
            return numbers;
        }
        for (String digits : Printed.text(value).orElse("").split("[^0-9]+")) {
            if (!digits.isEmpty()) {
                numbers.add(Printed.number(digits).orElse(0));
            }
        }
        return numbers;
    }

    private static Set<ServerRole> roles(ExportedObject object, ExchangeVersion version) {
        Optional<ExportedValue> value = object.property("ServerRole");
        Set<ServerRole> roles = EnumSet.noneOf(ServerRole.class);
        for (String word : value.isEmpty() ? List.<String>of() : Printed.words(value.get())) {
            int flags = Printed.number(word).orElse(0);
            add(ServerRole.MAILBOX, (flags & MAILBOX) != 0 || word.equalsIgnoreCase("Mailbox"), roles);
            boolean front = word.equalsIgnoreCase("ClientAccess")
                    || word.equalsIgnoreCase("Cafe")
                    || word.equalsIgnoreCase("FrontendTransport");
            add(ServerRole.CLIENT_ACCESS, (flags & CLIENT_ACCESS) != 0 || front, roles);
            boolean hub = (flags & HUB_TRANSPORT) != 0 || word.equalsIgnoreCase("HubTransport");
            add(ServerRole.HUB_TRANSPORT, hub, roles);
            add(ServerRole.EDGE, (flags & EDGE) != 0 || word.equalsIgnoreCase("Edge"), roles);
        }
        // From 2013 on the transport service belongs to the Mailbox role, and from 2016 on the front end does, too.
        if (version != ExchangeVersion.V2010 && roles.remove(ServerRole.HUB_TRANSPORT) && roles.isEmpty()) {
            roles.add(ServerRole.MAILBOX);
        }
        if (version.compareTo(ExchangeVersion.V2016) >= 0
                && roles.remove(ServerRole.CLIENT_ACCESS)
                && !roles.contains(ServerRole.EDGE)) {
            roles.add(ServerRole.MAILBOX);
        }
        return roles.contains(ServerRole.EDGE) ? EnumSet.of(ServerRole.EDGE) : roles;
    }

    private static void add(ServerRole role, boolean has, Set<ServerRole> roles) {
        if (has) {
            roles.add(role);
        }
    }

    /** What the collector found; loopback and link-local addresses are no server's own. */
    private List<Address> addresses(ExportedObject object) {
        List<Address> addresses = new ArrayList<>();
        for (String property : List.of("Addresses", "IPAddresses", "IPAddress")) {
            Optional<ExportedValue> value = object.property(property);
            for (String word : value.isEmpty() ? List.<String>of() : Printed.words(value.get())) {
                try {
                    Address address =
                            AddressText.address(word.indexOf('%') < 0 ? word : word.substring(0, word.indexOf('%')));
                    boolean real = !address.isAny()
                            && !word.startsWith("127.")
                            && !word.startsWith("169.254.")
                            && !word.equals("::1")
                            && !word.toLowerCase(java.util.Locale.ROOT).startsWith("fe80:");
                    if (real && !addresses.contains(address)) {
                        addresses.add(address);
                    }
                } catch (InvalidText e) {
                    notes.add(
                            Heading.CONTRADICTORY,
                            value.get().place(),
                            "An address of the server can't be " + Sentence.about(word, e)
                                    + " The model leaves it out.");
                }
            }
        }
        return addresses;
    }
}
