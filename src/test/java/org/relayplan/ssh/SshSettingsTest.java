package org.relayplan.ssh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SshSettingsTest {

    @TempDir
    private Path folder;

    private SshSettings settings(String target, String config) throws IOException, SshFault {
        Files.createDirectories(folder.resolve(".ssh"));
        Files.writeString(folder.resolve(".ssh/config"), config);
        SshHome home = new SshHome(folder, "me", Optional.empty(), Optional.empty());
        return SshSettings.of(SshTarget.read(target), SshConfig.of(home), home);
    }

    private String fault(String config) {
        return assertThrows(SshFault.class, () -> settings("app01", config)).getMessage();
    }

    @Test
    void what_was_asked_for_counts_before_the_file_and_the_first_value_there_before_others() throws Exception {
        SshSettings settings = settings(
                "root@app01:2200",
                "Host app*\n  HostName %h.contoso.com\n  Port=22\nHost *\n  User nobody\n  HostName other\n");
        assertEquals("app01.contoso.com", settings.hostName());
        assertEquals(2200, settings.port());
        assertEquals("root", settings.user());
    }

    @Test
    void an_excluding_pattern_and_other_hosts_blocks_don_t_count() throws Exception {
        SshSettings settings =
                settings("app01", "Host * !app01\n Port 1\nHost app02\n Port 2\nMatch host app01\n Port 3\n");
        assertEquals(3, settings.port());
        assertEquals("me", settings.user());
    }

    @Test
    void included_files_stand_in_their_place_and_end_with_their_blocks() throws Exception {
        Files.createDirectories(folder.resolve(".ssh/config.d"));
        Files.writeString(folder.resolve(".ssh/config.d/a"), "Host other\n Port 9\n");
        SshSettings settings = settings("app01", "Host app01\n Include config.d/*\n Port 7\n");
        assertEquals(7, settings.port());
    }

    @Test
    void quotes_comments_and_tokens_are_understood() throws Exception {
        SshSettings settings = settings(
                "app01", "# all\nHost app01 # here\n IdentityFile \"~/my keys/%h-%r\"\n UserKnownHostsFile %d/hosts\n");
        assertEquals(List.of(folder.resolve("my keys/app01-me")), settings.identityFiles());
        assertEquals(folder.resolve("hosts"), settings.knownHosts().get(0));
    }

    @Test
    void nothing_is_ever_run() {
        assertTrue(fault("Host app01\n ProxyCommand nc %h %p\n").contains("runs no commands"));
        assertTrue(fault("Host *\n KnownHostsCommand /bin/x\n").contains("knownhostscommand"));
        assertTrue(fault("LocalCommand touch x\n").contains("localcommand"));
        assertTrue(fault("Match exec \"touch x\"\n Port 2\n").contains("Match exec"));
        assertTrue(fault("Match host app01 exec true\n Port 2\n").contains("Match exec"));
    }

    @Test
    void commands_for_other_hosts_are_none_of_our_business() throws Exception {
        assertEquals(
                22,
                settings("app01", "Host app02\n ProxyCommand nc\nHost app01\n ProxyCommand none\n")
                        .port());
    }

    @Test
    void a_file_that_includes_itself_is_a_fault() {
        assertTrue(fault("Include config\n").contains("deep"));
    }

    @Test
    void a_host_is_written_in_one_way_only() throws SshFault {
        assertEquals(
                new SshTarget(Optional.of("a@b"), "fd00::1", Optional.of(2222)), SshTarget.read("a@b@[fd00::1]:2222"));
        assertEquals(new SshTarget(Optional.empty(), "fd00::1", Optional.empty()), SshTarget.read("fd00::1"));
        for (String wrong :
                List.of("", "@h", "h:", "h:0", "h:70000", "h:x", "-oProxyCommand=x", "a b", "u@-x", "h\n")) {
            assertThrows(SshFault.class, () -> SshTarget.read(wrong), wrong);
        }
    }
}
