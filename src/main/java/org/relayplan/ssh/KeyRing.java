package org.relayplan.ssh;

import com.jcraft.jsch.Identity;
import com.jcraft.jsch.IdentityRepository;
import java.util.Vector;

/** The keys of files and those of the agent, as OpenSSH tries them: an agent without the right one hides no file. */
final class KeyRing implements IdentityRepository {

    private final IdentityRepository files;
    private final IdentityRepository agent;

    KeyRing(IdentityRepository files, IdentityRepository agent) {
        this.files = files;
        this.agent = agent;
    }

    @Override
    public String getName() {
        return "files and agent";
    }

    @Override
    public int getStatus() {
        return RUNNING;
    }

    // A vector, because the library asks for one.
    @Override
    public Vector<Identity> getIdentities() {
        Vector<Identity> all = new Vector<>(files.getIdentities());
        all.addAll(agent.getIdentities());
        return all;
    }

    @Override
    public boolean add(byte[] identity) {
        return files.add(identity);
    }

    @Override
    public boolean remove(byte[] blob) {
        return files.remove(blob);
    }

    @Override
    public void removeAll() {
        files.removeAll();
    }
}
