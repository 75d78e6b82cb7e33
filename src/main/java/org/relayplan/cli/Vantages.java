package org.relayplan.cli;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.relayplan.model.Address;
import org.relayplan.model.AddressText;
import org.relayplan.model.InvalidText;
import org.relayplan.model.Model;
import org.relayplan.model.Vantage;
import org.relayplan.smtp.DirectDialler;
import org.relayplan.smtp.Limits;
import org.relayplan.source.Visible;
import org.relayplan.ssh.SshDialler;
import org.relayplan.ssh.SshFault;
import org.relayplan.ssh.SshHome;
import org.relayplan.ssh.SshTarget;
import org.relayplan.verify.VantagePoint;

/** From where servers are looked at: this machine, or the vantages of the model that {@code --vantage} names. */
final class Vantages implements AutoCloseable {

    private static final String HERE = "here";
    /** Every vantage of the model. */
    static final String ALL = "all";

    private final Model model;
    private final Map<String, String> environment;
    private final List<SshDialler> opened = new ArrayList<>();

    Vantages(Model model, Map<String, String> environment) {
        this.model = model;
        this.environment = environment;
    }

    /** What was asked for. */
    List<VantagePoint> of(List<String> names, String source) throws UsageFault {
        List<VantagePoint> points = new ArrayList<>();
        if (names.isEmpty() || !source.isEmpty()) {
            points.add(here(source));
        }
        for (Vantage vantage : named(names)) {
            points.add(point(vantage));
        }
        return points;
    }

    /** The vantages of those names; all for {@code all}. */
    List<Vantage> named(List<String> names) throws UsageFault {
        List<Vantage> found = new ArrayList<>();
        for (String name : names) {
            if (!name.equalsIgnoreCase(ALL)) {
                found.add(find(name));
            } else if (model.vantages().isEmpty()) {
                throw new UsageFault("--vantage all: the model has no vantages.");
            } else {
                found.addAll(model.vantages());
            }
        }
        return found;
    }

    private static VantagePoint here(String source) throws UsageFault {
        if (source.isEmpty()) {
            return new VantagePoint(HERE, Optional.empty(), DirectDialler.ANY_SOURCE);
        }
        try {
            Address address = AddressText.address(source);
            return new VantagePoint(HERE, Optional.of(address), from(address));
        } catch (InvalidText e) {
            throw new UsageFault("--source " + Visible.text(source) + ": " + Visible.text(e.getMessage()) + ".");
        }
    }

    private VantagePoint point(Vantage vantage) throws UsageFault {
        if (vantage.ssh().isPresent()) {
            return new VantagePoint(
                    vantage.name(),
                    vantage.address(),
                    from(vantage.name(), vantage.ssh().get()));
        }
        return new VantagePoint(
                vantage.name(),
                vantage.address(),
                vantage.address().isPresent() ? from(vantage.address().get()) : DirectDialler.ANY_SOURCE);
    }

    private SshDialler from(String vantage, String ssh) throws UsageFault {
        try {
            SshDialler dialler = new SshDialler(SshTarget.read(ssh), home(), Limits.USUAL.connect());
            opened.add(dialler);
            return dialler;
        } catch (SshFault e) {
            throw new UsageFault("The vantage " + Visible.text(vantage) + ": " + Visible.text(e.getMessage()) + ".");
        }
    }

    private SshHome home() {
        return new SshHome(
                Path.of(variable("HOME").or(() -> variable("USERPROFILE")).orElse("")),
                variable("USER")
                        .or(() -> variable("LOGNAME"))
                        .or(() -> variable("USERNAME"))
                        .orElse("root"),
                variable("SSH_AUTH_SOCK").map(Path::of),
                variable("RELAYPLAN_SSH_PASSPHRASE"));
    }

    private Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
    }

    /** Hangs up wherever a host was reached. */
    @Override
    public void close() {
        opened.forEach(SshDialler::close);
    }

    private Vantage find(String name) throws UsageFault {
        List<String> known = new ArrayList<>();
        for (Vantage vantage : model.vantages()) {
            if (vantage.name().equalsIgnoreCase(name)) {
                return vantage;
            }
            known.add(vantage.name());
        }
        throw new UsageFault("The model has no vantage " + Visible.text(name) + Meant.named(name, known));
    }

    private static DirectDialler from(Address address) {
        try {
            // An address in text is never looked up.
            return new DirectDialler(Optional.of(InetAddress.getByName(address.toString())));
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
