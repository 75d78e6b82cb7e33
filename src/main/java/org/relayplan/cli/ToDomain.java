package org.relayplan.cli;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        List<Endpoint> endpoints = new ArrayList<>();
        List<String> strangers = new ArrayList<>();
        for (MailExchanger exchanger : route.exchangers()) {
            boolean isOurs = false;
            for (InetAddress found : exchanger.addresses()) {
                Optional<Endpoint> endpoint = endpoint(exchanger.name().toString(), found, model);
                if (endpoint.isPresent()) {
                    endpoints.add(endpoint.get());
                    isOurs = true;
                }
            }
            if (!isOurs) {
                strangers.add(exchanger.preference() + " " + exchanger.name());
            }
        }
        if (endpoints.isEmpty() && strangers.isEmpty()) {
            throw new UsageFault(
                    "--to-domain " + Visible.text(domain) + ": no exchanger was found; relayplan mx says why.");
        }
        return new ToDomain(endpoints, strangers);
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

    private static Optional<Endpoint> endpoint(String host, InetAddress found, Model model) {
        try {
            Address address = AddressText.address(found.getHostAddress());
            String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
            for (Server server : model.servers()) {
                boolean isNamed =
                        server.fqdn().isPresent() && server.fqdn().get().equalsIgnoreCase(name);
                if (isNamed || server.addresses().contains(address)) {
                    return Optional.of(new Endpoint(
                            server, new Binding(address, LocalEnd.SMTP), address.toString(), LocalEnd.SMTP));
                }
            }
            return Optional.empty();
        } catch (InvalidText e) {
            throw new IllegalStateException(e);
        }
    }
}
