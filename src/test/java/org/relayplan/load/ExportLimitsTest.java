package org.relayplan.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is as long as may be is read, and one more is a fault at its place. */
class ExportLimitsTest {

    private static final String HEAD = "<Objs>\n<Obj RefId=\"0\"><MS>";
    private static final String TAIL = "</MS></Obj></Objs>";
    private static final String LONGEST = "x".repeat(1 << 20);

    @Test
    void a_text_of_clixml_may_have_a_megabyte() {
        assertEquals(List.of("1 object"), read(HEAD + "<S N=\"a\">" + LONGEST + "</S>" + TAIL));
        assertEquals(
                List.of("1 object", "2:29: A text may have up to 1,048,576 characters (1 MB); this one is longer."),
                read(HEAD + "<S N=\"a\">" + LONGEST + "y</S>" + TAIL));
    }

    @Test
    void bytes_that_nobody_needs_may_be_as_long_as_they_like() {
        assertEquals(
                List.of("1 object"),
                read(HEAD + "<S N=\"a\">b</S><BA N=\"SerializationData\">" + LONGEST.repeat(3) + "</BA>" + TAIL));
    }

    @Test
    void a_tag_of_clixml_may_have_64_kilobytes() {
        String attribute = "x".repeat(MarkupGuard.LONGEST_TAG - 20);
        assertEquals(List.of("1 object"), read(HEAD + "<S N=\"" + attribute + "\">b</S>" + TAIL));
        assertEquals(
                List.of(
                        "0 objects",
                        "2:20: This piece of markup is longer than any that Export-Clixml writes; export the file"
                                + " again."),
                read(HEAD + "<S N=\"" + attribute + "xxxxxxxxxxxxxxxxxxxxxxxx\">b</S>" + TAIL));
    }

    @Test
    void a_comment_may_have_a_megabyte() {
        assertEquals(List.of("1 object"), read(HEAD + "<!--" + LONGEST.substring(10) + "--><S N=\"a\">b</S>" + TAIL));
        assertEquals(
                List.of(
                        "0 objects",
                        "2:20: This piece of markup is longer than any that Export-Clixml writes; export the file"
                                + " again."),
                read(HEAD + "<!--" + LONGEST + "yyyy--><S N=\"a\">b</S>" + TAIL));
    }

    @Test
    void an_object_may_have_ten_thousand_properties() {
        StringBuilder members = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            members.append("<S N=\"p").append(i).append("\">b</S>\n");
        }
        assertEquals(List.of("1 object"), read(HEAD + members + TAIL));
        assertEquals(
                List.of("1 object", "10002:13: An object may have 10,000 properties; this is one more."),
                read(HEAD + members + "<S N=\"last\">b</S>" + TAIL));
    }

    @Test
    void an_export_may_have_ten_thousand_lists_of_types() {
        StringBuilder types = new StringBuilder("<Objs>\n");
        for (int i = 0; i < 10_000; i++) {
            types.append("<Obj><TN RefId=\"").append(i).append("\"><T>x</T></TN><MS><S N=\"a\">b</S></MS></Obj>\n");
        }
        assertEquals(List.of("10000 objects"), read(types + "</Objs>"));
        assertEquals(
                List.of(
                        "10001 objects",
                        "10002:6: An export may have 10,000 lists of types; this is one more. Was it really made by"
                                + " Export-Clixml?"),
                read(types + "<Obj><TN RefId=\"10000\"><T>x</T></TN><MS><S N=\"a\">b</S></MS></Obj></Objs>"));
    }

    @Test
    void a_cell_may_have_a_megabyte() {
        String header = "Identity;Bindings\n";
        assertEquals(List.of("1 object"), read(header + "a;" + LONGEST + "\n"));
        assertEquals(List.of("1 object"), read(header + "a;\"" + LONGEST + "\"\n"));
        String fault = ": A cell may have up to 1,048,576 characters (1 MB); this one is longer, or its closing"
                + " quotation mark (\") is missing.";
        assertEquals(List.of("0 objects", "2:3" + fault), read(header + "a;" + LONGEST + "y\n"));
        assertEquals(List.of("0 objects", "2:3" + fault), read(header + "a;\"" + LONGEST + "y\"\n"));
    }

    @Test
    void a_pasted_line_may_have_a_megabyte() {
        String line = "Comment : " + LONGEST.substring(10) + "\n";
        assertEquals(List.of("1 object"), read("Name : x\n" + line));
        assertEquals(
                List.of("1 object", "2:1: A line may have up to 1,048,576 characters (1 MB); this one is longer."),
                read("Name : x\n" + line.strip() + "y\n"));
    }

    private static List<String> read(String text) {
        Faults faults = new Faults();
        int[] objects = new int[1];
        MemoryInput input = new MemoryInput("x", text.getBytes(StandardCharsets.UTF_8), text.length());
        new ExportReader(faults, false).read(input, object -> objects[0]++);
        List<String> found = new ArrayList<>(List.of(objects[0] + (objects[0] == 1 ? " object" : " objects")));
        faults.list().forEach(fault -> found.add(fault.toString().substring(2)));
        return found;
    }
}
