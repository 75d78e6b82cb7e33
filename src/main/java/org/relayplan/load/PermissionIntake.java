package org.relayplan.load;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.relayplan.model.ExtendedRight;
import org.relayplan.model.Principal;
import org.relayplan.model.WellKnownPrincipal;
import org.relayplan.source.ImportAccount.Heading;
import org.relayplan.source.Place;

/** Takes rows of permissions out of an export (Get-ADPermission), and finds those of a connector again. */
final class PermissionIntake {

    private static final Set<String> FLAGS = Set.of("true", "$true", "false", "$false");

    private final Faults faults;
    private final ImportNotes notes;
    private final Map<String, Map<String, SeenAce>> rows = new LinkedHashMap<>();
    private final Map<String, Place> first = new LinkedHashMap<>();
    private final Map<String, String> shown = new LinkedHashMap<>();

    PermissionIntake(Faults faults, ImportNotes notes) {
        this.faults = faults;
        this.notes = notes;
    }

    /** Whether no row was seen. */
    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Takes a row. */
    void take(ExportedObject object) {
        Optional<ConnectorIdentity> identity = ConnectorIdentity.of(object);
        Optional<Principal> user = user(object);
        if (identity.isEmpty() || user.isEmpty()) {
            faults.add(
                    object.place(),
                    "A row of permissions needs an Identity and a User; this one lacks "
                            + (identity.isEmpty() ? "the Identity" : "the User")
                            + ". Export the rows of Get-ADPermission with all properties.");
            return;
        }
        boolean deny = flag(object, "Deny");
        boolean inherited = flag(object, "IsInherited") || flag(object, "Inherited");
        Set<ExtendedRight> rights = rights(object, identity.get(), user.get());
        String raw = key(object, identity.get());
        // Exchange writes a row for each right. Rows without any only show that such rows were exported.
        String alike = (rights.isEmpty() ? "" : account(user.get())) + "\n" + deny + inherited;
        rows.computeIfAbsent(raw, name -> new LinkedHashMap<>())
                .computeIfAbsent(
                        alike,
                        name -> new SeenAce(
                                object.place(), user.get(), EnumSet.noneOf(ExtendedRight.class), deny, inherited))
                .rights()
                .addAll(rights);
        first.putIfAbsent(raw, object.place());
        shown.putIfAbsent(raw, identity.get().toString());
    }

    private static String account(Principal user) {
        return user.known().isPresent()
                ? user.known().get().name()
                : user.text().toLowerCase(Locale.ROOT);
    }

    /** By server and name if both are told; else by the name alone, or by the GUID that stands in its place. */
    private static String key(ExportedObject object, ConnectorIdentity identity) {
        return identity.server().isEmpty() ? identity.name().toLowerCase(Locale.ROOT) : identity.key();
    }

    private boolean flag(ExportedObject object, String property) {
        Optional<ExportedValue> value = object.property(property);
        if (value.isEmpty()) {
            return false;
        }
        String text = Printed.text(value.get()).orElse("").strip();
        if (!text.isEmpty() && !FLAGS.contains(text.toLowerCase(Locale.ROOT))) {
            // Taken for false, a right that is denied would be one that is given.
            faults.add(
                    value.get().place(),
                    property + " of a row of permissions is True or False, not " + Sentence.quote(text) + ".");
        }
        return Printed.isTrue(value.get());
    }

    /** A SID beside the name tells a well-known principal in every language. */
    private static Optional<Principal> user(ExportedObject object) {
        Optional<String> name = Printed.property(object, "User");
        for (String property : List.of("UserSid", "Sid", "SecurityIdentifier")) {
            Optional<String> sid = Printed.property(object, property);
            Principal known = Principal.of(sid.orElse(""));
            if (sid.isPresent() && known.known().isPresent()) {
                return Optional.of(canonical(known));
            }
            name = name.isPresent() ? name : sid;
        }
        return name.isEmpty() ? Optional.empty() : Optional.of(canonical(Principal.of(name.get())));
    }

    /** The one English name of what has the same SID everywhere; groups of a domain keep theirs. */
    private static Principal canonical(Principal user) {
        return user.known().isPresent() && !user.known().get().sid().isEmpty()
                ? Principal.of(user.known().get())
                : user;
    }

    private Set<ExtendedRight> rights(ExportedObject object, ConnectorIdentity identity, Principal user) {
        Optional<ExportedValue> listed = object.property("ExtendedRights");
        List<String> words = listed.isEmpty() ? List.of() : Printed.words(listed.get());
        Set<ExtendedRight> rights = EnumSet.noneOf(ExtendedRight.class);
        for (String word : words) {
            Optional<ExtendedRight> right = ExtendedRight.find(word);
            if (right.isPresent()) {
                rights.add(right.get());
            } else {
                ignore(object, word, identity);
            }
        }
        if (!words.isEmpty()) {
            return rights;
        }
        Optional<ExportedValue> access = object.property("AccessRights");
        for (String word : access.isEmpty() ? List.<String>of() : Printed.words(access.get())) {
            // Full control, and extended rights without a name, hold every one of them (Windows access rights).
            boolean everything = word.equalsIgnoreCase("GenericAll") || word.equalsIgnoreCase("ExtendedRight");
            if (everything && isOfSessions(user)) {
                return EnumSet.allOf(ExtendedRight.class);
            }
            ignore(object, word, identity);
        }
        return rights;
    }

    /** Whether a session on a connector may bear it: whoever else has all rights is an administrator. */
    private static boolean isOfSessions(Principal user) {
        return user.known().isPresent()
                && user.known().get() != WellKnownPrincipal.EXCHANGE_SERVERS
                && user.known().get() != WellKnownPrincipal.EXCHANGE_LEGACY_INTEROP;
    }

    private void ignore(ExportedObject object, String right, ConnectorIdentity identity) {
        notes.sum(
                Heading.IGNORED,
                object.place(),
                right,
                identity.toString(),
                "connectors",
                "rights on the directory object, not on mail flow.");
    }

    /** The rows of a connector, which are then no longer without an owner; none if it has none. */
    List<SeenAce> of(SeenConnector connector, boolean nameIsUnique) {
        List<SeenAce> found = new ArrayList<>();
        take(connector.identity().key(), found);
        for (String name : connector.names()) {
            take(name, found);
        }
        if (nameIsUnique) {
            take(connector.identity().name().toLowerCase(Locale.ROOT), found);
        }
        return found;
    }

    private void take(String key, List<SeenAce> found) {
        Map<String, SeenAce> taken = rows.get(key);
        if (taken != null) {
            found.addAll(taken.values());
            first.remove(key);
        }
    }

    /** Tells of rows whose connector isn't there. */
    void tellLost() {
        first.forEach((key, place) -> notes.sum(
                Heading.IGNORED,
                place,
                shown.get(key),
                shown.get(key),
                "connectors",
                "rows of permissions, but no receive connector of that name in the exports"
                        + (key.indexOf('\\') < 0 ? ", or several, and the rows don't name the server." : ".")));
    }
}
