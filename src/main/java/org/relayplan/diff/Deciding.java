package org.relayplan.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.relayplan.analysis.Basis;
import org.relayplan.analysis.Capability;
import org.relayplan.analysis.Certainty;
import org.relayplan.analysis.EffectiveRights;
import org.relayplan.analysis.HeldRight;
import org.relayplan.model.Address;
import org.relayplan.model.AddressRange;
import org.relayplan.model.Binding;
import org.relayplan.model.Connector;
import org.relayplan.model.ExtendedRight;
import org.relayplan.model.Model;
import org.relayplan.model.Organization;
import org.relayplan.model.RemoteRange;
import org.relayplan.model.WellKnownPrincipal;
import org.relayplan.source.Element;

/**
 * Which elements of a model make a shift: the ranges by which connectors answer, what gives the rights there, and why
 * those that answer in the other model don't in this one.
 */
public final class Deciding {

    /** So many ranges of the clients are looked up; more lines nobody reads. */
    private static final int LOOKED_UP = 12;

    private final Model before;
    private final Model after;
    private final Map<List<String>, Connector> namedBefore;
    private final Map<List<String>, Connector> namedAfter;
    private final Map<Connector, Boolean> unchanged = new IdentityHashMap<>();

    /** What decides between these two. */
    public Deciding(Model before, Model after) {
        this.before = before;
        this.after = after;
        this.namedBefore = byName(before);
        this.namedAfter = byName(after);
    }

    private static Map<List<String>, Connector> byName(Model model) {
        Map<List<String>, Connector> found = new HashMap<>();
        model.connectors().forEach(connector -> found.put(StatedAcceptance.key(connector), connector));
        return found;
    }

    /** The elements of the old model. */
    public List<Element> before(Shift shift, Binding local) {
        return new Search(shift, local, false).elements();
    }

    /** The elements of the new model. */
    public List<Element> after(Shift shift, Binding local) {
        return new Search(shift, local, true).elements();
    }

    private Optional<Connector> named(Connector wanted, boolean inAfter) {
        return Optional.ofNullable((inAfter ? namedAfter : namedBefore).get(StatedAcceptance.key(wanted)));
    }

    /** Whether both models have the connector, and it takes the same clients at the same places and gives the same. */
    private boolean isUnchanged(Connector connector) {
        Boolean known = unchanged.get(connector);
        if (known == null) {
            Optional<Connector> old = named(connector, false);
            Optional<Connector> now = named(connector, true);
            known = old.isPresent() && now.isPresent() && isSame(old.get(), now.get());
            unchanged.put(connector, known);
        }
        return known;
    }

    private static boolean isSame(Connector a, Connector b) {
        return a.enabled() == b.enabled()
                && a.role() == b.role()
                && a.bindings().equals(b.bindings())
                && a.authMechanism().equals(b.authMechanism())
                && a.permissionGroups().equals(b.permissionGroups())
                && a.extendedRights().equals(b.extendedRights())
                && addresses(a).equals(addresses(b));
    }

    private static List<AddressRange> addresses(Connector connector) {
        List<AddressRange> addresses = new ArrayList<>();
        connector.remoteIPRanges().forEach(range -> addresses.add(range.addresses()));
        return addresses;
    }

    private static Element element(Connector connector) {
        return Element.connector(connector.server(), connector.name());
    }

    /** Position of the smallest entry that the client lies in; of a bare 0.0.0.0 or ::, which may mean all, or -1. */
    private static int smallestWith(Connector connector, Address client) {
        List<RemoteRange> ranges = connector.remoteIPRanges();
        int best = -1;
        int bare = -1;
        for (int i = 0; i < ranges.size(); i++) {
            AddressRange addresses = ranges.get(i).addresses();
            if (addresses.contains(client)
                    && (best < 0 || addresses.compareSize(ranges.get(best).addresses()) < 0)) {
                best = i;
            }
            bare = ranges.get(i).isBareAny() && addresses.family() == client.family() ? i : bare;
        }
        return best < 0 ? bare : best;
    }

    /** The extended right that most decides it; submit, which all of them take, mostly comes with a group. */
    private static ExtendedRight deciding(Capability capability) {
        return switch (capability) {
            case SUBMIT -> ExtendedRight.SUBMIT;
            case RELAY -> ExtendedRight.ACCEPT_ANY_RECIPIENT;
            case SPOOF -> ExtendedRight.ACCEPT_AUTHORITATIVE_DOMAIN_SENDER;
            case BYPASS_ANTI_SPAM -> ExtendedRight.BYPASS_ANTI_SPAM;
            case BYPASS_SIZE_LIMIT -> ExtendedRight.BYPASS_MESSAGE_SIZE_LIMIT;
            case FORGE_HEADERS -> ExtendedRight.ACCEPT_HEADERS_ORGANIZATION;
            case ACT_AS_INTERNAL -> ExtendedRight.ACCEPT_AUTHENTICATION_FLAG;
        };
    }

    /** One shift in one of the models. */
    private final class Search {

        private final Shift shift;
        private final Binding local;
        private final boolean isAfter;
        private final Treatment own;
        private final Treatment other;
        private final Set<Element> elements = new LinkedHashSet<>();

        Search(Shift shift, Binding local, boolean isAfter) {
            this.shift = shift;
            this.local = local;
            this.isAfter = isAfter;
            this.own = isAfter ? shift.after() : shift.before();
            this.other = isAfter ? shift.before() : shift.after();
        }

        List<Element> elements() {
            for (Connector connector : own.answer().connectors()) {
                boolean changed = !isUnchanged(connector);
                if (changed && isAmong(connector, other.answer().connectors())) {
                    differences(connector, named(connector, !isAfter).orElseThrow());
                } else if (changed) {
                    entries(connector);
                    grounds(connector);
                }
            }
            for (Connector rival : other.answer().connectors()) {
                Optional<Connector> here = named(rival, isAfter);
                boolean obstructed = here.isPresent() && !isUnchanged(rival);
                if (obstructed && !isAmong(rival, own.answer().connectors())) {
                    elements.add(element(here.get()).property(obstacle(here.get())));
                }
            }
            organization();
            return List.copyOf(elements);
        }

        private static boolean isAmong(Connector wanted, List<Connector> connectors) {
            for (Connector connector : connectors) {
                if (connector.name().equalsIgnoreCase(wanted.name())
                        && connector.server().equalsIgnoreCase(wanted.server())) {
                    return true;
                }
            }
            return false;
        }

        /** What the organization says that decides rights or selection, where it differs. */
        private void organization() {
            Organization old = before.organization();
            Organization now = after.organization();
            Element element = Element.organization();
            if (old.acceptsEveryDomain() != now.acceptsEveryDomain()
                    || old.acceptedDomainsSeen() != now.acceptedDomainsSeen()) {
                elements.add(element.property("acceptedDomains"));
            }
            if (!old.selection().equals(now.selection())) {
                elements.add(element.property("selection"));
            }
        }

        /** What differs between the connector here and there, as far as it can matter. */
        private void differences(Connector connector, Connector peer) {
            Element element = element(connector);
            if (!connector.permissionGroups().equals(peer.permissionGroups())) {
                elements.add(element.property("permissionGroups"));
            }
            if (!connector.extendedRights().equals(peer.extendedRights())) {
                elements.add(element.property("extendedRights"));
            }
            if (!connector.authMechanism().equals(peer.authMechanism())) {
                elements.add(element.property("authMechanism"));
            }
            if (elements.isEmpty() && !addresses(connector).equals(addresses(peer))) {
                entries(connector);
            }
            if (!connector.bindings().equals(peer.bindings())) {
                elements.add(element.property("bindings"));
            }
            if (connector.role() != peer.role()) {
                elements.add(element.property("transportRole"));
            }
        }

        /** The entries by which the connector has the clients; none of a family that it hasn't. */
        private void entries(Connector connector) {
            List<AddressRange> clients = shift.clients().ranges();
            for (int i = 0; i < clients.size() && i < LOOKED_UP; i++) {
                int entry = smallestWith(connector, clients.get(i).lower());
                elements.add(element(connector).property("remoteIPRanges").entry(entry));
            }
        }

        /** Where a right comes from that the other model doesn't give so surely. */
        private void grounds(Connector connector) {
            for (RightStep step : shift.steps()) {
                if (own.get(step.right()).compareTo(other.get(step.right())) < 0
                        || own.get(step.right()) == Certainty.NO) {
                    continue;
                }
                Element element = element(connector);
                boolean trusted =
                        connector.isExternallySecured() && !step.right().afterLogon();
                EffectiveRights rights = step.right().afterLogon()
                        ? EffectiveRights.of(connector, WellKnownPrincipal.AUTHENTICATED_USERS)
                        : EffectiveRights.beforeLogon(connector);
                HeldRight held = rights.get(deciding(step.right().capability()));
                if (trusted || step.right().afterLogon()) {
                    elements.add(element.property("authMechanism"));
                }
                if (held.basis() == Basis.GROUP) {
                    elements.add(element.property("permissionGroups"));
                } else if (held.held() != Certainty.NO) {
                    elements.add(element.property("extendedRights"));
                }
            }
        }

        /** Why a connector that answers in the other model doesn't here. */
        private String obstacle(Connector connector) {
            if (!connector.enabled()) {
                return "enabled";
            }
            for (Binding binding : connector.bindings()) {
                if (binding.accepts(local)) {
                    return "remoteIPRanges";
                }
            }
            return "bindings";
        }
    }
}
