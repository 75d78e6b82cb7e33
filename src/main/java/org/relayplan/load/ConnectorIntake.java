package org.relayplan.load;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.relayplan.model.Parameter;
import org.relayplan.model.PermissionGroup;
import org.relayplan.source.ImportAccount.Heading;
import org.relayplan.source.Place;

/** Takes receive connectors out of an export (Get-ReceiveConnector). */
final class ConnectorIntake {

    /** Without these nobody can tell whom a connector takes and what they may do. */
    private static final List<Parameter> NEEDED = List.of(
            Parameter.BINDINGS, Parameter.REMOTE_IP_RANGES, Parameter.AUTH_MECHANISM, Parameter.PERMISSION_GROUPS);

    /** Which connector it is, and how it was when it was exported. */
    private static final Set<String> USED = Set.of(
            "distinguishedname",
            "exchangeobjectid",
            "guid",
            "identity",
            "isvalid",
            "server",
            "whenchanged",
            "whenchangedutc");

    /** Other properties of exports that are never set (a public export; remoting adds those that begin with PS). */
    private static final Set<String> READ_ONLY = Set.of(
            "acceptconsumermail",
            "admindisplayname",
            "exchangeversion",
            "id",
            "objectcategory",
            "objectclass",
            "objectstate",
            "organizationid",
            "originatingserver",
            "organizationalunitroot",
            "pscomputername",
            "psshowcomputername",
            "runspaceid",
            "serializationdata",
            "tolerablefields",
            "whencreated",
            "whencreatedutc");

    private static final Set<String> PARAMETERS = parameters();

    private final Faults faults;
    private final ExportNodes nodes;
    private final ImportNotes notes;
    private final PrintedSetting settings;
    private final PrintedRange ranges;

    ConnectorIntake(Faults faults, ExportNodes nodes, ImportNotes notes) {
        this.faults = faults;
        this.nodes = nodes;
        this.notes = notes;
        this.settings = new PrintedSetting(nodes, notes);
        this.ranges = new PrintedRange(notes);
    }

    private static Set<String> parameters() {
        Set<String> names = new HashSet<>();
        for (Parameter parameter : Parameter.values()) {
            names.add(parameter.cmdletName().toLowerCase(Locale.ROOT));
        }
        return names;
    }

    /** The connector; empty, with faults, if the export doesn't tell enough of it. */
    Optional<SeenConnector> read(ExportedObject object) {
        Optional<ConnectorIdentity> identity = ConnectorIdentity.of(object);
        if (identity.isEmpty() || identity.get().server().isEmpty()) {
            String which = identity.isEmpty()
                    ? "this receive connector"
                    : Sentence.quote(identity.get().name());
            faults.add(
                    object.place(),
                    "The export doesn't tell on which server " + which
                            + " is; export it with its Identity (Server\\Name) or its Server.");
            return Optional.empty();
        }
        if (!tellsEnough(object, identity.get())) {
            return Optional.empty();
        }
        String who = identity.get().toString();
        Map<Parameter, Node> values = new EnumMap<>(Parameter.class);
        Set<PermissionGroup> groups = EnumSet.noneOf(PermissionGroup.class);
        for (Parameter parameter : Parameter.values()) {
            Optional<ExportedValue> value = object.property(parameter.cmdletName());
            if (value.isPresent()) {
                Optional<Node> node = value(parameter, value.get(), who, groups);
                if (node.isPresent()) {
                    values.put(parameter, node.get());
                }
            }
        }
        Place named = object.property("Name").isPresent()
                ? object.property("Name").get().place()
                : object.place();
        values.put(
                Parameter.NAME,
                nodes.text(named, PrintedSetting.braced(identity.get().name())));
        tellOthers(object, identity.get());
        return Optional.of(new SeenConnector(
                identity.get(),
                object.place(),
                values,
                groups,
                Printed.property(object, "WhenChangedUTC")
                        .orElse(Printed.property(object, "WhenChanged").orElse("")),
                names(object)));
    }

    private boolean tellsEnough(ExportedObject object, ConnectorIdentity identity) {
        List<String> missing = new ArrayList<>();
        for (Parameter parameter : NEEDED) {
            if (object.property(parameter.cmdletName()).isEmpty()) {
                missing.add(parameter.cmdletName());
            }
        }
        if (!missing.isEmpty()) {
            faults.add(
                    object.place(),
                    "The export of " + Sentence.quote(identity.toString()) + " lacks " + Sentence.list(missing)
                            + ", and without that nobody can tell who may do what;"
                            + " export all properties (Format-List *, no Select-Object).");
        }
        return missing.isEmpty();
    }

    private Optional<Node> value(Parameter parameter, ExportedValue value, String who, Set<PermissionGroup> groups) {
        switch (parameter) {
            case NAME:
                return Optional.empty();
            case TRANSPORT_ROLE:
                Optional<String> role = PrintedFlags.role(value);
                return role.isEmpty() ? Optional.empty() : Optional.of(nodes.text(value.place(), role.get()));
            case AUTH_MECHANISM:
                return Optional.of(nodes.texts(value.place(), PrintedFlags.mechanisms(value)));
            case PERMISSION_GROUPS:
                List<String> words = PrintedFlags.groups(value);
                groups.addAll(PrintedFlags.known(words));
                return Optional.of(nodes.texts(value.place(), words));
            case BINDINGS, REMOTE_IP_RANGES:
                return Optional.of(list(parameter, value, who));
            default:
                return settings.read(parameter, value, who);
        }
    }

    private Node list(Parameter parameter, ExportedValue value, String who) {
        Set<String> known = new LinkedHashSet<>();
        List<String> texts = new ArrayList<>();
        List<Place> places = new ArrayList<>();
        for (ExportedValue entry : entries(value)) {
            boolean binding = parameter == Parameter.BINDINGS;
            Optional<String> text = binding ? PrintedEndpoint.text(entry) : ranges.text(entry, who);
            if (text.isEmpty() || text.get().isEmpty()) {
                faults.add(
                        entry.place(),
                        "This entry of " + parameter.cmdletName() + " of " + Sentence.quote(who)
                                + " has no text; export with Export-Clixml, or ConvertTo-Json -Depth 4.");
            } else if (!binding || known.add(text.get())) {
                texts.add(text.get());
                places.add(entry.place());
            }
        }
        return nodes.texts(value.place(), texts, places);
    }

    /** The entries of a list; a cell of a table holds them joined. */
    private static List<ExportedValue> entries(ExportedValue value) {
        return value instanceof ExportedValue.Text text ? List.copyOf(JoinedList.split(text)) : Printed.all(value);
    }

    private static List<String> names(ExportedObject object) {
        List<String> names = new ArrayList<>();
        for (String property : List.of("DistinguishedName", "Guid", "ExchangeObjectId")) {
            Optional<String> name = Printed.property(object, property);
            if (name.isPresent()) {
                names.add(name.get().toLowerCase(Locale.ROOT));
            }
        }
        return names;
    }

    private void tellOthers(ExportedObject object, ConnectorIdentity identity) {
        String who = identity.toString();
        Optional<ExportedValue> valid = object.property("IsValid");
        if (valid.isPresent() && Printed.text(valid.get()).orElse("").equalsIgnoreCase("false")) {
            notes.add(
                    Heading.CONTRADICTORY,
                    valid.get().place(),
                    "Exchange itself calls " + Sentence.quote(who)
                            + " invalid (IsValid is false): some stored value can't be read"
                            + damaged(object) + ".");
        }
        object.properties().forEach((name, value) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            if (USED.contains(lower)) {
                return;
            }
            if (READ_ONLY.contains(lower)) {
                notes.sum(Heading.IGNORED, object.place(), name, who, "connectors", "only Exchange sets these.");
            } else if (!PARAMETERS.contains(lower)) {
                notes.sum(
                        Heading.IGNORED, object.place(), name, who, "connectors", "no settings that relayplan knows.");
            }
        });
    }

    /** A damaged certificate name is exported as nothing (a public export that was damaged on purpose). */
    private static String damaged(ExportedObject object) {
        Optional<ExportedValue> certificate = object.property(Parameter.TLS_CERTIFICATE_NAME.cmdletName());
        boolean nothing = certificate.isPresent()
                && Printed.text(certificate.get()).orElse("").isBlank();
        return nothing ? "; TlsCertificateName is exported as nothing, so look there first" : "";
    }
}
