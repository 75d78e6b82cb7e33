package org.relayplan.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.relayplan.check.Subject;
import org.relayplan.model.AddressSet;
import org.relayplan.model.Connector;

/**
 * Some of the clients of an ambiguous answer.
 *
 * @param rivals the connectors of which any may answer them, as far as no graver flaw is the reason
 * @param clients the clients
 */
record DisputedClients(List<Connector> rivals, AddressSet clients) {

    /** The clients of an ambiguous answer by who is left in dispute; those are left out for whom nobody is. */
    static List<DisputedClients> of(Subject subject, List<Connector> connectors, AddressSet clients) {
        List<DisputedClients> parts = List.of(new DisputedClients(List.of(), clients));
        int[] alike = alike(connectors);
        if (Arrays.equals(alike, new int[alike.length])) {
            return List.of();
        }
        for (int i = 0; i < connectors.size(); i++) {
            for (int j = i + 1; j < connectors.size(); j++) {
                if (alike[i] == alike[j]) {
                    continue;
                }
                Connector one = connectors.get(i);
                Connector other = connectors.get(j);
                AddressSet disputed = Explained.without(subject, one, other, clients);
                if (!disputed.isEmpty()) {
                    List<DisputedClients> finer = new ArrayList<>();
                    for (DisputedClients part : parts) {
                        part.split(one, other, disputed, finer);
                    }
                    parts = finer;
                }
            }
        }
        List<DisputedClients> open = new ArrayList<>();
        for (DisputedClients part : parts) {
            if (!part.rivals().isEmpty()) {
                List<Connector> inOrder = new ArrayList<>();
                for (Connector connector : connectors) {
                    if (has(part.rivals(), connector)) {
                        inOrder.add(connector);
                    }
                }
                open.add(new DisputedClients(inOrder, part.clients()));
            }
        }
        return open;
    }

    /** For each connector the first that it duplicates, or itself: of thousands of duplicates no pair is in dispute. */
    private static int[] alike(List<Connector> connectors) {
        int[] alike = new int[connectors.size()];
        List<Integer> firsts = new ArrayList<>();
        for (int i = 0; i < alike.length; i++) {
            alike[i] = i;
            for (int first : firsts) {
                if (DuplicateScope.areDuplicates(connectors.get(first), connectors.get(i))) {
                    alike[i] = first;
                    break;
                }
            }
            if (alike[i] == i) {
                firsts.add(i);
            }
        }
        return alike;
    }

    private static boolean has(List<Connector> connectors, Connector wanted) {
        for (Connector connector : connectors) {
            if (connector == wanted) {
                return true;
            }
        }
        return false;
    }

    /** Cuts out the clients that a pair is in dispute for. */
    private void split(Connector one, Connector other, AddressSet disputed, List<DisputedClients> parts) {
        AddressSet rest = clients.minus(disputed);
        AddressSet common = clients.and(disputed);
        if (!rest.isEmpty()) {
            parts.add(new DisputedClients(rivals, rest));
        }
        if (!common.isEmpty()) {
            List<Connector> more = new ArrayList<>(rivals);
            for (Connector connector : List.of(one, other)) {
                if (!has(more, connector)) {
                    more.add(connector);
                }
            }
            parts.add(new DisputedClients(more, common));
        }
    }
}
