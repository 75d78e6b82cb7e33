package org.relayplan.cli;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.relayplan.Requires;

/**
 * Hosts with addresses of their own in network namespaces: a desk 192.168.5.50 and fd00:5::50, an application server
 * 192.168.5.10 and fd00:5::10, a router, and an Exchange server 10.1.1.1 and fd00:a::1. Nothing links them to the
 * machine's own network.
 */
final class Namespaces implements Closeable {

    private static final List<String> HOSTS = List.of("desk", "app", "router", "ex");

    private final String ip;
    private final String prefix;

    Namespaces() throws IOException, InterruptedException {
        ip = Requires.program("ip").toString();
        prefix = "rp" + ProcessHandle.current().pid() + "-";
        Requires.that(
                run("netns", "add", prefix + "probe") && run("netns", "del", prefix + "probe"),
                "network namespaces",
                "root rights and a kernel that has them");
        for (String host : HOSTS) {
            must("netns", "add", prefix + host);
            must("-n", prefix + host, "link", "set", "lo", "up");
        }
        must("link", "add", "br0", "netns", prefix + "router", "type", "bridge");
        must("-n", prefix + "router", "link", "set", "br0", "up");
        for (String host : List.of("desk", "app")) {
            must(
                    "link",
                    "add",
                    "v-" + host,
                    "netns",
                    prefix + "router",
                    "type",
                    "veth",
                    "peer",
                    "name",
                    "eth0",
                    "netns",
                    prefix + host);
            must("-n", prefix + "router", "link", "set", "v-" + host, "master", "br0", "up");
            must("-n", prefix + host, "link", "set", "eth0", "up");
        }
        must(
                "link",
                "add",
                "v-ex",
                "netns",
                prefix + "router",
                "type",
                "veth",
                "peer",
                "name",
                "eth0",
                "netns",
                prefix + "ex");
        must("-n", prefix + "router", "link", "set", "v-ex", "up");
        must("-n", prefix + "ex", "link", "set", "eth0", "up");
        address("router", "192.168.5.1/24", "br0");
        address("router", "fd00:5::1/64", "br0");
        address("router", "10.1.1.254/24", "v-ex");
        address("router", "fd00:a::fe/64", "v-ex");
        address("desk", "192.168.5.50/24", "eth0");
        address("desk", "fd00:5::50/64", "eth0");
        address("app", "192.168.5.10/24", "eth0");
        address("app", "fd00:5::10/64", "eth0");
        address("ex", "10.1.1.1/24", "eth0");
        address("ex", "fd00:a::1/64", "eth0");
        for (String host : List.of("desk", "app")) {
            must("-n", prefix + host, "route", "add", "default", "via", "192.168.5.1");
            must("-n", prefix + host, "-6", "route", "add", "default", "via", "fd00:5::1");
        }
        must("-n", prefix + "ex", "route", "add", "default", "via", "10.1.1.254");
        must("-n", prefix + "ex", "-6", "route", "add", "default", "via", "fd00:a::fe");
        for (String setting : List.of("net/ipv4/ip_forward", "net/ipv6/conf/all/forwarding")) {
            must("netns", "exec", prefix + "router", "sh", "-c", "echo 1 > /proc/sys/" + setting);
        }
    }

    private void address(String host, String address, String link) throws IOException, InterruptedException {
        if (address.indexOf(':') < 0) {
            must("-n", prefix + host, "addr", "add", address, "dev", link);
        } else {
            must("-n", prefix + host, "addr", "add", address, "dev", link, "nodad");
        }
    }

    /** What runs a command on a host. */
    List<String> on(String host) {
        return List.of(ip, "netns", "exec", prefix + host);
    }

    private void must(String... arguments) throws IOException, InterruptedException {
        if (!run(arguments)) {
            throw new IOException("ip " + String.join(" ", arguments) + " failed");
        }
    }

    private boolean run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(arguments));
        command.add(0, ip);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
    }

    @Override
    public void close() throws IOException {
        try {
            for (String host : HOSTS) {
                run("netns", "del", prefix + host);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
