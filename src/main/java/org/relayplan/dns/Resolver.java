package org.relayplan.dns;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Asks servers one after the other until one answers, and follows aliases. All that one resolver is asked takes no
 * longer than its time in all.
 */
final class Resolver {

    /** More aliases than this in a row lead nowhere. */
    static final int MOST_ALIASES = 16;

    /** How long each server is waited for, round by round. */
    private static final List<Duration> ROUNDS =
            List.of(Duration.ofSeconds(2), Duration.ofSeconds(4), Duration.ofSeconds(8));

    private final List<NameServer> servers;
    private final TimeLimit limit;
    private final SecureRandom random = new SecureRandom();
    private Optional<NameServer> answered = Optional.empty();

    Resolver(List<NameServer> servers, Duration time) {
        this.servers = new ArrayList<>(servers);
        this.limit = TimeLimit.in(time);
    }

    /** The server that answered last; it is asked first from then on. */
    Optional<NameServer> answered() {
        return answered;
    }

    /** Asks for those records of that name. */
    Lookup lookup(DomainName name, RecordType type) {
        List<DomainName> aliases = new ArrayList<>();
        DomainName at = name;
        while (true) {
            Response response;
            try {
                response = ask(at, type);
            } catch (NoAnswer e) {
                return new Lookup.Failed(aliases, e.getMessage(), answered.isPresent());
            }
            int before = aliases.size();
            for (Optional<DomainName> next = alias(response, at);
                    next.isPresent();
                    next = alias(response, next.get())) {
                boolean circle = next.get().equals(name) || aliases.contains(next.get());
                aliases.add(next.get());
                if (circle || aliases.size() > MOST_ALIASES) {
                    return new Lookup.Endless(aliases);
                }
                at = next.get();
            }
            List<ResourceRecord.Data> data = data(response, at, type);
            if (!data.isEmpty()) {
                return new Lookup.Found(aliases, data);
            }
            if (response.code() == Response.NO_SUCH_NAME) {
                return new Lookup.NoSuchName(aliases);
            }
            // A server of one zone doesn't say what stands behind an alias that leads out of it: ask for that.
            if (aliases.size() == before) {
                return new Lookup.Nothing(aliases);
            }
        }
    }

    private static Optional<DomainName> alias(Response response, DomainName name) {
        for (ResourceRecord record : response.answers()) {
            if (record.owner().equals(name) && record.data() instanceof ResourceRecord.Alias alias) {
                return Optional.of(alias.target());
            }
        }
        return Optional.empty();
    }

    private static List<ResourceRecord.Data> data(Response response, DomainName name, RecordType type) {
        List<ResourceRecord.Data> data = new ArrayList<>();
        for (ResourceRecord record : response.answers()) {
            boolean wanted = type == RecordType.MX
                    ? record.data() instanceof ResourceRecord.Exchanger
                    : record.data() instanceof ResourceRecord.HostAddress;
            if (wanted && record.owner().equals(name)) {
                data.add(record.data());
            }
        }
        return data;
    }

    /** The first answer that answers. */
    private Response ask(DomainName name, RecordType type) throws NoAnswer {
        NoAnswer last = new NoAnswer(servers.isEmpty() ? "no server is known" : "the time is over");
        boolean told = false;
        List<NameServer> open = new ArrayList<>(servers);
        for (Duration time : ROUNDS) {
            for (NameServer server : List.copyOf(open)) {
                if (limit.isOver()) {
                    throw last;
                }
                Query query = new Query(random.nextInt(1 << 16), name, type);
                try {
                    Response response = Inquiry.ask(server, query, limit.within(time));
                    prefer(server);
                    String refusal = refusal(response);
                    if (refusal.isEmpty()) {
                        return response;
                    }
                    open.remove(server);
                    told = true;
                    last = new NoAnswer(server + " " + refusal);
                } catch (NoAnswer e) {
                    if (!e.isSilence() || !told) {
                        last = new NoAnswer(server + " " + e.getMessage());
                    }
                    told |= !e.isSilence();
                }
            }
        }
        throw last;
    }

    private void prefer(NameServer server) {
        answered = Optional.of(server);
        servers.remove(server);
        servers.add(0, server);
    }

    /** Why an answer doesn't answer; empty if it does. */
    private static String refusal(Response response) {
        return switch (response.code()) {
            case 0 ->
                response.refersToOthers() ? "isn't responsible and doesn't search for others; ask one that does" : "";
            case Response.NO_SUCH_NAME -> "";
            case 1 -> "says that it doesn't understand the question (FORMERR)";
            case Response.FAILURE -> "says that it failed to find out (SERVFAIL)";
            case 4 -> "says that it can't answer such questions (NOTIMP)";
            case Response.REFUSED -> "refuses to answer for this name (REFUSED)";
            default -> "answers with the error " + response.code();
        };
    }
}
