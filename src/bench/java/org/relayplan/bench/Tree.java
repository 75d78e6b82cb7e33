package org.relayplan.bench;

import java.io.File;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What nobody who reads a model file can do without: it reads a file with Jackson into a tree, and no more. */
public final class Tree {

    private Tree() {}

    /** Prints how many members the document has. */
    public static void main(String[] arguments) {
        JsonNode root = JsonMapper.builder().build().readTree(new File(arguments[0]));
        System.out.println(root.size() + " members");
    }
}
