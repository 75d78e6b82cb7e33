package org.relayplan.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relayplan.analysis.Analysis;
import org.relayplan.analysis.Explainer;
import org.relayplan.analysis.Explanation;
import org.relayplan.model.Address;
import org.relayplan.model.AddressText;
import org.relayplan.model.Connector;
import org.relayplan.model.InvalidText;
import org.relayplan.model.Model;
import org.relayplan.model.RangeText;
import org.relayplan.model.RemoteRange;
import org.relayplan.plan.ChangePlan;
import org.relayplan.report.ExplainedConnection;
import org.relayplan.report.Wording;
import org.relayplan.script.ChangeRemarks;
import org.relayplan.script.ScriptFile;
import org.relayplan.script.ScriptForm;
import org.relayplan.script.Scripts;
import org.relayplan.source.Visible;

/**
 * A computer in the place of a device on which nobody can type: for the time of a test its address stands in the ranges
 * of the connector that answers the device (allow anonymous relay, "How do you know this worked?").
 *
 * @param address the computer's
 * @param connector the device's
 * @param model without the computer
 * @param changed the same with the computer's address in the connector's ranges
 * @param explained who answers the computer then
 */
record StandIn(Address address, Connector connector, Model model, Model changed, ExplainedConnection explained) {

    /**
     * Looks whether it can stand in.
     *
     * @param text the computer's address
     * @param device who answers the device
     * @throws UsageFault if it can't, or needn't
     */
    static StandIn of(String text, ExplainedConnection device, Toward to, Model model, Wording words)
            throws UsageFault {
        Address address;
        RemoteRange range;
        try {
            address = AddressText.address(text);
            range = RangeText.read(text);
        } catch (InvalidText e) {
            throw new UsageFault(words.text("usage.stand-in", Visible.text(text), Visible.text(e.getMessage())));
        }
        Optional<Connector> answering = device.explanation().answer().connector();
        if (answering.isEmpty()) {
            throw new UsageFault(words.text("usage.stand-in.who", device.from()));
        }
        Connector connector = answering.get();
        String name = Visible.text(connector.name());
        if (isAnswered(explain(model, to, address), connector)) {
            throw new UsageFault(words.text("usage.stand-in.needless", address, name));
        }
        Model changed = with(range, connector, model);
        Explanation then = explain(changed, to, address);
        if (!isAnswered(then, connector)) {
            throw new UsageFault(words.text("usage.stand-in.vain", address, name));
        }
        return new StandIn(address, connector, model, changed, new ExplainedConnection(address, to.local(), then));
    }

    private static Explanation explain(Model model, Toward to, Address client) {
        return new Explainer(new Analysis(model)).explain(to.server(), to.local(), client);
    }

    private static boolean isAnswered(Explanation explanation, Connector connector) {
        return explanation
                .answer()
                .connector()
                .filter(found -> found.identity().equals(connector.identity()))
                .isPresent();
    }

    private static Model with(RemoteRange range, Connector connector, Model model) {
        List<Connector> connectors = new ArrayList<>();
        for (Connector each : model.connectors()) {
            connectors.add(each.identity().equals(connector.identity()) ? with(range, each) : each);
        }
        return model.withConnectors(connectors);
    }

    private static Connector with(RemoteRange range, Connector connector) {
        List<RemoteRange> ranges = new ArrayList<>(connector.remoteIPRanges());
        ranges.add(range);
        return connector.withRanges(ranges);
    }

    /** Writes the script for before the test and the one for behind it. */
    void write(ScriptFolder folder, Outputs outputs, boolean quiet) throws IOException {
        ChangePlan plan = ChangePlan.between(
                model, changed, false, server -> server.name().equals(connector.server()));
        List<ScriptFile> scripts = new ArrayList<>();
        add(scripts, "add-stand-in.ps1", Scripts.write(plan, ScriptForm.RUNBOOK, remarks()));
        add(scripts, "remove-stand-in.ps1", Scripts.write(plan.inverse(), ScriptForm.RUNBOOK, ChangeRemarks.ROLLBACK));
        folder.write(scripts, outputs, quiet);
    }

    private static ChangeRemarks remarks() {
        return new ChangeRemarks(false, List.of(), List.of());
    }

    private static void add(List<ScriptFile> scripts, String name, List<ScriptFile> written) {
        // One connector of one server changes, so there is one script.
        scripts.add(new ScriptFile(written.get(0).place(), name, written.get(0).text()));
    }
}
