package org.relayplan.cli;

import java.io.IOException;
import java.util.List;
import org.relayplan.completion.BashCompletion;
import org.relayplan.completion.FishCompletion;
import org.relayplan.completion.PowerShellCompletion;
import org.relayplan.completion.Vocabulary;
import org.relayplan.completion.ZshCompletion;
import org.relayplan.source.Visible;

/** {@code relayplan completion}: what lets a shell complete the command line. */
final class CompletionCommand implements Command {

    /** The shells it knows. */
    static final List<String> SHELLS = List.of("bash", "zsh", "fish", "powershell");

    private final Options options = new Options();

    @Override
    public Options options() {
        return options;
    }

    @Override
    public String help() {
        return """
                relayplan completion SHELL

                Prints what lets a shell complete commands, options, their values and files when
                Tab is pressed. SHELL is bash, zsh, fish or powershell. Keep it in a file that
                each new shell reads, and make that anew with a new release of relayplan:

                bash         echo '. ~/.relayplan.bash' >> ~/.bashrc
                             relayplan completion bash > ~/.relayplan.bash
                zsh          echo '. ~/.relayplan.zsh' >> ~/.zshrc
                             relayplan completion zsh > ~/.relayplan.zsh
                fish         cd ~/.config/fish/completions
                             relayplan completion fish > relayplan.fish
                powershell   Add-Content $PROFILE '. $HOME/relayplan.ps1'
                             relayplan completion powershell > $HOME/relayplan.ps1

                  -h, --help, --version; -q, --quiet, -v, --verbose, --color change nothing here

                  relayplan completion bash > ~/.relayplan.bash
                  relayplan completion zsh > ~/.relayplan.zsh
                """;
    }

    @Override
    public int run(Console console) throws UsageFault, IOException {
        Look.require(options);
        Operands.atMost(1, options, "completion takes one shell");
        if (options.operands.isEmpty()) {
            throw new UsageFault("For which shell? relayplan completion bash, for instance; there is "
                    + Destinations.list(SHELLS) + ".");
        }
        Outputs outputs = new Outputs(console);
        outputs.write(new AsciiText(script(options.operands.get(0))));
        return outputs.status(Status.FINE);
    }

    private static String script(String shell) throws UsageFault {
        Vocabulary vocabulary = CompletionWords.vocabulary();
        return switch (shell) {
            case "bash" -> BashCompletion.of(vocabulary);
            case "zsh" -> ZshCompletion.of(vocabulary);
            case "fish" -> FishCompletion.of(vocabulary);
            case "powershell" -> PowerShellCompletion.of(vocabulary);
            default -> {
                // The program of newer PowerShells has another name.
                String near = shell.equals("pwsh") ? "powershell" : shell;
                throw new UsageFault("There is no completion for " + Visible.text(shell)
                        + Meant.of(near, SHELLS, "; there is " + Destinations.list(SHELLS) + "."));
            }
        };
    }
}
