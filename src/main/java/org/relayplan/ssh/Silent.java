package org.relayplan.ssh;

import com.jcraft.jsch.UserInfo;

/** Answers no question: whatever the library would ask for is refused. */
final class Silent implements UserInfo {

    @Override
    public String getPassphrase() {
        return null;
    }

    @Override
    public String getPassword() {
        return null;
    }

    @Override
    public boolean promptPassword(String message) {
        return false;
    }

    @Override
    public boolean promptPassphrase(String message) {
        return false;
    }

    @Override
    public boolean promptYesNo(String message) {
        return false;
    }

    @Override
    public void showMessage(String message) {
        // A banner of the host's; nobody asked for it.
    }
}
