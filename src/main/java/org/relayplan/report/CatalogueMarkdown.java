package org.relayplan.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.relayplan.rules.Page;

/** The pages of rules as they are, one after the other. */
public final class CatalogueMarkdown implements Rendered {

    private final List<Page> pages;

    /** The pages in the order in which they are told. */
    public CatalogueMarkdown(List<Page> pages) {
        this.pages = List.copyOf(pages);
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        String separator = "";
        for (Page page : pages) {
            out.write((separator + page.markdown()).getBytes(StandardCharsets.UTF_8));
            separator = "\n";
        }
    }
}
