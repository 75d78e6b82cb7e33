package org.relayplan.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The Windows access check over every token a session may have and every list a connector may have; works on texts and
 * takes what groups grant from a table of its own.
 */
final class RightsOracle {

    /**
     * An entry of an access control list.
     *
     * @param absent whether it says instead that the group's grant of the right to this user is missing
     */
    record Ace(String user, boolean deny, boolean inherited, boolean absent) {}

    /**
     * Who may stand in the token of one kind of session.
     *
     * @param sure users that always do
     * @param perhaps users of whom nobody knows
     */
    record Token(Set<String> sure, Set<String> perhaps) {}

    private record Grant(String group, String principal, boolean deny, List<String> rights) {}

    private static final List<Grant> GRANTS = grants();

    private final Token token;

    RightsOracle(Token token) {
        this.token = token;
    }

    private static List<Grant> grants() {
        try {
            List<Grant> grants = new ArrayList<>();
            for (String line : Files.readAllLines(Path.of("src/test/resources/analysis/group-rights.txt"))) {
                if (!line.startsWith("#")) {
                    String[] cells = line.split(" \\| ");
                    grants.add(new Grant(cells[0], cells[1], cells[2].equals("deny"), List.of(cells[3].split(" "))));
                }
            }
            return grants;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Yes or no where every possible token and list gives the same, else unknown. */
    String held(String principal, String right, Set<String> groups, boolean seen, List<Ace> stated) {
        Set<Boolean> results = new HashSet<>();
        for (List<Ace> list : lists(principal, right, groups, seen, stated)) {
            for (Set<String> users : tokens()) {
                results.add(check(list, users));
            }
        }
        return results.size() > 1 ? "unknown" : results.contains(true) ? "yes" : "no";
    }

    private List<Set<String>> tokens() {
        List<Set<String>> tokens = new ArrayList<>(List.of(token.sure()));
        for (String user : token.perhaps()) {
            for (Set<String> without : List.copyOf(tokens)) {
                Set<String> with = new HashSet<>(without);
                with.add(user);
                tokens.add(with);
            }
        }
        return tokens;
    }

    /**
     * The lists that are possible. Without a dump anything may be allowed beside the groups' own entries; these are
     * sure unless the Custom marker says that the list isn't their plain union.
     */
    private static List<List<Ace>> lists(
            String principal, String right, Set<String> groups, boolean seen, List<Ace> stated) {
        List<Ace> known = new ArrayList<>();
        for (Ace ace : stated) {
            if (!ace.absent()) {
                known.add(ace);
            }
        }
        boolean gone =
                stated.stream().anyMatch(ace -> ace.absent() && ace.user().equals(principal));
        List<Ace> complete = new ArrayList<>(known);
        for (Grant grant : GRANTS) {
            boolean concerns = groups.contains(grant.group())
                    && grant.principal().equals(principal)
                    && (grant.rights().contains("*") || grant.rights().contains(right.substring("ms-Exch-".length())));
            if (concerns && !(gone && !grant.deny())) {
                complete.add(new Ace(principal, grant.deny(), false, false));
            }
        }
        List<List<Ace>> lists = new ArrayList<>(List.of(complete));
        if (!seen) {
            List<Ace> more = new ArrayList<>(complete);
            more.add(new Ace(principal, false, false, false));
            lists.add(more);
            if (groups.contains("Custom")) {
                lists.add(known);
                List<Ace> other = new ArrayList<>(known);
                other.add(new Ace(principal, false, false, false));
                lists.add(other);
            }
        }
        return lists;
    }

    /** Explicit deny, explicit allow, inherited deny, inherited allow; what nothing allows is refused. */
    private static boolean check(List<Ace> list, Set<String> users) {
        for (boolean inherited : new boolean[] {false, true}) {
            for (boolean deny : new boolean[] {true, false}) {
                for (Ace ace : list) {
                    if (ace.inherited() == inherited && ace.deny() == deny && users.contains(ace.user())) {
                        return !deny;
                    }
                }
            }
        }
        return false;
    }
}
