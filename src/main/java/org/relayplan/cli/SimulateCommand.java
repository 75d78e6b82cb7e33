package org.relayplan.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.relayplan.model.Address;
import org.relayplan.model.AddressFamily;
import org.relayplan.model.Connector;
import org.relayplan.model.Model;
import org.relayplan.model.Parameter;
import org.relayplan.model.Vantage;
import org.relayplan.simulate.SimulatedEndpoint;
import org.relayplan.simulate.Simulation;
import org.relayplan.simulate.SimulationOptions;
import org.relayplan.smtp.Secret;
import org.relayplan.source.Visible;

/** {@code relayplan simulate}: SMTP listeners that answer as Exchange would, until somebody ends them. */
final class SimulateCommand implements Command {

    private static final int NAMED = 6;

    private final SimulateOptions options = new SimulateOptions();

    @Override
    public Options options() {
        return options;
    }

    @Override
    public String help() {
        return """
                relayplan simulate [OPTIONS] [MODEL...]

                Listens for every server and port of the model and answers as Exchange would,
                by the client's own address. Practice, not proof. Ctrl-C ends it.

                  --map IP=IP        let a client's address stand for another; on Linux every
                                     address from 127.0.0.1 on can be used; repeatable
                  --listen SERVER[/ADDRESS]:PORT=HOST:PORT
                                     listen there and not on 127.0.0.1 or [::1]; repeatable
                  --maildir FOLDER   keep accepted messages there; else they are dropped
                  --no-limits        no tarpits, no limits on connections and message rate
                  -q, --quiet        print where it listens, and nothing else
                  -v, --verbose      the protocol log of connectors with ProtocolLoggingLevel
                                     Verbose, on standard error, in Exchange's form
                  --color WHEN       auto, always or never          -h, --help, --version

                RELAYPLAN_USER and RELAYPLAN_PASSWORD in the environment are the account that
                can log on. Exit status: 2 wrong usage, 3 invalid input, 4 can't listen.

                  relayplan simulate samples/anonymous-relay.json
                  relayplan simulate samples/anonymous-relay.json --map 127.0.0.2=192.168.5.10
                """;
    }

    @Override
    public int run(Console console) throws UsageFault, Ended, IOException {
        Look.require(options);
        Map<Address, Address> standIns = ListeningPlaces.standIns(options.map);
        Optional<Path> maildir = maildir(console);
        Model model = new ModelFiles(console, options)
                .model(options.operands, false, List.of())
                .model();
        ListeningPlaces places = new ListeningPlaces(model);
        Outputs outputs = new Outputs(console);
        if (places.isEmpty()) {
            outputs.tell(Version.NAME + ": The model has no enabled connector, so there is nothing to simulate.\n");
            return Status.FAILED;
        }
        SimulationOptions how = new SimulationOptions(
                places.listen(options.listen),
                standIns,
                !options.noLimits,
                true,
                account(console),
                maildir,
                options.verbose ? Optional.of(line -> outputs.tell(line + "\n")) : Optional.empty(),
                console.clock());
        try (Simulation simulation = Simulation.start(model, how)) {
            print(simulation, model, how, console);
            simulation.await();
        } catch (InterruptedException e) {
            // Whoever runs us in a thread wants it to end.
            Thread.currentThread().interrupt();
        } catch (FileSystemException e) {
            // Of all it does only keeping messages needs files.
            outputs.tell(Version.NAME + ": " + Visible.text(options.maildir) + " can't be written: "
                    + WriteFault.reason(e) + ".\n");
            return Status.FAILED;
        } catch (IOException e) {
            outputs.tell(Version.NAME + ": " + Visible.text(String.valueOf(e.getMessage())) + ".\n");
            return Status.FAILED;
        }
        return Status.FINE;
    }

    private Optional<Path> maildir(Console console) throws UsageFault {
        if (options.maildir.isEmpty()) {
            return Optional.empty();
        }
        Path folder = console.currentFolder().resolve(options.maildir);
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new UsageFault("--maildir takes a folder, and " + Visible.text(options.maildir) + " is a file.");
        }
        return Optional.of(folder);
    }

    private static Optional<Secret> account(Console console) throws UsageFault {
        String user = console.environment().getOrDefault("RELAYPLAN_USER", "");
        String password = console.environment().getOrDefault("RELAYPLAN_PASSWORD", "");
        if (user.isEmpty() != password.isEmpty()) {
            throw new UsageFault("RELAYPLAN_USER and RELAYPLAN_PASSWORD go together; one of them is missing.");
        }
        return user.isEmpty() ? Optional.empty() : Optional.of(new Secret(user, password));
    }

    private void print(Simulation simulation, Model model, SimulationOptions how, Console console) throws IOException {
        StringBuilder out = new StringBuilder();
        for (SimulatedEndpoint endpoint : simulation.endpoints()) {
            out.append(Visible.text(endpoint.toString())).append('\n');
        }
        console.out().write(out.toString().getBytes(StandardCharsets.UTF_8));
        console.out().flush();
        if (!options.quiet) {
            StringBuilder err = new StringBuilder();
            for (String sentence : sentences(simulation, model, how)) {
                err.append(Visible.text(sentence)).append('\n');
            }
            new Outputs(console).tell(err.toString());
        }
    }

    private List<String> sentences(Simulation simulation, Model model, SimulationOptions how) {
        List<String> sentences = new ArrayList<>(simulation.notes());
        for (SimulatedEndpoint endpoint : simulation.endpoints()) {
            if (!endpoint.at().getAddress().isLoopbackAddress()) {
                sentences.add("Other machines may reach " + endpoint.name() + " here.");
            }
        }
        for (Map.Entry<Address, Address> standIn : how.standIns().entrySet()) {
            sentences.add(standIn.getKey() + " stands for " + standIn.getValue() + ".");
        }
        if (how.standIns().isEmpty()) {
            sentences.add("A client counts by its own address, mostly 127.0.0.1; --map 127.0.0.2=" + example(model)
                    + " would let another stand for one of yours.");
        }
        boolean logons = model.connectors().stream().anyMatch(c -> c.enabled() && c.offersLogon());
        if (logons && how.account().isEmpty()) {
            sentences.add("Nobody can log on; RELAYPLAN_USER and RELAYPLAN_PASSWORD would be an account.");
        }
        if (how.log().isPresent()) {
            sentences.addAll(silent(model));
        }
        sentences.add("These listeners answer by the model: practice, not proof. Ctrl-C ends them.");
        return sentences;
    }

    /** The connectors without a log, for somebody who waits for its lines in vain. */
    private static List<String> silent(Model model) {
        List<String> names = new ArrayList<>();
        for (Connector connector : model.connectors()) {
            boolean verbose = connector
                    .settings()
                    .get(Parameter.PROTOCOL_LOGGING_LEVEL)
                    .text()
                    .equals("Verbose");
            if (connector.enabled() && !verbose) {
                names.add("\"" + connector.name() + "\" on " + connector.server());
            }
        }
        if (names.isEmpty()) {
            return List.of();
        }
        String named = String.join(", ", names.subList(0, Math.min(NAMED, names.size())));
        String more = names.size() > NAMED ? " and " + (names.size() - NAMED) + " more" : "";
        return List.of("No log, for their ProtocolLoggingLevel isn't Verbose: " + named + more + ".");
    }

    private static String example(Model model) {
        for (Vantage vantage : model.vantages()) {
            if (vantage.address().isPresent() && vantage.address().get().family() == AddressFamily.IPV4) {
                return vantage.address().get().toString();
            }
        }
        return "192.168.5.10";
    }
}
