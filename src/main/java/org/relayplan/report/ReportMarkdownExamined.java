package org.relayplan.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.relayplan.source.ImportAccount;
import org.relayplan.source.SourceFile;

/** What was examined, by what, when, and what not, in Markdown. */
final class ReportMarkdownExamined {

    private final MarkdownPage page;
    private final ReportDocument document;

    ReportMarkdownExamined(MarkdownPage page, ReportDocument document) {
        this.page = page;
        this.document = document;
    }

    void write() throws IOException {
        page.heading(2, "What was examined, and what not");
        page.paragraph(ExtentText.of(
                document.check().extent(), document.check().result().notExamined()));
        page.table("Document", "SHA-256");
        documents(document.inputs(), "");
        if (document.since().isPresent()) {
            documents(document.since().get().before().files(), "older model: ");
        }
        page.items(List.of(
                "Day: " + document.day() + " (UTC); expiry is judged by it",
                "Tool: " + document.tool().name() + " " + document.tool().version(),
                "Rules that ran: `"
                        + String.join("`, `", document.check().yardstick().rules()) + "`"));
        page.heading(3, "Not examined, so not known to be fine");
        List<String> items = new ArrayList<>();
        for (String missing : NotExaminedWords.of(document)) {
            items.add(MarkdownWords.of(missing));
        }
        page.items(items);
        for (ImportAccount.Heading heading : ImportAccount.Heading.values()) {
            List<String> entries = new ArrayList<>();
            for (ImportAccount.Entry entry : document.account().under(heading)) {
                entries.add(MarkdownCode.span(entry.place().toString()) + ": " + MarkdownWords.of(entry.sentence()));
            }
            if (!entries.isEmpty()) {
                page.heading(3, "Exports: " + AccountText.title(heading));
                page.items(entries);
            }
        }
    }

    private void documents(List<SourceFile> files, String prefix) throws IOException {
        for (SourceFile file : files) {
            String name = file.file().equals("-") ? "- (standard input)" : file.file();
            page.row(prefix + MarkdownCode.cell(name), "`" + file.sha256().orElse("unknown") + "`");
        }
    }
}
