package org.relayplan.powershell;

import java.util.List;
import java.util.Map;

/** A piece of a script as read. */
sealed interface Node {

    record Constant(Object value) implements Node {}

    record Variable(String name) implements Node {}

    record Binary(String operator, Node left, Node right) implements Node {}

    record Unary(String operator, Node operand) implements Node {}

    record Cast(String type, Node operand) implements Node {}

    record Comma(List<Node> items) implements Node {}

    record Member(Node of, String name) implements Node {}

    record Index(Node of, Node at) implements Node {}

    record Call(Node of, String method, List<Node> arguments) implements Node {}

    record Static(String type, String name) implements Node {}

    record StaticCall(String type, String method, List<Node> arguments) implements Node {}

    /** {@code ( … )} */
    record Parentheses(Node inner) implements Node {}

    /** {@code @( … )} */
    record Array(List<Node> statements) implements Node {}

    /** <code>@{ … }</code> */
    record Table(List<Map.Entry<String, Node>> entries) implements Node {}

    /** <code>{ … }</code> as a value */
    record Block(List<Node> body) implements Node {}

    /**
     * An argument of a command.
     *
     * @param parameter its name, or empty for one by position
     * @param value empty for a switch
     */
    record Argument(String parameter, Node value, boolean splat) {}

    record Command(String name, List<Argument> arguments) implements Node {}

    record Pipeline(List<Node> stages) implements Node {}

    record Assignment(Node target, boolean adds, Node value) implements Node {}

    record If(List<Map.Entry<Node, List<Node>>> branches, List<Node> otherwise) implements Node {}

    record ForEach(String variable, Node in, List<Node> body) implements Node {}

    record For(Node first, Node condition, Node step, List<Node> body) implements Node {}

    record While(Node condition, List<Node> body, boolean first) implements Node {}

    record Try(List<Node> body, List<String> caught, List<Node> handler) implements Node {}

    record Throw(Node what) implements Node {}

    record Return(Node what) implements Node {}

    /** A parameter of a script or a function; the type is empty if none is given. */
    record Parameter(String type, String name, Node standard) {}

    record Parameters(List<Parameter> parameters) implements Node {}

    record Function(String name, List<Parameter> parameters, List<Node> body) implements Node {}

    /** Nothing at all, where something could stand. */
    record Nothing() implements Node {}
}
