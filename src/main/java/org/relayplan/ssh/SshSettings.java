package org.relayplan.ssh;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.relayplan.ssh.SshConfig.Line;

/**
 * How a host is reached, by what was asked for and the configuration; the first value of a keyword counts.
 *
 * @param alias the name asked for, by which the configuration speaks of it
 * @param hostName what is dialled
 * @param port where it listens
 * @param user whom to log on as
 * @param identityFiles keys to log on with, the preferred first
 * @param knownHosts files with the keys that hosts have
 * @param jumps hosts on the way, the nearest first
 * @param usesAgent whether the agent may be asked for keys
 * @param onlyListed whether of the agent's keys only those of the files are tried (IdentitiesOnly)
 */
record SshSettings(
        String alias,
        String hostName,
        int port,
        String user,
        List<Path> identityFiles,
        List<Path> knownHosts,
        List<SshTarget> jumps,
        boolean usesAgent,
        boolean onlyListed) {

    private static final int SSH = 22;
    private static final List<String> KEYS = List.of("id_ed25519", "id_ecdsa", "id_rsa");

    /** Keywords whose value is a command. */
    private static final Set<String> COMMANDS = Set.of("proxycommand", "knownhostscommand", "localcommand");

    /** Keeps its own copies. */
    SshSettings {
        identityFiles = List.copyOf(identityFiles);
        knownHosts = List.copyOf(knownHosts);
        jumps = List.copyOf(jumps);
    }

    /**
     * Looks a host up.
     *
     * @throws SshFault if the configuration would have a command run for it
     */
    static SshSettings of(SshTarget target, SshConfig config, SshHome home) throws SshFault {
        Map<String, List<String>> first = new HashMap<>();
        List<String> identities = new ArrayList<>();
        boolean applies = true;
        for (Line line : config.lines()) {
            switch (line.keyword()) {
                case "host" -> applies = SshPatterns.match(line.arguments(), target.host());
                case "match" -> applies = matches(line.arguments(), target, first, home);
                default -> {
                    if (applies && !line.arguments().isEmpty()) {
                        refuseCommand(line, target);
                        first.putIfAbsent(line.keyword(), line.arguments());
                        if (line.keyword().equals("identityfile")) {
                            identities.add(line.arguments().get(0));
                        }
                    }
                }
            }
        }
        String hostName = one(first, "hostname").orElse(target.host()).replace("%h", target.host());
        String user = target.user().orElse(one(first, "user").orElse(home.user()));
        return new SshSettings(
                target.host(),
                hostName,
                target.port().orElse(port(one(first, "port"))),
                user,
                identities(identities, hostName, user, home),
                knownHosts(first, hostName, user, home),
                jumps(first),
                !one(first, "identityagent").orElse("").equalsIgnoreCase("none"),
                one(first, "identitiesonly").orElse("no").equalsIgnoreCase("yes"));
    }

    private static void refuseCommand(Line line, SshTarget target) throws SshFault {
        boolean isNone = line.arguments().get(0).equalsIgnoreCase("none");
        if (COMMANDS.contains(line.keyword()) && !isNone) {
            throw new SshFault("the SSH configuration has a " + line.keyword() + " for " + target.host()
                    + "; relayplan runs no commands, so use ProxyJump or known_hosts, or another alias");
        }
    }

    private static boolean matches(
            List<String> criteria, SshTarget target, Map<String, List<String>> first, SshHome home) throws SshFault {
        boolean all = true;
        for (int i = 0; i < criteria.size(); i++) {
            String word = criteria.get(i).toLowerCase(java.util.Locale.ROOT);
            if (word.equals("all")) {
                continue;
            }
            if (word.equals("canonical") || word.equals("final")) {
                // Those are for a second reading of the file, which isn't done here.
                return false;
            }
            String value = i + 1 < criteria.size() ? criteria.get(++i) : "";
            String known = switch (word) {
                case "host" -> one(first, "hostname").orElse(target.host());
                case "originalhost" -> target.host();
                case "user" -> target.user().orElse(one(first, "user").orElse(home.user()));
                case "localuser" -> home.user();
                default ->
                    throw new SshFault("the SSH configuration has a Match " + word
                            + ", which relayplan doesn't run or know; move what is needed into a Host block");
            };
            all &= SshPatterns.match(List.of(value.split(",")), known);
        }
        return all;
    }

    private static Optional<String> one(Map<String, List<String>> first, String keyword) {
        return first.containsKey(keyword) ? Optional.of(first.get(keyword).get(0)) : Optional.empty();
    }

    private static int port(Optional<String> text) throws SshFault {
        try {
            return text.isEmpty() ? SSH : Integer.parseInt(text.get());
        } catch (NumberFormatException e) {
            throw new SshFault("the SSH configuration has a Port that is no number: " + text.get());
        }
    }

    private static List<Path> identities(List<String> stated, String host, String user, SshHome home) {
        List<Path> files = new ArrayList<>();
        for (String text : stated) {
            files.add(home.path(text, host, user));
        }
        if (stated.isEmpty()) {
            for (String name : KEYS) {
                files.add(home.folder().resolve(".ssh").resolve(name));
            }
        }
        return files;
    }

    private static List<Path> knownHosts(Map<String, List<String>> first, String host, String user, SshHome home) {
        List<Path> files = new ArrayList<>();
        for (String text :
                first.getOrDefault("userknownhostsfile", List.of("~/.ssh/known_hosts", "~/.ssh/known_hosts2"))) {
            files.add(home.path(text, host, user));
        }
        for (String text : first.getOrDefault("globalknownhostsfile", List.of("/etc/ssh/ssh_known_hosts"))) {
            files.add(home.path(text, host, user));
        }
        return files;
    }

    private static List<SshTarget> jumps(Map<String, List<String>> first) throws SshFault {
        List<SshTarget> jumps = new ArrayList<>();
        String text = one(first, "proxyjump").orElse("none");
        if (!text.equalsIgnoreCase("none")) {
            for (String jump : text.split(",")) {
                jumps.add(SshTarget.read(jump.startsWith("ssh://") ? jump.substring(6) : jump));
            }
        }
        return jumps;
    }
}
