package org.relayplan.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.relayplan.model.Server;
import org.relayplan.model.Target;

/** Names servers, several by the group that is exactly they. */
final class ServerNaming {

    private final Map<String, List<Server>> groups = new LinkedHashMap<>();

    ServerNaming(List<Server> servers) {
        for (Server server : servers) {
            if (server.group().isPresent()) {
                groups.computeIfAbsent(server.group().get().toLowerCase(Locale.ROOT), group -> new ArrayList<>())
                        .add(server);
            }
        }
    }

    /** The names of these servers, or the group's. */
    List<String> of(List<Server> servers) {
        for (List<Server> group : groups.values()) {
            if (servers.size() > 1 && group.equals(servers)) {
                return List.of("@" + group.get(0).group().orElseThrow());
            }
        }
        return servers.stream().map(Server::name).toList();
    }

    /** The targets in their order, a group's members together by its name. */
    List<String> ofTargets(List<Target> targets) {
        List<String> texts = new ArrayList<>();
        int at = 0;
        while (at < targets.size()) {
            int end = at;
            for (List<Server> group : groups.values()) {
                if (group.size() > 1 && isGroup(targets, at, group)) {
                    end = at + group.size();
                    texts.add("@" + group.get(0).group().orElseThrow() + port(targets.get(at)));
                    break;
                }
            }
            if (end == at) {
                texts.add(targets.get(at).server() + port(targets.get(at)));
                end++;
            }
            at = end;
        }
        return texts;
    }

    private static boolean isGroup(List<Target> targets, int at, List<Server> group) {
        if (at + group.size() > targets.size()) {
            return false;
        }
        for (int i = 0; i < group.size(); i++) {
            Target target = targets.get(at + i);
            boolean same = target.server().equals(group.get(i).name())
                    && target.port().equals(targets.get(at).port());
            if (!same) {
                return false;
            }
        }
        return true;
    }

    private static String port(Target target) {
        return target.port().isPresent() ? ":" + target.port().getAsInt() : "";
    }
}
