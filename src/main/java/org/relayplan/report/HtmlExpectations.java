package org.relayplan.report;

import java.io.IOException;
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
            table.cell(ExpectationWords.clients(expectation));
            table.cell(ExpectationWords.where(expectation, naming));
            table.cell(ExpectationWords.must(expectation)).endRow();
        }
        table.end();
        page.close();
    }

    private void result(ReportedExpectation each) throws IOException {
        HtmlWords.Mood mood = switch (each.met()) {
            case YES -> HtmlWords.Mood.GOOD;
            case NO -> HtmlWords.Mood.BAD;
            case UNKNOWN -> HtmlWords.Mood.OPEN;
        };
        HtmlWords.mark(page, ExpectationWords.result(each.met()), mood);
        page.text(ExpectationWords.reservation(each));
        for (Finding breach : each.breaches()) {
            String subject = FindingSubject.of(breach);
            page.element("p", DiffWords.sentence(subject) + ": " + breach.message());
            if (breach.suppressed().isPresent()) {
                page.element(
                        "p",
                        DiffWords.sentence(FindingText.text(breach.suppressed().get())) + ".");
            }
        }
    }
}
