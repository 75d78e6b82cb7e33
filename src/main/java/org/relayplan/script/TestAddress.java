package org.relayplan.script;

import org.relayplan.model.Connector;

/**
 * The pair of commands that gives a computer's address to a connector for the time of a test, and takes it away again
 * (allow anonymous relay: for devices on which nobody can type).
 *
 * @param add before the test
 * @param remove after it
 */
public record TestAddress(String add, String remove) {

    /**
     * For a connector.
     *
     * @param address the computer's, or a word to be replaced by it
     */
    public static TestAddress of(Connector connector, String address) {
        return new TestAddress(change(connector, "Add", address), change(connector, "Remove", address));
    }

    private static String change(Connector connector, String how, String address) {
        return new Cmdlet("Set-ReceiveConnector")
                .argument(Literal.text(connector.identity()))
                .parameter("RemoteIPRanges", Literal.change(how, Literal.text(address)))
                .text();
    }
}
