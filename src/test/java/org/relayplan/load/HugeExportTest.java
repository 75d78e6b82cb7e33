package org.relayplan.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

/**
 * Exports of any size go through a machine with 24 MB of memory, as long as no object is larger.
 * {@code -Dhuge=500000000} makes them larger.
 */
class HugeExportTest {

    @Test
    void huge_exports_are_read_in_little_memory() throws IOException, InterruptedException {
        String bytes = System.getProperty("huge", "5000000");
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx24m",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        HugeExportTest.class.getName(),
                        bytes))
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals("""
                CliXML: as many objects as written
                CliXML in one line: as many objects as written
                JSON: as many objects as written
                CSV: as many objects as written
                Format-List: as many objects as written
                ranges: as many objects as written
                one line without end: a fault
                one element without end: a fault
                one tag without end: a fault
                """, printed);
        assertEquals(0, process.waitFor());
    }

    /** Reads exports of about as many bytes as the argument says, and prints how each went. */
    public static void main(String[] args) throws IOException {
        long bytes = Long.parseLong(args[0]);
        String twin = Files.readString(Path.of("src/test/resources/exports/clixml/receive-connectors-2019.xml"));
        String connector = twin.substring(twin.indexOf("  <Obj RefId=\"0\""), twin.indexOf("</Objs>"));
        int numbers = 120;
        String head = "<Objs Version=\"1.1.0.1\">\n";
        String later = later(connector);
        run("CliXML", bytes, head, "</Objs>", i -> numbered(i == 0 ? connector : later, i * numbers), 2);
        String flat = connector.replaceAll("\\s*\\R\\s*", "");
        String flatLater = later(flat);
        run("CliXML in one line", bytes, head, "</Objs>", i -> numbered(i == 0 ? flat : flatLater, i * numbers), 2);
        String object = "{\"Identity\": \"EX01\\\\Relay\", \"Bindings\": [\"0.0.0.0:25\"], \"RemoteIPRanges\": ["
                + "\"192.168.5.10\", ".repeat(40) + "\"10.0.0.0/8\"]},\n";
        run("JSON", bytes, "[\n", "null]", i -> object, 1);
        String row = "\"EX01\\Relay\";\"0.0.0.0:25\";\"" + "192.168.5.10|".repeat(60) + "10.0.0.0/8\"\r\n";
        run("CSV", bytes, "Identity;Bindings;RemoteIPRanges\r\n", "", i -> row, 1);
        String pasted = "Identity       : EX01\\Relay\r\nRemoteIPRanges : {192.168.5.10,\r\n"
                + "                 192.168.5.11,\r\n".repeat(20) + "                 10.0.0.1}\r\n\r\n";
        run("Format-List", bytes, "", "", i -> pasted, 1);
        run("ranges", bytes, "", "", i -> "192.168.5.10 # printer\r\n", 1);
        run("one line without end", bytes, "Name : x\r\nBindings : {", "", i -> "192.168.5.10, ", 0);
        run("one element without end", bytes, "<Objs><S>", "", i -> "192.168.5.10, ", 0);
        run("one tag without end", bytes, "<Objs><Obj N=\"", "", i -> "192.168.5.10, ", 0);
    }

    private interface Part {
        String at(int index);
    }

    /** The same objects under other numbers; lists of types keep theirs, and stand there once. */
    private static String numbered(String objects, int from) {
        StringBuilder out = new StringBuilder();
        int done = 0;
        for (int at = objects.indexOf("RefId=\""); at >= 0; at = objects.indexOf("RefId=\"", at + 1)) {
            int start = at + 7;
            int end = objects.indexOf('"', start);
            boolean isType = objects.lastIndexOf("<T", at) > objects.lastIndexOf('>', at);
            out.append(objects, done, start);
            int number = Integer.parseInt(objects.substring(start, end));
            out.append(isType ? number : number + from);
            done = end;
        }
        return out.append(objects.substring(done)).toString();
    }

    /** The same with references in place of the lists of types, for all but the first. */
    private static String later(String objects) {
        return objects.replaceAll("(?s)<TN RefId=\"(\\d+)\">.*?</TN>", "<TNRef RefId=\"$1\" />");
    }

    private static void run(String name, long bytes, String head, String tail, Part part, int objectsInPart)
            throws IOException {
        int length = part.at(1).length();
        int count = (int) Math.max(2, bytes / length);
        Faults faults = new Faults();
        int[] objects = new int[1];
        Input input = new Input() {
            @Override
            public String name() {
                return "made up";
            }

            @Override
            public InputStream open() {
                return new SequenceInputStream(new Parts(count, head, tail, part));
            }
        };
        new ExportReader(faults, true).read(input, object -> objects[0]++);
        String went = objects[0] + " objects, " + faults.list();
        if (objectsInPart > 0 && objects[0] == count * objectsInPart && faults.isEmpty()) {
            went = "as many objects as written";
        } else if (objectsInPart == 0 && !faults.isEmpty()) {
            went = "a fault";
        }
        System.out.println(name + ": " + went);
    }

    private static final class Parts implements Enumeration<InputStream> {

        private final int count;
        private final String head;
        private final String tail;
        private final Part part;
        private int next = -1;

        Parts(int count, String head, String tail, Part part) {
            this.count = count;
            this.head = head;
            this.tail = tail;
            this.part = part;
        }

        @Override
        public boolean hasMoreElements() {
            return next <= count;
        }

        @Override
        public InputStream nextElement() {
            if (!hasMoreElements()) {
                throw new NoSuchElementException();
            }
            int index = next++;
            String text = index < 0 ? head : index == count ? tail : part.at(index);
            return new java.io.ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
