package org.relayplan.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.relayplan.source.Place;

/** Values of exports that several formats spell in several ways. */
class PrintedTest {

    private static final Place HERE = Place.at("export.xml", 1, 1, "");

    @ParameterizedTest
    @CsvSource({
        "00:10:00, 00:10:00",
        "PT10M, 00:10:00",
        "P1DT0H0M5S, 1.00:00:05",
        "pt0s, 00:00:00",
        "00:00:05.0000000, 00:00:05",
        "00:00:05.5000000, 00:00:05.5000000",
        "-PT1S, -PT1S",
        "PT, PT",
        "P1Y, P1Y",
    })
    void a_time_span_is_read_in_every_form(String exported, String expected) {
        assertEquals(Optional.of(expected), PrintedTime.text(new ExportedValue.Text(HERE, exported)));
    }

    @ParameterizedTest
    @CsvSource({
        "2027-06-30, 2027-06-30",
        "2027-06-30T00:00:00Z, 2027-06-30",
        "2027-06-30 12:00, 2027-06-30",
        "2027/06/30, 2027-06-30",
        "30.6.2027, 2027-06-30",
        "01.12.2027, 2027-12-01",
        "6/7/2027, 6/7/2027",
        "next year, next year",
    })
    void a_day_is_read_where_it_can_mean_one_day_only(String exported, String expected) {
        assertEquals(expected, PrintedTime.day(exported));
    }

    @Test
    void an_object_without_text_is_told_by_what_says_it() {
        assertEquals(Optional.of("Unlimited"), printed(Map.of("IsUnlimited", text("true"))));
        assertEquals(Optional.of("20"), printed(Map.of("IsUnlimited", text("False"), "Value", text("20"))));
        assertEquals(Optional.of("CONTOSO\\svc"), printed(Map.of("RawIdentity", text("CONTOSO\\svc"))));
        assertEquals(Optional.empty(), printed(Map.of("Strange", text("x"))));
    }

    private static Optional<String> printed(Map<String, ExportedValue> members) {
        return Printed.text(new ExportedValue.Composite(HERE, Optional.empty(), members));
    }

    private static ExportedValue text(String text) {
        return new ExportedValue.Text(HERE, text);
    }
}
