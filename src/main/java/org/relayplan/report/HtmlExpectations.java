package org.relayplan.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relayplan.analysis.Certainty;
import org.relayplan.check.Finding;
import org.relayplan.model.Expectation;

/** What must hold, with the result. */
final class HtmlExpectations {

    private final HtmlPage page;
    private final ReportDocument document;

    HtmlExpectations(HtmlPage page, ReportDocument document) {
        this.page = page;
        this.document = document;
    }

    void write() throws IOException {
        page.section("expectations", "Expectations");
        if (document.expectations().isEmpty()) {
            page.element("p", "The model states none: nobody has said who is meant to relay and who isn't.");
            page.close();
            return;
        }
        page.element(
                "p",
                "Each holds only if it does so for every address it names, at every place it names, whoever may"
                        + " answer.");
        ServerNaming naming = new ServerNaming(document.model().servers());
        HtmlTable table = new HtmlTable(
                page, "What must hold, and whether it does", "Expectation", "Result", "Clients", "Where", "Must");
        for (ReportedExpectation each : document.expectations()) {
            Expectation expectation = each.expectation();
            table.row(expectation.name());
            table.beginCell();
            result(each);
            table.endCell();
            table.cell(clients(expectation));
            table.cell(
                    expectation.to().isEmpty() ? "everywhere" : String.join(", ", naming.ofTargets(expectation.to())));
            table.cell(String.join("; ", must(expectation))).endRow();
        }
        table.end();
        page.close();
    }

    private void result(ReportedExpectation each) throws IOException {
        switch (each.met()) {
            case YES -> HtmlWords.mark(page, "holds", HtmlWords.Mood.GOOD);
            case NO -> HtmlWords.mark(page, "fails", HtmlWords.Mood.BAD);
            case UNKNOWN -> HtmlWords.mark(page, "can't be decided", HtmlWords.Mood.OPEN);
        }
        if (each.met() == Certainty.YES && each.expectation().from().addresses().isEmpty()) {
            page.text(" It names no address.");
        }
        for (Finding breach : each.breaches()) {
            String subject = FindingSubject.of(breach);
            page.element("p", HtmlWords.capital(subject) + ": " + breach.message());
            if (breach.suppressed().isPresent()) {
                page.element(
                        "p",
                        HtmlWords.capital(FindingText.text(breach.suppressed().get())) + ".");
            }
        }
    }

    private static String clients(Expectation expectation) {
        List<String> from = new ArrayList<>();
        List<String> except = new ArrayList<>();
        for (String text : expectation.from().texts()) {
            if (text.startsWith("except ")) {
                except.add(text.substring("except ".length()));
            } else {
                from.add(text);
            }
        }
        String count = " (" + Clients.count(expectation.from().addresses().count()) + ")";
        return String.join(", ", from) + (except.isEmpty() ? "" : " except " + String.join(", ", except)) + count;
    }

    private static List<String> must(Expectation expectation) {
        List<String> must = new ArrayList<>();
        add(expectation.relay(), "relay", must);
        add(expectation.submit(), "submit", must);
        expectation.connector().ifPresent(name -> must.add("be answered by \"" + name + "\""));
        return must;
    }

    private static void add(Optional<Boolean> wanted, String verb, List<String> must) {
        wanted.ifPresent(wants -> must.add(wants ? "be able to " + verb : "not be able to " + verb));
    }
}
