package org.relayplan.model;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A model that means the same and states less: of a connector that was read from a server everything is known, and what
 * New or setup would have left anyway needs no mention.
 */
public final class LeanModel {

    private static final Set<Parameter> ALWAYS =
            EnumSet.of(Parameter.NAME, Parameter.BINDINGS, Parameter.REMOTE_IP_RANGES, Parameter.TRANSPORT_ROLE);

    private final Model model;

    /** What New leaves, by the server's name: looked up for every setting of every connector. */
    private final Map<String, Map<Parameter, SettingValue>> standard = new HashMap<>();

    private LeanModel(Model model) {
        this.model = model;
    }

    /**
     * The model without what needs no mention.
     *
     * @param which the connectors it is about; the others stay as they are
     */
    public static Model of(Model model, Predicate<Connector> which) {
        LeanModel lean = new LeanModel(model);
        List<Connector> connectors = new ArrayList<>(model.connectors().size());
        for (Connector connector : model.connectors()) {
            connectors.add(which.test(connector) ? lean.connector(connector) : connector);
        }
        return model.withConnectors(connectors);
    }

    private Connector connector(Connector connector) {
        Server server = model.server(connector.server()).orElseThrow();
        Optional<Connector> stock = connector.origin() == Origin.AMENDED
                ? StockConnectors.named(server, connector.name())
                : Optional.empty();
        Map<Parameter, SettingValue> usual = standard.computeIfAbsent(server.name(), name -> Settings.standard(server));
        Set<Parameter> stated = EnumSet.noneOf(Parameter.class);
        for (Parameter parameter : connector.settings().stated()) {
            if (stock.isPresent()
                    ? differs(connector, stock.get(), parameter)
                    : isNews(connector, server, usual, parameter)) {
                stated.add(parameter);
            }
        }
        return new Connector(
                connector.server(),
                connector.name(),
                connector.role(),
                connector.origin(),
                connector.usage(),
                connector.purpose(),
                connector.owner(),
                stock.isPresent() && isSame(connector.bindings(), stock.get().bindings())
                        ? stock.get().bindings()
                        : connector.bindings(),
                stock.isPresent()
                                && isSame(
                                        connector.remoteIPRanges(), stock.get().remoteIPRanges())
                        ? stock.get().remoteIPRanges()
                        : connector.remoteIPRanges(),
                connector.authMechanism(),
                connector.permissionGroups(),
                connector.extendedRights(),
                new Settings(connector.settings().values(), stated),
                connector.suppress());
    }

    private static boolean differs(Connector connector, Connector stock, Parameter parameter) {
        return switch (parameter) {
            case NAME -> true;
            case TRANSPORT_ROLE -> false;
            case BINDINGS -> !isSame(connector.bindings(), stock.bindings());
            case REMOTE_IP_RANGES -> !isSame(connector.remoteIPRanges(), stock.remoteIPRanges());
            case AUTH_MECHANISM -> !connector.authMechanism().equals(stock.authMechanism());
            case PERMISSION_GROUPS -> !connector.permissionGroups().equals(stock.permissionGroups());
            default ->
                !Objects.equals(
                        connector.settings().get(parameter), stock.settings().get(parameter));
        };
    }

    /** Exchange keeps neither bindings nor ranges in an order. */
    private static boolean isSame(List<?> some, List<?> others) {
        return some.size() == others.size() && Set.copyOf(some).equals(Set.copyOf(others));
    }

    private static boolean isNews(
            Connector connector, Server server, Map<Parameter, SettingValue> usual, Parameter parameter) {
        Usage usage = connector.usage().orElse(Usage.CUSTOM);
        if (ALWAYS.contains(parameter)) {
            return true;
        }
        return switch (parameter) {
            case AUTH_MECHANISM -> !connector.authMechanism().equals(UsageDefaults.authMechanism(usage));
            // Under the name of a connector of setup a reader could take groups left out for setup's.
            case PERMISSION_GROUPS ->
                !connector.permissionGroups().equals(UsageDefaults.permissionGroups(usage, server.isEdge()))
                        || StockConnectors.named(server, connector.name()).isPresent();
            default -> !Objects.equals(connector.settings().get(parameter), usual.get(parameter));
        };
    }
}
