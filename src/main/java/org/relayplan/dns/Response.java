package org.relayplan.dns;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;

/**
 * An answer to a query (RFC 1035, 4.1).
 *
 * @param code the RCODE: 0 no error, 2 server failure, 3 no such name, 5 refused
 * @param authoritative whether the server is responsible for the name
 * @param searches whether the server does the whole search for its clients
 * @param truncated whether records are missing because they had no room
 * @param answers what answers the question
 * @param authority who is responsible
 */
record Response(
        int code,
        boolean authoritative,
        boolean searches,
        boolean truncated,
        List<ResourceRecord> answers,
        List<ResourceRecord> authority) {

    static final int FAILURE = 2;
    static final int NO_SUCH_NAME = 3;
    static final int REFUSED = 5;

    /** Keeps its own copies. */
    Response {
        answers = List.copyOf(answers);
        authority = List.copyOf(authority);
    }

    /** Whether the server sends us on to others instead of answering. */
    boolean refersToOthers() {
        boolean servers = false;
        for (ResourceRecord record : authority) {
            if (record.data() instanceof ResourceRecord.Zone zone) {
                if (zone.begins()) {
                    return false;
                }
                servers = true;
            }
        }
        return code == 0 && answers.isEmpty() && servers && !authoritative && !searches;
    }

    /**
     * Reads an answer to that query; records that don't fit into a truncated message are left out.
     *
     * @throws UnreadableAnswer if it answers something else, or is no answer at all
     */
    static Response read(byte[] bytes, int length, Query query) throws UnreadableAnswer {
        WireReader in = new WireReader(bytes, length);
        int id = in.number();
        int flags = in.number();
        int questions = in.number();
        int answers = in.number();
        int authority = in.number();
        in.number();
        if (id != query.id() || (flags & 0x8000) == 0) {
            throw new UnreadableAnswer("it doesn't belong to the question");
        }
        int code = flags & 0x0F;
        boolean truncated = (flags & 0x0200) != 0;
        // A server that couldn't even read the question may leave it out.
        if (questions != 1 && !(questions == 0 && code != 0)) {
            throw new UnreadableAnswer("it doesn't repeat the question");
        }
        if (questions == 1 && !repeats(in, query)) {
            throw new UnreadableAnswer("it answers another question");
        }
        List<ResourceRecord> first = new ArrayList<>();
        List<ResourceRecord> second = new ArrayList<>();
        try {
            for (int i = 0; i < answers; i++) {
                first.add(record(in));
            }
            for (int i = 0; i < authority; i++) {
                second.add(record(in));
            }
        } catch (UnreadableAnswer e) {
            if (!truncated) {
                throw e;
            }
        }
        return new Response(code, (flags & 0x0400) != 0, (flags & 0x0080) != 0, truncated, first, second);
    }

    private static boolean repeats(WireReader in, Query query) throws UnreadableAnswer {
        boolean sameName = in.name().equals(query.name());
        boolean sameType = in.number() == query.type().code();
        return in.number() == WireReader.INTERNET && sameName && sameType;
    }

    private static ResourceRecord record(WireReader in) throws UnreadableAnswer {
        DomainName owner = in.name();
        int type = in.number();
        boolean counts = in.number() == WireReader.INTERNET;
        in.number();
        in.number();
        int length = in.number();
        int end = in.position() + length;
        ResourceRecord.Data data = counts ? data(in, type, length) : new ResourceRecord.Unused();
        if (in.position() > end) {
            throw new UnreadableAnswer("a record in it is longer than it says");
        }
        in.jump(end);
        return new ResourceRecord(owner, data);
    }

    private static ResourceRecord.Data data(WireReader in, int type, int length) throws UnreadableAnswer {
        if (type == RecordType.MX.code()) {
            int preference = in.number();
            return new ResourceRecord.Exchanger(preference, in.name());
        }
        if (type == RecordType.CNAME.code()) {
            return new ResourceRecord.Alias(in.name());
        }
        if (type == RecordType.A.code() && length == 4 || type == RecordType.AAAA.code() && length == 16) {
            return new ResourceRecord.HostAddress(address(in.take(length)));
        }
        if (type == RecordType.NS.code() || type == RecordType.SOA.code()) {
            return new ResourceRecord.Zone(type == RecordType.SOA.code());
        }
        return new ResourceRecord.Unused();
    }

    private static InetAddress address(byte[] bytes) throws UnreadableAnswer {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new UnreadableAnswer("an address in it has a wrong length");
        }
    }
}
