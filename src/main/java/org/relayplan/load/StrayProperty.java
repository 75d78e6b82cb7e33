package org.relayplan.load;

import java.util.Optional;

/**
 * Words that administrators know from exports and cmdlets of receive connectors and that have no place in a model
 * (exchange facts: properties that appear only in exports; parameters of the cmdlets that are not stored).
 */
final class StrayProperty {

    private static final String[] READ_ONLY = {
        "acceptConsumerMail",
        "adminDisplayName",
        "exchangeVersion",
        "distinguishedName",
        "guid",
        "id",
        "identity",
        "objectCategory",
        "objectClass",
        "whenChanged",
        "whenCreated",
        "whenChangedUTC",
        "whenCreatedUTC",
        "organizationId",
        "originatingServer",
        "isValid",
        "objectState",
        "psComputerName",
        "runspaceId",
        "psShowComputerName",
        "serializationData",
    };

    private static final String[] USAGES = {"Client", "Internal", "Internet", "Partner", "Custom"};

    private static final String[] FOR_THE_CMDLET = {"domainController", "confirm", "whatIf"};

    private StrayProperty() {}

    /** Why a connector can't have a property of that name, in any case; empty if the name is simply unknown. */
    static Optional<String> sentence(String name) {
        for (String word : READ_ONLY) {
            if (word.equalsIgnoreCase(name)) {
                return Optional.of(Sentence.quote(name)
                        + " is read-only in Exchange and has no place in a model; only \"relayplan import\" takes it.");
            }
        }
        for (String usage : USAGES) {
            if (usage.equalsIgnoreCase(name)) {
                return Optional.of(
                        "The usage is written as a value; did you mean \"usage\": " + Sentence.quote(usage) + "?");
            }
        }
        for (String word : FOR_THE_CMDLET) {
            if (word.equalsIgnoreCase(name)) {
                return Optional.of(Sentence.quote(name)
                        + " is said to the cmdlet and not stored; \"relayplan script\" writes it where it is due.");
            }
        }
        return name.equalsIgnoreCase("server")
                ? Optional.of("A connector names its servers in a list; did you mean \"servers\"?")
                : Optional.empty();
    }
}
