package org.relayplan.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.relayplan.load.PrintedJson.Printed;
import org.relayplan.source.Fault;
import org.relayplan.source.Place;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Whatever is printed reads back equal, at the places where it was printed; whatever is broken is a fault. */
class DocumentReaderProperties {

    private static final JsonMapper ORACLE = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final String MARKS = "{}[]\",:/*\\ 1at\n";

    @Property
    void what_is_printed_in_any_layout_reads_back_with_its_places(@ForAll long seed) {
        PrintedJson printed = new PrintedJson(seed);
        Node root = read(printed.text.toString().getBytes(StandardCharsets.UTF_8), seed);
        assertEquals(places(printed), places(root));
    }

    @Property
    void the_encoding_moves_no_place(@ForAll long seed) {
        PrintedJson printed = new PrintedJson(seed);
        String text = printed.text.toString();
        List<String> expected = places(printed);
        assertEquals(expected, places(read(encoded("\uFEFF" + text, StandardCharsets.UTF_8), seed)));
        for (Charset utf16 : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            assertEquals(expected, places(read(encoded("\uFEFF" + text, utf16), seed)));
            assertEquals(expected, places(read(encoded(text, utf16), seed)));
        }
    }

    @Property(tries = 200)
    void byte_order_marks_that_programs_put_before_one_another_are_no_characters(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 5) int marks) {
        PrintedJson printed = new PrintedJson(seed);
        String text = "\uFEFF".repeat(marks) + printed.text;
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            assertEquals(places(printed), places(read(encoded(text, charset), seed)));
        }
    }

    @Property(tries = 1500)
    void a_damaged_document_is_a_fault_exactly_where_it_is_no_json(@ForAll long seed) {
        byte[] bytes =
                damaged(new PrintedJson(seed).text.toString().getBytes(StandardCharsets.UTF_8), new Random(seed));
        Faults faults = new Faults();
        Optional<Document> read =
                new DocumentReader(faults, false).read(new DribblingStream(bytes, seed), "doc", new NoElements());
        assertTrue(read.isPresent() || !faults.isEmpty(), "neither a document nor a fault");
        String text = new String(bytes, StandardCharsets.UTF_8);
        boolean utf8 = Arrays.equals(bytes, text.getBytes(StandardCharsets.UTF_8));
        // The oracle lets half a surrogate pair pass in a text.
        if (!faults.list().stream().allMatch(fault -> fault.message().equals(SyntaxSentence.HALF_PAIR))
                || faults.isEmpty()) {
            assertEquals(utf8 && isJson(text), faults.isEmpty(), faults.list()::toString);
        }
        int lastLine = Places.of(text).lines()[text.length()];
        for (Fault fault : faults.list()) {
            assertTrue(fault.place().line() <= lastLine, fault::toString);
        }
    }

    @Property
    void damaged_utf16_is_a_document_or_a_fault(@ForAll long seed) {
        byte[] whole = encoded("\uFEFF" + new PrintedJson(seed).text, StandardCharsets.UTF_16LE);
        Faults faults = new Faults();
        Optional<Document> read = new DocumentReader(faults, false)
                .read(new DribblingStream(damaged(whole, new Random(seed)), seed), "doc", new NoElements());
        assertTrue(read.isPresent() || !faults.isEmpty(), "neither a document nor a fault");
    }

    private static Node read(byte[] bytes, long seed) {
        Faults faults = new Faults();
        Optional<Document> read =
                new DocumentReader(faults, false).read(new DribblingStream(bytes, seed), "doc", new NoElements());
        assertEquals(List.of(), faults.list());
        return read.orElseThrow().root();
    }

    private static byte[] encoded(String text, Charset charset) {
        return text.getBytes(charset);
    }

    private static byte[] damaged(byte[] bytes, Random random) {
        List<Byte> out = new ArrayList<>();
        for (byte b : bytes) {
            out.add(b);
        }
        for (int i = 1 + random.nextInt(3); i > 0 && !out.isEmpty(); i--) {
            int at = random.nextInt(out.size());
            byte any = random.nextBoolean()
                    ? (byte) random.nextInt(256)
                    : (byte) MARKS.charAt(random.nextInt(MARKS.length()));
            switch (random.nextInt(4)) {
                case 0 -> out.set(at, any);
                case 1 -> out.add(at, any);
                case 2 -> out.remove(at);
                default ->
                    out.subList(at, Math.min(out.size(), at + random.nextInt(200)))
                            .clear();
            }
        }
        byte[] result = new byte[out.size()];
        for (int i = 0; i < result.length; i++) {
            result[i] = out.get(i);
        }
        return result;
    }

    private static boolean isJson(String text) {
        try {
            return !ORACLE.readTree(text).isMissingNode();
        } catch (JacksonException e) {
            return false;
        }
    }

    private static List<String> places(PrintedJson printed) {
        Places places = Places.of(printed.text.toString());
        List<String> out = new ArrayList<>();
        for (Printed value : printed.values) {
            String stretch = places.at(value.start()) + "-" + places.at(value.end());
            out.add(value.kind() + " " + value.text() + " " + stretch + " " + value.pointer());
            if (value.keyStart() >= 0) {
                out.add("named at " + places.at(value.keyStart()));
            }
        }
        return out;
    }

    private static List<String> places(Node root) {
        List<String> out = new ArrayList<>();
        collect(root, Optional.empty(), out);
        return out;
    }

    private static void collect(Node node, Optional<Member> named, List<String> out) {
        Place place = node.place();
        String text = node.is(Kind.OBJECT) || node.is(Kind.ARRAY) ? "" : node.text();
        String stretch = place.line() + ":" + place.column() + "-" + place.endLine() + ":" + place.endColumn();
        out.add(node.kind() + " " + text + " " + stretch + " " + place.pointer());
        if (named.isPresent()) {
            out.add("named at " + named.get().line() + ":" + named.get().column());
        }
        for (Member member : node.members()) {
            collect(member.value(), Optional.of(member), out);
        }
        for (Node element : node.elements()) {
            collect(element, Optional.empty(), out);
        }
    }

    /** Line and column of each offset of a text, from 1; CR LF, CR and LF end a line each. */
    private record Places(int[] lines, int[] columns) {

        static Places of(String text) {
            Places places = new Places(new int[text.length() + 1], new int[text.length() + 1]);
            int line = 1;
            int start = 0;
            for (int i = 0; i <= text.length(); i++) {
                boolean lineFeed = i > 0 && text.charAt(i - 1) == '\n';
                boolean lastCr = i > 0 && text.charAt(i - 1) == '\r' && (i == text.length() || text.charAt(i) != '\n');
                if (lineFeed || lastCr) {
                    line++;
                    start = i;
                }
                places.lines[i] = line;
                places.columns[i] = i - start + 1;
            }
            return places;
        }

        String at(int offset) {
            return lines[offset] + ":" + columns[offset];
        }
    }
}
