package org.relayplan.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.relayplan.model.ExchangeVersion;
import org.relayplan.model.Named;
import org.relayplan.report.AnswerText;
import org.relayplan.report.StartingModel;
import org.relayplan.report.StartingServer;
import org.relayplan.source.Visible;

/** Asks who sits at the terminal what a model begins with; an answer that can't be taken is asked for again. */
final class StartingQuestions {

    private static final String ASKED = """
            A few questions, and relayplan writes %s.
            Enter takes what stands in brackets; Ctrl-C breaks it off, and nothing is written.

            """;

    private final ModelTrial trial;
    private final Options options;
    private final Console console;
    private String lead = "";

    StartingQuestions(ModelTrial trial, Options options, Console console) {
        this.trial = trial;
        this.options = options;
        this.console = console;
    }

    /** What an answer makes of the model, or a sentence on why it can't be taken. */
    private interface Taking {
        StartingModel take(String answer) throws UsageFault;
    }

    /**
     * Asks everything.
     *
     * @param name what will be written
     * @throws UsageFault if nobody sits there
     * @throws Ended with status 4 if it was broken off
     */
    StartingModel ask(String name) throws UsageFault, Ended {
        lead = ASKED.formatted(name);
        StartingModel model = required("Mail domain of the organization, such as contoso.com: ", answer -> {
            StartingModel begun = StartingModel.empty();
            for (String domain : answer.split(",", -1)) {
                begun = begun.withDomain(domain.strip());
            }
            return begun;
        });
        model = server("Name of an Exchange server, such as EX01: ", model, true);
        int count = 0;
        while (count < model.servers().size()) {
            count = model.servers().size();
            model = server("Another server, or Enter to go on: ", model, false);
        }
        StartingModel asked = model;
        model = optional(
                "Hosts that may relay without logging on, such as 192.168.5.10 [none]: ",
                asked,
                answer -> asked.withRelays(words(answer)));
        if (!model.relays().isEmpty()) {
            StartingModel relaying = model;
            model = optional("Who answers for them, a team or a ticket [nobody yet]: ", relaying, relaying::withOwner);
        }
        StartingModel owned = model;
        model = optional(
                "A mailbox of yours for live tests, such as chris@contoso.com [none]: ",
                owned,
                owned::withOwnRecipient);
        if (model.ownRecipient().isPresent()) {
            StartingModel probed = model;
            model = optional(
                    "A mailbox outside that you may write to, such as kate@fabrikam.com [none]: ",
                    probed,
                    probed::withForeignRecipient);
        }
        return model;
    }

    private StartingModel server(String question, StartingModel model, boolean isRequired) throws UsageFault, Ended {
        Taking named = answer -> {
            ServerText.requireShort(answer);
            return model.with(new StartingServer(answer, ServerText.USUAL, Optional.empty(), List.of()));
        };
        StartingModel begun = isRequired ? required(question, named) : optional(question, model, named);
        if (begun == model) {
            return model;
        }
        String name = begun.servers().get(begun.servers().size() - 1).name();
        StartingModel addressed = required(
                "Addresses of " + name + ", with commas between, such as 10.1.1.1: ",
                answer -> model.with(new StartingServer(name, ServerText.USUAL, Optional.empty(), words(answer))));
        List<String> addresses =
                addressed.servers().get(addressed.servers().size() - 1).addresses();
        StartingModel released = optional(
                "Release of " + name + ": " + ServerText.versions() + " [" + ServerText.USUAL.text() + "]: ",
                addressed,
                answer -> model.with(new StartingServer(name, version(answer), Optional.empty(), addresses)));
        ExchangeVersion version =
                released.servers().get(released.servers().size() - 1).version();
        return optional(
                "Full name of " + name + ", such as " + name.toLowerCase(Locale.ROOT) + "."
                        + model.domains().get(0) + " [unknown]: ",
                released,
                answer -> model.with(new StartingServer(name, version, Optional.of(answer), addresses)));
    }

    private static ExchangeVersion version(String text) throws UsageFault {
        Optional<ExchangeVersion> version = Named.find(ExchangeVersion.class, text);
        if (version.isEmpty()) {
            throw new UsageFault("There is " + ServerText.versions() + ", not " + Visible.text(text) + ".");
        }
        return version.get();
    }

    private StartingModel required(String question, Taking taking) throws UsageFault, Ended {
        while (true) {
            String answer = answer(question);
            if (answer.isEmpty()) {
                tell(List.of("This needs an answer."));
                continue;
            }
            Optional<StartingModel> taken = taken(answer, taking);
            if (taken.isPresent()) {
                return taken.get();
            }
        }
    }

    private StartingModel optional(String question, StartingModel without, Taking taking) throws UsageFault, Ended {
        while (true) {
            String answer = answer(question);
            if (answer.isEmpty()) {
                return without;
            }
            Optional<StartingModel> taken = taken(answer, taking);
            if (taken.isPresent()) {
                return taken.get();
            }
        }
    }

    private Optional<StartingModel> taken(String answer, Taking taking) throws UsageFault {
        StartingModel model;
        try {
            model = taking.take(answer);
        } catch (UsageFault e) {
            tell(List.of(e.getMessage()));
            return Optional.empty();
        }
        List<String> reasons = trial.of(model).reasons();
        tell(reasons);
        return reasons.isEmpty() ? Optional.of(model) : Optional.empty();
    }

    /** The answer without blanks at its ends; empty for Enter alone. */
    private String answer(String question) throws UsageFault, Ended {
        boolean isFirst = !lead.isEmpty();
        Optional<String> answer = console.terminal().ask(lead + question, false);
        lead = "";
        if (answer.isPresent()) {
            return answer.get().strip();
        }
        if (isFirst && !console.terminal().showsOut()) {
            throw new UsageFault("init asks on a terminal, and here is none; say what is to be written, such as"
                    + " --domain contoso.com --server EX01=10.1.1.1,2019.");
        }
        new Outputs(console).tell("\n" + Version.NAME + ": Broken off; nothing was written.\n");
        throw new Ended(Status.FAILED);
    }

    private void tell(List<String> reasons) {
        new Outputs(console).tell(new AnswerText(reasons, Look.err(options, console)));
    }

    private static List<String> words(String answer) {
        List<String> words = new ArrayList<>();
        for (String word : answer.split("[,\\s]+")) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }
}
