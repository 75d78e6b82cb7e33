package org.relayplan.report;

import java.io.IOException;
import java.util.List;
import org.relayplan.check.NotExamined;
import org.relayplan.source.ImportAccount;
import org.relayplan.source.SourceFile;

/** What was examined, by what, when; and what not. */
final class HtmlExamined {

    private final HtmlPage page;
    private final ReportDocument document;

    HtmlExamined(HtmlPage page, ReportDocument document) {
        this.page = page;
        this.document = document;
    }

    void write() throws IOException {
        page.section("examined", "What was examined, and what not");
        page.element(
                "p",
                ExtentText.of(
                        document.check().extent(), document.check().result().notExamined()));
        HtmlTable table = new HtmlTable(page, "Documents", "Document", "SHA-256");
        for (SourceFile file : document.inputs()) {
            table.row(file.file().equals("-") ? "- (standard input)" : file.file());
            table.beginCell();
            page.element("code", file.sha256().orElse("unknown"));
            table.endCell().endRow();
        }
        table.end();
        page.open("dl");
        page.element("dt", "Day").element("dd", document.day() + " (UTC); expiry is judged by it");
        page.element("dt", "Tool")
                .element("dd", document.tool().name() + " " + document.tool().version());
        page.element("dt", "Rules that ran").open("dd");
        List<String> rules = document.check().yardstick().rules();
        HtmlWords.list(page, rules, ReportWords.count(rules.size(), "rule"));
        page.close().close();
        missing();
        account();
        page.close();
    }

    private void missing() throws IOException {
        page.element("h3", "Not examined, so not known to be fine");
        page.open("ul");
        for (NotExamined missing : document.check().result().notExamined()) {
            page.open("li").element("code", missing.rule());
            page.text(": " + missing.reason()).close();
        }
        List<String> left = document.rulesLeft();
        if (!left.isEmpty()) {
            page.open("li").text("Rules that weren't run: ");
            HtmlWords.list(page, left, ReportWords.count(left.size(), "rule"));
            page.close();
        }
        for (PassedOver file : document.passedOver()) {
            page.open("li").element("code", file.file());
            page.text(", which was passed over: " + file.reason()).close();
        }
        String assumed = new ReportSummary(document).assumed();
        if (!assumed.isEmpty()) {
            page.element("li", assumed);
        }
        if (document.evidence().isEmpty()) {
            page.element("li", "The servers: this report reads the model, and nothing was tried at them.");
        }
        page.element(
                "li",
                "What stands before and behind the connectors: firewalls, load balancers, and the rules by which"
                        + " Exchange goes on with a message it took.");
        page.close();
    }

    /** What an import had to leave open. */
    private void account() throws IOException {
        for (ImportAccount.Heading heading : ImportAccount.Heading.values()) {
            List<ImportAccount.Entry> entries = document.account().under(heading);
            if (entries.isEmpty()) {
                continue;
            }
            page.element("h3", "Exports: " + AccountText.title(heading));
            page.open("ul");
            for (ImportAccount.Entry entry : entries) {
                page.open("li").element("code", entry.place().toString());
                page.text(": " + entry.sentence()).close();
            }
            page.close();
        }
    }
}
