package org.relayplan.cli;

import java.io.IOException;

/** {@code relayplan schema}: the JSON Schema of the model file. */
final class SchemaCommand implements Command {

    private final Options options = new Options();

    @Override
    public Options options() {
        return options;
    }

    @Override
    public String help() {
        return """
                relayplan schema

                Prints the JSON Schema (draft 2020-12) of the model file. An editor that knows
                it completes property names and marks mistakes while you type: name the file in
                the model's "$schema".

                  -h, --help, --version; -q, --quiet, -v, --verbose, --color change nothing here

                  relayplan schema > model.schema.json
                  relayplan schema | less
                """;
    }

    @Override
    public int run(Console console) throws UsageFault, IOException {
        Look.require(options);
        Operands.atMost(0, options, "schema takes no arguments");
        console.out().write(Resource.bytes("schemas/model.schema.json"));
        console.out().flush();
        return Status.FINE;
    }
}
