package org.relayplan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Arguments become options as they stand, whatever jcommander alone would make of them. */
class CommandLineTest {

    @Test
    void names_of_files_stay_as_they_are() throws UsageFault {
        List<String> names = List.of("a,b.json", " c.json ", "\"d\"", "@e", "-", "", "f=g", "check");
        assertEquals(names, parse(names).operands);
    }

    @Test
    void an_option_with_its_value_is_understood_in_both_spellings() throws UsageFault {
        assertEquals("high", parse(List.of("--fail-on", "high")).failOn);
        assertEquals("high", parse(List.of("--fail-on=high")).failOn);
        assertEquals(List.of("json=a=b"), parse(List.of("-f=json=a=b")).formats);
    }

    @Test
    void values_stay_as_they_are() throws UsageFault {
        assertEquals(
                List.of("json= a,b ", "text=\"c\"", "@d", "-"),
                parse(List.of("-f", "json= a,b ", "--format=text=\"c\"", "-f", "@d", "-f", "-")).formats);
        assertEquals(" x ", parse(List.of("--now", " x ")).now);
    }

    @Test
    void lists_of_rules_may_be_cut_by_commas_or_repeated() throws UsageFault {
        assertEquals(List.of("a", "b", "c"), parse(List.of("--only", "a,b", "--only=c")).only);
    }

    @Test
    void behind_two_dashes_nothing_is_an_option() throws UsageFault {
        assertEquals(List.of("a", "-q", "--only", "--"), parse(List.of("a", "--", "-q", "--only", "--")).operands);
    }

    @Test
    void a_flag_may_be_repeated() throws UsageFault {
        assertTrue(parse(List.of("-q", "--quiet", "-q")).quiet);
    }

    @Test
    void an_unknown_option_is_refused_wherever_it_stands() {
        for (List<String> line : List.of(List.of("--zz"), List.of("a", "--zz", "b"), List.of("-q", "--zz=1"))) {
            UsageFault fault = assertThrows(UsageFault.class, () -> parse(line));
            assertEquals("check has no option --zz; relayplan check --help lists them.", fault.getMessage());
        }
    }

    @Test
    void options_may_stand_before_the_word_of_the_command() {
        assertEquals(2, CommandWord.find(List.of("-f", "json", "check")));
        assertEquals(1, CommandWord.find(List.of("-f=json", "check")));
        assertEquals(1, CommandWord.find(List.of("-q", "check", "rules")));
        assertEquals(2, CommandWord.find(List.of("--color", "check", "rules")));
        assertEquals(2, CommandWord.find(List.of("--out", "folder", "script")));
        assertEquals(1, CommandWord.find(List.of("--plain", "script")));
        assertEquals(-1, CommandWord.find(List.of("--", "check")));
        assertEquals(-1, CommandWord.find(List.of("-q", "--color", "never")));
    }

    /** Operands in any order among options come out complete and in order; nothing else is ever taken for one. */
    @Property
    void operands_and_options_are_told_apart(
            @ForAll("operands") List<String> operands, @ForAll("options") List<List<String>> options)
            throws UsageFault {
        List<String> line = new ArrayList<>();
        for (int i = 0; i < Math.max(operands.size(), options.size()); i++) {
            line.addAll(i < options.size() ? options.get(i) : List.of());
            line.addAll(i < operands.size() ? List.of(operands.get(i)) : List.of());
        }
        CheckOptions parsed = parse(line);
        assertEquals(operands, parsed.operands);
        assertEquals(
                options.stream().filter(o -> o.size() == 2).map(o -> o.get(1)).toList(), parsed.formats);
    }

    @Provide
    Arbitrary<List<String>> operands() {
        return Arbitraries.strings()
                .filter(s -> s.length() < 2 || !s.startsWith("-"))
                .list()
                .ofMaxSize(5);
    }

    @Provide
    Arbitrary<List<List<String>>> options() {
        Arbitrary<List<String>> format = Arbitraries.strings()
                .ofMinLength(1)
                .filter(s -> s.length() < 2 || !s.startsWith("-"))
                .map(value -> List.of("-f", value));
        return Arbitraries.oneOf(format, Arbitraries.of("-q", "-v", "--help").map(List::of))
                .list()
                .ofMaxSize(5);
    }

    private static CheckOptions parse(List<String> arguments) throws UsageFault {
        CheckOptions options = new CheckOptions();
        CommandLine.parse("check", options, arguments);
        return options;
    }
}
