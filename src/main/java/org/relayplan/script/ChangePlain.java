package org.relayplan.script;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.relayplan.model.Connector;
import org.relayplan.model.ExtendedRight;
import org.relayplan.model.Parameter;
import org.relayplan.model.Principal;
import org.relayplan.model.RightsEntry;
import org.relayplan.model.SettingValue;
import org.relayplan.plan.ChangePart;
import org.relayplan.plan.ChangeStep;
import org.relayplan.plan.ServerChange;
import org.relayplan.plan.Step;

/** A change as the plain commands in their order, after a look whether the servers are as they were. */
final class ChangePlain {

    private final PowerShell script = new PowerShell();
    private final ChangePart part;
    private final PlainLook look;

    private final Map<String, HeldEntries> held = new HashMap<>();

    /** The connectors on the server at the moment. */
    private final Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    private ChangePlain(ChangePart part) {
        this.part = part;
        this.look = new PlainLook(script, part.isEdge());
    }

    static String text(ChangePart part, ChangeRemarks remarks) {
        ChangePlain plain = new ChangePlain(part);
        ChangeHead.write(plain.script, part, remarks);
        plain.script.comment(
                "Run it as a file in the Exchange Management Shell: in lines that are typed or pasted, a throw"
                        + " doesn't hold back the next line.");
        plain.script.comment("It runs once, and only where everything stands there in the very words that relayplan"
                + " was told; the runbook (without --plain) compares what they mean, and takes up a run that was cut"
                + " short.");
        plain.script.comment(
                "Accounts have their English names; where Windows speaks another language, use the" + " runbook.");
        plain.look.begin(part);
        int number = 0;
        int count = StepWords.count(part);
        for (ServerChange change : part.servers()) {
            plain.names.clear();
            plain.held.clear();
            change.before().forEach(connector -> {
                plain.names.add(connector.name());
                plain.held(connector).start(connector);
            });
            for (ChangeStep one : change.steps()) {
                number += one.isReadBack() ? 0 : 1;
                plain.script.blank();
                StepWords.of(one, number, count).forEach(plain.script::comment);
                plain.step(change, one.step());
            }
        }
        return plain.script.text();
    }

    private void step(ServerChange change, Step step) {
        Connector connector = step.connector();
        held(connector).take(step);
        if (step instanceof Step.CreateConnector create) {
            create(create);
            names.add(connector.name());
        } else if (step instanceof Step.SetSettings set) {
            set(set);
            if (set.settings().containsKey(Parameter.PERMISSION_GROUPS)) {
                again(set);
            }
        } else if (step instanceof Step.GrantRights grant) {
            ace(connector, "Add-ADPermission", grant.user(), grant.rights(), false);
        } else if (step instanceof Step.DenyRights deny) {
            ace(connector, "Add-ADPermission", deny.user(), deny.rights(), true);
        } else if (step instanceof Step.RevokeRights revoke) {
            ace(connector, "Remove-ADPermission", revoke.user(), revoke.rights(), false);
        } else if (step instanceof Step.LiftDenials lift) {
            ace(connector, "Remove-ADPermission", lift.user(), lift.rights(), true);
        } else if (step instanceof Step.RemoveConnector) {
            script.exactlyOne(connector.identity(), look.get(connector));
            script.command(stopping(new Cmdlet("Remove-ReceiveConnector")
                    .argument(Literal.text(connector.identity()))
                    .off("Confirm")));
            names.remove(connector.name());
        } else if (step instanceof Step.ReadBack read) {
            readBack(change, read);
        }
    }

    private void create(Step.CreateConnector create) {
        Connector connector = create.connector();
        Map<Parameter, SettingValue> told = new EnumMap<>(Parameter.class);
        told.putAll(create.settings());
        ConnectorNotes.of(connector).ifPresent(script::comment);
        ConnectorNotes.rangesByOwner(connector).forEach(script::comment);
        Cmdlet command = new Cmdlet("New-ReceiveConnector")
                .parameter("Name", Literal.text(connector.name()))
                .parameter("Server", Literal.text(connector.server()));
        parameter(command, Parameter.TRANSPORT_ROLE, told.remove(Parameter.TRANSPORT_ROLE));
        command.flag(create.usage().text());
        told.forEach((parameter, value) -> parameter(command, parameter, value));
        script.command(stopping(command));
    }

    private void set(Step.SetSettings set) {
        Cmdlet command = new Cmdlet("Set-ReceiveConnector")
                .argument(Literal.text(set.connector().identity()));
        Map<Parameter, SettingValue> whole = new EnumMap<>(Parameter.class);
        whole.putAll(set.settings());
        List<ListEdit> edits = ListEdit.of(set);
        edits.forEach(edit -> whole.remove(edit.parameter()));
        whole.forEach((parameter, value) -> parameter(command, parameter, value));
        edits.forEach(
                edit -> command.parameter(edit.parameter().cmdletName(), Literal.edit(edit.putIn(), edit.takeOut())));
        script.command(stopping(command));
    }

    private static void parameter(Cmdlet command, Parameter parameter, SettingValue value) {
        if (value != null) {
            command.parameter(parameter.cmdletName(), SettingLiteral.of(parameter, value));
        }
    }

    /** Entries that are there are said again: adding one that is there only warns. */
    private void again(Step.SetSettings set) {
        List<RightsEntry> entries = held(set.connector()).all();
        if (!entries.isEmpty()) {
            script.comment(
                    "Whether entries made by hand outlast new groups is documented nowhere: they are said again.");
        }
        for (RightsEntry entry : entries) {
            String cmdlet = entry.absent() ? "Remove-ADPermission" : "Add-ADPermission";
            ace(set.connector(), cmdlet, entry.user(), entry.rights(), entry.deny());
        }
    }

    private HeldEntries held(Connector connector) {
        return held.computeIfAbsent(connector.name().toLowerCase(Locale.ROOT), name -> new HeldEntries());
    }

    private void ace(Connector connector, String cmdlet, Principal user, List<ExtendedRight> rights, boolean deny) {
        Cmdlet command = new Cmdlet(cmdlet)
                .parameter("User", Literal.text(Account.of(user).user()))
                .parameter(
                        "ExtendedRights",
                        Literal.texts(rights.stream().map(ExtendedRight::text).toList()));
        if (deny) {
            command.flag("Deny");
        }
        if (cmdlet.startsWith("Remove")) {
            command.off("Confirm");
        }
        script.exactlyOne(connector.identity(), look.get(connector));
        script.command(look.get(connector), stopping(command));
    }

    private void readBack(ServerChange change, Step.ReadBack read) {
        String key = read.connector().identity();
        boolean isGone = !names.contains(read.connector().name());
        if (isGone) {
            look.names(change.server().name(), names);
        } else {
            look.compare(read.connector(), read.settings());
            if (read.rightsToo()) {
                look.rights(read.connector(), PlainLook.touched(change, key));
            }
        }
        script.command(
                new Cmdlet("Stop-AtDifferences").argument(Literal.text("Not as planned; the change ends here.")));
    }

    private Cmdlet stopping(Cmdlet command) {
        return look.told(command).parameter("ErrorAction", Literal.word("Stop"));
    }
}
