package org.relayplan.cli;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.relayplan.dns.DomainName;
import org.relayplan.dns.InvalidName;
import org.relayplan.dns.MailExchanger;
import org.relayplan.dns.MailLookup;
import org.relayplan.dns.MailRoute;
import org.relayplan.dns.NameServer;
import org.relayplan.model.AcceptedDomain;
import org.relayplan.model.Address;
import org.relayplan.model.AddressText;
import org.relayplan.model.Binding;
import org.relayplan.model.InvalidText;
import org.relayplan.model.LocalEnd;
import org.relayplan.model.Model;
import org.relayplan.model.Server;
import org.relayplan.source.Visible;
import org.relayplan.verify.Endpoint;

/**
 * The servers of the model to which mail for one of its domains goes, by the domain's exchangers. An exchanger that is
 * no server of the model is listed and never dialled: it is somebody else's.
 *
 * @param endpoints port 25 of each address that a server of the model has
 * @param strangers exchangers that are none of its servers, in words; foreign text
 */
record ToDomain(List<Endpoint> endpoints, List<String> strangers) {

    /** Keeps its own copies. */
    ToDomain {
        endpoints = List.copyOf(endpoints);
        strangers = List.copyOf(strangers);
    }

    /**
     * Looks the domain up.
     *
     * @throws UsageFault if the model doesn't accept it, or nothing can be found out
     */
    static ToDomain find(String domain, List<NameServer> servers, Model model) throws UsageFault {
        requireAccepted(domain, model);
        MailRoute route = MailLookup.find(name(domain), servers, MailLookup.TIME);
        // Several exchangers may stand for one server.
        Set<Endpoint> endpoints = new LinkedHashSet<>();
        List<String> strangers = new ArrayList<>();
        for (MailExchanger exchanger : route.exchangers()) {
            List<String> others = new ArrayList<>();
            for (InetAddress found : exchanger.addresses()) {
                Address address = address(found);
                Optional<Endpoint> endpoint = endpoint(exchanger.name().toString(), address, model);
                if (endpoint.isPresent()) {
                    endpoints.add(endpoint.get());
                } else {
                    others.add(address.toString());
                }
            }
            if (!others.isEmpty() || exchanger.addresses().isEmpty()) {
                strangers.add(exchanger.preference() + " " + exchanger.name()
                        + (others.isEmpty() ? "" : " at " + String.join(", ", others)));
            }
        }
        if (endpoints.isEmpty() && strangers.isEmpty()) {
            throw new UsageFault(
                    "--to-domain " + Visible.text(domain) + ": no exchanger was found; relayplan mx says why.");
        }
        return new ToDomain(List.copyOf(endpoints), strangers);
    }

    private static void requireAccepted(String domain, Model model) throws UsageFault {
        List<String> known = new ArrayList<>();
        for (AcceptedDomain accepted : model.organization().acceptedDomains()) {
            if (!accepted.isEverything() && accepted.accepts(domain)) {
                return;
            }
            known.add(Visible.text(accepted.domainName()));
        }
        throw new UsageFault("--to-domain takes an accepted domain of the model"
                + (known.isEmpty() ? ", and it has none." : ": " + String.join(", ", known) + "."));
    }

    private static DomainName name(String domain) throws UsageFault {
        try {
            return DomainName.read(domain);
        } catch (InvalidName e) {
            throw new UsageFault("--to-domain " + Visible.text(domain) + " " + e.getMessage() + ".");
        }
    }

    private static Optional<Endpoint> endpoint(String host, Address found, Model model) {
        String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        for (Server server : model.servers()) {
            boolean isNamed = server.fqdn().isPresent() && server.fqdn().get().equalsIgnoreCase(name);
            if (isNamed || server.addresses().contains(found)) {
                return Optional.of(new Endpoint(
                        server, new Binding(local(server, found), LocalEnd.SMTP), found.toString(), LocalEnd.SMTP));
            }
        }
        return Optional.empty();
    }

    /** An address that the model doesn't give the server leads to one that it does: NAT on the way. */
    private static Address local(Server server, Address found) {
        if (server.addresses().contains(found)) {
            return found;
        }
        for (Address own : server.addresses()) {
            if (own.family() == found.family()) {
                return own;
            }
        }
        return found;
    }

    private static Address address(InetAddress found) {
        try {
            return AddressText.address(found.getHostAddress());
        } catch (InvalidText e) {
            throw new IllegalStateException(e);
        }
    }
}
