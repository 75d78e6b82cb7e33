package org.relayplan.diff;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.relayplan.analysis.Analysis;
import org.relayplan.analysis.Answer;
import org.relayplan.analysis.Basis;
import org.relayplan.analysis.Capabilities;
import org.relayplan.analysis.Capability;
import org.relayplan.analysis.Certainty;
import org.relayplan.analysis.EffectiveRights;
import org.relayplan.analysis.HeldRight;
import org.relayplan.analysis.May;
import org.relayplan.analysis.NameTemplate;
import org.relayplan.model.Connector;
import org.relayplan.model.ExtendedRight;
import org.relayplan.model.Organization;
import org.relayplan.model.WellKnownPrincipal;

/** The treatments of two models, numbered so that those get one number that are the same but for the server's name. */
final class Treatments {

    private final Map<List<Object>, Integer> numbers = new HashMap<>();
    private final List<Treatment> byNumber = new ArrayList<>();
    private final Map<List<Object>, EffectiveRights> loggedOn = new HashMap<>();

    /** The treatments of a model. */
    final class OfModel {

        private final Analysis analysis;
        private final IdentityHashMap<Answer, Treatment> known = new IdentityHashMap<>();

        private OfModel(Analysis analysis) {
            this.analysis = analysis;
        }

        /** How a client is treated that gets that answer. */
        Treatment of(Answer answer) {
            Treatment treatment = known.get(answer);
            if (treatment == null) {
                treatment = treatment(answer, analysis);
                known.put(answer, treatment);
            }
            return treatment;
        }

        /** The numbers of these answers. */
        List<Integer> numbers(List<Answer> answers) {
            List<Integer> found = new ArrayList<>(answers.size());
            for (Answer answer : answers) {
                found.add(number(of(answer)));
            }
            return found;
        }
    }

    /** The treatments of that model. */
    OfModel of(Analysis analysis) {
        return new OfModel(analysis);
    }

    /** The number of a treatment. */
    int number(Treatment treatment) {
        List<Object> content = treatment.content();
        Integer number = numbers.get(content);
        if (number == null) {
            number = byNumber.size();
            numbers.put(content, number);
            byNumber.add(treatment);
        }
        return number;
    }

    /** The first treatment that got the number. */
    Treatment get(int number) {
        return byNumber.get(number);
    }

    /** Whether some right is unknown in one of the treatments that got a number. */
    boolean leaveOpen() {
        for (Treatment treatment : byNumber) {
            if (!treatment.grounds().isEmpty() || !treatment.groundsAfterLogon().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private Treatment treatment(Answer answer, Analysis analysis) {
        List<String> names = new ArrayList<>();
        May afterLogon = null;
        boolean offered = false;
        List<Connector> connectors = answer.connectors();
        for (Connector connector : connectors) {
            names.add(NameTemplate.of(connector.name(), connector.server()).toLowerCase(Locale.ROOT));
            offered |= connector.offersLogon();
            May own = connector.offersLogon()
                    ? Capabilities.of(loggedOn(connector), analysis.model().organization())
                    : May.NOTHING;
            afterLogon = afterLogon == null ? own : afterLogon.agreed(own);
        }
        if (!offered) {
            afterLogon = May.NOTHING;
        } else if (answer.mayBeRefused()) {
            afterLogon = afterLogon.agreed(May.NOTHING);
        }
        // Of several that may answer, none comes before the other, in whatever order the model has them.
        Collections.sort(names);
        return new Treatment(
                answer,
                names,
                afterLogon,
                isOpen(answer.may()) ? grounds(connectors, analysis, false) : List.of(),
                isOpen(afterLogon) ? grounds(connectors, analysis, true) : List.of());
    }

    private static boolean isOpen(May may) {
        for (Capability capability : Capability.values()) {
            if (may.get(capability) == Certainty.UNKNOWN) {
                return true;
            }
        }
        return false;
    }

    private List<List<HeldRight>> grounds(List<Connector> connectors, Analysis analysis, boolean afterLogon) {
        List<Connector> byName = new ArrayList<>(connectors);
        byName.sort((a, b) ->
                NameTemplate.of(a.name(), a.server()).compareToIgnoreCase(NameTemplate.of(b.name(), b.server())));
        Organization organization = analysis.model().organization();
        List<List<HeldRight>> grounds = new ArrayList<>();
        for (Connector connector : byName) {
            if (!afterLogon) {
                grounds.add(ground(analysis.rights(connector), organization));
            } else {
                grounds.add(connector.offersLogon() ? ground(loggedOn(connector), organization) : List.of());
            }
        }
        return grounds;
    }

    /** Every right, and what the accepted domains add where the right to any recipient isn't held anyway. */
    private static List<HeldRight> ground(EffectiveRights rights, Organization organization) {
        List<HeldRight> ground = new ArrayList<>(rights.all());
        Certainty recipient = Capabilities.anyRecipient(rights, organization);
        if (rights.held(ExtendedRight.ACCEPT_ANY_RECIPIENT) != Certainty.YES) {
            boolean unseen = !organization.acceptsEveryDomain() && !organization.acceptedDomainsSeen();
            Basis basis = unseen ? Basis.NOT_SEEN : Basis.NOT_GRANTED;
            ground.add(new HeldRight(ExtendedRight.ACCEPT_ANY_RECIPIENT, recipient, basis, ""));
        }
        return ground;
    }

    private EffectiveRights loggedOn(Connector connector) {
        List<Object> given = List.of(connector.permissionGroups(), connector.extendedRights());
        return loggedOn.computeIfAbsent(
                given, none -> EffectiveRights.of(connector, WellKnownPrincipal.AUTHENTICATED_USERS));
    }
}
