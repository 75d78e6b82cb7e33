package org.relayplan.cli;

import java.io.IOException;
import java.util.Optional;
import org.relayplan.load.ImportForm;
import org.relayplan.load.LoadedModel;
import org.relayplan.report.ModelJson;

/** {@code relayplan import}: a model out of Exchange exports, and an account of what became of them. */
final class ImportCommand implements Command {

    private final ImportOptions options = new ImportOptions();

    @Override
    public Options options() {
        return options;
    }

    @Override
    public String help() {
        return """
                relayplan import [OPTIONS] FILE...
                relayplan import --collect > collect.ps1

                Makes a model of exports: Export-Clixml, ConvertTo-Json, Export-Csv or pasted
                Format-List of Get-ReceiveConnector, Get-ADPermission, Get-AcceptedDomain,
                Get-ExchangeServer; lists of ranges become networks. The model goes to standard
                output; what was read, defaulted, ignored and contradictory to standard error.

                  -o FILE|FOLDER   write the model there (a folder: one file for each server,
                                   and one they share), the account to standard output;
                                   - is standard output, as without it
                  --full           also what New or setup would have left anyway
                  --network NAME   what a list of ranges is called; without it, as its file
                  --collect        print the PowerShell that collects all of it, read only
                  -q, --quiet      of the account only what is unknown or contradictory
                  -v, --verbose    name the files read; --color WHEN; -h, --help; --version

                Exit status: 0 written, 2 wrong usage, 3 invalid input.

                  relayplan import connectors.xml permissions.xml > contoso.relayplan.json
                  relayplan import collected.xml -o relayplan/
                """;
    }

    @Override
    public int run(Console console) throws UsageFault, Ended, IOException {
        Look.require(options);
        if (options.collect) {
            return collect(console);
        }
        if (options.operands.isEmpty()) {
            throw new UsageFault("import needs an export to read, or --collect for the script that makes one.");
        }
        Optional<ModelTarget> target = options.out.isEmpty() || options.out.equals("-")
                ? Optional.empty()
                : Optional.of(ModelTarget.of(options.out, console));
        ModelFiles files = new ModelFiles(console, options);
        Optional<String> network = options.network.isEmpty() ? Optional.empty() : Optional.of(options.network);
        LoadedModel loaded = files.imported(options.operands, new ImportForm(true, options.full, network));
        if (loaded.account().entries().isEmpty()) {
            throw new UsageFault("There is no export here, only a model, which needs no import.");
        }
        Outputs outputs = new Outputs(console);
        if (target.isEmpty()) {
            outputs.write(ModelJson.of(loaded.model(), true));
            outputs.tell(files.account(loaded, Look.err(options, console)));
        } else {
            target.get().write(loaded.model(), files.paths(), outputs, options.quiet);
            outputs.write(files.account(loaded, Look.out(options, console)));
        }
        return outputs.status(Status.FINE);
    }

    private int collect(Console console) throws UsageFault, IOException {
        Operands.atMost(0, options, "--collect reads no file");
        console.out().write(Resource.bytes("load/collect.ps1"));
        console.out().flush();
        return Status.FINE;
    }
}
