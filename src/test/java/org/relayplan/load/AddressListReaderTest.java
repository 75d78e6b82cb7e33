package org.relayplan.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.relayplan.model.RemoteRange;
import org.relayplan.source.Fault;

class AddressListReaderTest {

    private final Faults faults = new Faults();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0.1, Scanner, 2nd floor",
                "10.0.0.1;;",
                "10.0.0.1\t25\t1.2.3",
                "10.0.0.1 , \"Scanner, at 10.0.0.2\"",
                "10.0.0.1,formerly 10.0.0.2",
                "10.0.0.1 # 10.0.0.2",
                "10.0.0.1,Scanner # 10.0.0.2, 10.0.0.3",
                "10.0.0.1,\"a \"\"big\"\", 10.0.0.2\"",
                "10.0.0.1,12:30:00,00:11:22:33:44:55,-,2026-11-22",
                "\"10.0.0.1\" , x",
                "\"10.0.0.1",
                "\t 10.0.0.1"
            })
    void what_else_a_line_says_of_its_address_is_passed_over(String line) {
        assertEquals(List.of("10.0.0.1"), read(line));
        assertEquals(List.of(), said());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0.1,10.0.0.2",
                "10.0.0.1\t10.0.0.2",
                "10.0.0.1; 10.0.0.2 ;Scanner",
                "10.0.0.1,Scanner,10.0.0.2,10.0.0.3",
                "\"10.0.0.1\",\"10.0.0.2\"",
            })
    void a_second_address_in_a_line_is_not_lost_without_a_word(String line) {
        read(line);
        assertEquals(
                List.of("list:1:" + (line.indexOf("10.0.0.2") + 1) + ": \"10.0.0.2\": one address a line; a column"
                        + " behind it may hold others only where the first line of the list names both, such as"
                        + " address,gateway."),
                said());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0.0/24",
                "fd00::7",
                "fe80::7%eth0",
                "fe80::7%Ethernet_2",
                "10.0.0.2-10.0.0.9",
                "10.0.0.2 - 10.0.0.9",
                "10.0.0.2 10.0.0.3"
            })
    void nor_is_a_range_or_a_row_of_addresses(String second) {
        read("10.0.0.1," + second);
        assertEquals(1, faults.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.1 10.0.0.2", "\"10.0.0.1\" 10.0.0.2", "\"10.0.0.1 10.0.0.2\""})
    void nor_what_follows_a_blank(String line) {
        read(line);
        assertEquals(
                List.of("one address a line; whatever else stands there follows a comma or a #."),
                said().stream()
                        .map(said -> said.substring(said.indexOf("one ")))
                        .toList());
    }

    @Test
    void a_column_with_a_title_may_hold_addresses() {
        assertEquals(List.of("10.0.0.1", "10.0.0.2"), read("IP;gateway\n10.0.0.1;10.0.0.254\n10.0.0.2;10.0.0.254"));
        assertEquals(List.of(), said());
    }

    @Test
    void a_title_is_for_its_own_column() {
        read("address\n10.0.0.1,10.0.0.2");
        read("address,name\n10.0.0.1,x,10.0.0.2");
        assertEquals(2, faults.size());
    }

    /** Of a range in two columns the first alone would be answered for, and the rest be taken for harmless. */
    @ParameterizedTest
    @CsvSource({
        "Netmask, 255.255.255.0",
        "subnet_mask, 255.255.255.0",
        "to, 10.0.0.9",
        "End IP, 10.0.0.9",
        "prefix, 24",
        "Prefix Length, /24",
        "gateway, /24",
    })
    void a_range_in_two_columns_is_not_taken_for_its_first_address(String title, String end) {
        read("address;owner;" + title + "\n10.0.0.1;x;" + end);
        assertEquals(
                List.of("list:2:12: \"" + end + "\": a range stands in one column, such as 192.168.5.0/24 or"
                        + " 192.168.5.10-192.168.5.12."),
                said());
    }

    @Test
    void what_has_such_a_title_may_be_a_day_as_well() {
        assertEquals(List.of("10.0.0.1"), read("address,from,to,vlan\n10.0.0.1,2026-01-01,2027-01-01,24"));
        assertEquals(List.of(), said());
    }

    @Test
    void nor_is_one_with_its_prefix_length_behind_it() {
        read("10.0.0.0,/24");
        assertEquals(
                List.of("list:1:10: \"/24\": a range stands in one column, such as 192.168.5.0/24 or"
                        + " 192.168.5.10-192.168.5.12."),
                said());
    }

    @ParameterizedTest
    @ValueSource(strings = {"address,,", "address,\"\",gateway", "address;;gateway"})
    void a_column_without_a_word_above_it_has_no_title(String titles) {
        read(titles + "\n10.0.0.1;10.0.0.2;");
        assertEquals(1, faults.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.1,\"x,10.0.0.2", "\"10.0.0.1,10.0.0.2", "10.0.0.1,\"say \"\"x\"\";10.0.0.2"})
    void a_quotation_that_nothing_closes_hides_no_address(String line) {
        read(line);
        assertEquals(1, faults.size(), () -> said().toString());
    }

    @Test
    void nor_does_one_that_was_closed_behind_the_cut_show_any() {
        String comment = "\"10.0.0.2, " + "x".repeat(10_000) + "\"";
        assertEquals(List.of("10.0.0.1"), read("10.0.0.1," + comment));
        assertEquals(List.of("10.0.0.1"), read("10.0.0.1,\"x, 10.0.0.2, " + "x".repeat(10_000) + "\""));
        assertEquals(List.of(), said());
    }

    @Test
    void of_a_line_without_end_the_part_that_was_cut_is_no_address() {
        String before = "10.0.0.1," + "x".repeat(9_980) + ",";
        assertEquals(List.of("10.0.0.1"), read(before + "10.0.0.20 and more".repeat(100)));
        assertEquals(List.of(), said());
    }

    private List<String> read(String text) {
        List<String> found = new ArrayList<>();
        for (RemoteRange range : AddressListReader.read(
                        new MemoryInput("list", text.getBytes(StandardCharsets.UTF_8), 1), false, faults)
                .addresses()) {
            found.add(range.text());
        }
        return found;
    }

    private List<String> said() {
        List<String> said = new ArrayList<>();
        for (Fault fault : faults.list()) {
            said.add(fault.place().file() + ":" + fault.place().line() + ":"
                    + fault.place().column() + ": " + fault.message());
        }
        return said;
    }
}
