package org.relayplan.dns;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * One question to a server (RFC 1035, 4.1), which is asked to do the whole search.
 *
 * @param id 16 bits that nobody can guess; an answer must repeat them
 * @param name what is asked about
 * @param type which records
 */
record Query(int id, DomainName name, RecordType type) {

    private static final int RECURSION_DESIRED = 0x0100;

    /** The message, without the length that stands before it in TCP. */
    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(out, id, RECURSION_DESIRED, 1, 0, 0, 0);
        for (String label : name.labels()) {
            out.write(label.length());
            out.writeBytes(label.getBytes(StandardCharsets.ISO_8859_1));
        }
        out.write(0);
        write(out, type.code(), WireReader.INTERNET);
        return out.toByteArray();
    }

    private static void write(ByteArrayOutputStream out, int... numbers) {
        for (int number : numbers) {
            out.write(number >> 8);
            out.write(number);
        }
    }
}
