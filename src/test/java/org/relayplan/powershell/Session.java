package org.relayplan.powershell;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs a script. Variables are looked up from the innermost call outwards and written to the innermost, as there. */
public final class Session {

    final Deque<Map<String, Object>> scopes = new ArrayDeque<>();
    private final Map<String, Node.Function> functions = new HashMap<>();
    private final Expressions expressions = new Expressions(this);
    private final Builtins builtins = new Builtins(this);
    private final Commands commands;
    private final Map<String, Object> given;

    /** What was shown, a line each, warnings with their word before them. */
    public final List<String> shown = new ArrayList<>();

    private static final class Returned extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Returned() {
            super(null, null, false, false);
        }
    }

    private Session(Commands commands, Map<String, Object> given) {
        this.commands = commands;
        this.given = given;
        scopes.push(new HashMap<>());
    }

    /**
     * Runs a script in a new session.
     *
     * @param given the script's parameters; WhatIf among them
     * @return the session, for what it showed
     * @throws PowerShellFault if the script ends with an error
     */
    public static Session run(String script, Commands commands, Map<String, Object> given) {
        Session session = new Session(commands, given);
        session.start(ScriptReader.read(script));
        return session;
    }

    /** The same, with the fault kept as a last line that begins with "error: ". */
    public static Session runToTheEnd(String script, Commands commands, Map<String, Object> given) {
        Session session = new Session(commands, given);
        try {
            session.start(ScriptReader.read(script));
        } catch (PowerShellFault e) {
            session.shown.add("error: " + e.getMessage());
        }
        return session;
    }

    private void start(List<Node> statements) {
        boolean whatIf = Values.truth(given.get("WhatIf"));
        set("whatifpreference", whatIf);
        Map<String, Object> versions = Values.table();
        versions.put("PSVersion", "5.1");
        set("psversiontable", versions);
        run(statements);
    }

    /** The account's name in the language of the machine. */
    String translated(String sid) {
        List<Object> name = commands.run("translate", List.of(), List.of(sid), Values.table());
        if (name.isEmpty()) {
            throw new PowerShellFault("security.principal.identitynotmappedexception", "no name for " + sid);
        }
        return Values.text(name.get(0));
    }

    /** The SID of an account. */
    String sid(String account) {
        List<Object> sid = commands.run("sid", List.of(), List.of(account), Values.table());
        if (sid.isEmpty()) {
            throw new PowerShellFault("security.principal.identitynotmappedexception", "no SID for " + account);
        }
        return Values.text(sid.get(0));
    }

    boolean isWhatIf() {
        return Values.truth(get("whatifpreference"));
    }

    Object get(String name) {
        for (Map<String, Object> scope : scopes) {
            if (scope.containsKey(name)) {
                return scope.get(name);
            }
        }
        throw new PowerShellFault("no variable $" + name);
    }

    void set(String name, Object value) {
        scopes.getFirst().put(name, value);
    }

    /** Runs statements and gives what they write. */
    List<Object> run(List<Node> statements) {
        List<Object> written = new ArrayList<>();
        for (Node statement : statements) {
            run(statement, written);
        }
        return written;
    }

    private void run(Node node, List<Object> written) {
        if (node instanceof Node.Parameters parameters) {
            parameters.parameters().forEach(p -> bind(p, given.containsKey(p.name()), given.get(p.name())));
        } else if (node instanceof Node.Function function) {
            functions.put(function.name().toLowerCase(java.util.Locale.ROOT), function);
        } else if (node instanceof Node.Assignment assignment) {
            expressions.assign(assignment);
        } else if (node instanceof Node.If choice) {
            choose(choice, written);
        } else if (node instanceof Node.ForEach each) {
            for (Object item : list(each.in())) {
                set(each.variable(), item);
                runInto(each.body(), written);
            }
        } else if (node instanceof Node.For loop) {
            run(loop.first(), written);
            while (Values.truth(value(loop.condition()))) {
                runInto(loop.body(), written);
                run(loop.step(), written);
            }
        } else if (node instanceof Node.While loop) {
            if (loop.first()) {
                runInto(loop.body(), written);
            }
            while (Values.truth(value(loop.condition()))) {
                runInto(loop.body(), written);
            }
        } else if (node instanceof Node.Try attempt) {
            attempt(attempt, written);
        } else if (node instanceof Node.Throw thrown) {
            throw new PowerShellFault(Values.text(value(thrown.what())));
        } else if (node instanceof Node.Return returned) {
            written.addAll(output(returned.what()));
            throw new Returned();
        } else {
            written.addAll(output(node));
        }
    }

    /** What was written before a return counts, so all statements of a body write to one list. */
    private void runInto(List<Node> body, List<Object> written) {
        body.forEach(statement -> run(statement, written));
    }

    private void choose(Node.If choice, List<Object> written) {
        for (Map.Entry<Node, List<Node>> branch : choice.branches()) {
            if (Values.truth(value(branch.getKey()))) {
                runInto(branch.getValue(), written);
                return;
            }
        }
        runInto(choice.otherwise(), written);
    }

    private void attempt(Node.Try attempt, List<Object> written) {
        try {
            runInto(attempt.body(), written);
        } catch (PowerShellFault e) {
            if (!attempt.caught().isEmpty() && !attempt.caught().contains(e.type)) {
                throw e;
            }
            set("_", e.getMessage());
            runInto(attempt.handler(), written);
        }
    }

    /** The items that foreach visits. */
    private List<Object> list(Node in) {
        Object value = value(in);
        return value == null ? List.of() : Values.spread(value);
    }

    /** A pipeline or expression as one value. */
    Object value(Node node) {
        if (node instanceof Node.Command || node instanceof Node.Pipeline) {
            return Values.collapsed(output(node));
        }
        return expressions.value(node);
    }

    /** What a statement without a keyword writes. */
    List<Object> output(Node node) {
        if (node instanceof Node.Nothing) {
            return List.of();
        }
        if (node instanceof Node.Command command) {
            return call(command, List.of());
        }
        if (node instanceof Node.Pipeline pipeline) {
            List<Object> items = output(pipeline.stages().get(0));
            for (Node stage : pipeline.stages().subList(1, pipeline.stages().size())) {
                items = call((Node.Command) stage, items);
            }
            return items;
        }
        if (node instanceof Node.Parentheses parentheses) {
            return output(parentheses.inner());
        }
        if (node instanceof Node.Cast cast && cast.type().equals("void")) {
            expressions.value(cast.operand());
            return List.of();
        }
        return Values.spread(expressions.value(node));
    }

    private List<Object> call(Node.Command command, List<Object> input) {
        List<Object> positional = new ArrayList<>();
        Map<String, Object> named = Values.table();
        for (Node.Argument argument : command.arguments()) {
            if (argument.splat()) {
                ((Map<?, ?>) value(argument.value())).forEach((key, value) -> add(named, (String) key, value));
            } else if (argument.parameter().isEmpty()) {
                positional.add(value(argument.value()));
            } else {
                boolean isSwitch = argument.value() instanceof Node.Nothing;
                add(named, argument.parameter(), isSwitch ? true : value(argument.value()));
            }
        }
        Node.Function function = functions.get(command.name().toLowerCase(java.util.Locale.ROOT));
        if (function != null) {
            return call(function, positional, named);
        }
        if (commands.has(command.name())) {
            return commands.run(command.name(), input, positional, named);
        }
        return builtins.run(command.name(), input, positional, named, commands);
    }

    private static void add(Map<String, Object> named, String name, Object value) {
        if (named.containsKey(name)) {
            throw new PowerShellFault("parameter given twice: " + name);
        }
        named.put(name, value);
    }

    private List<Object> call(Node.Function function, List<Object> positional, Map<String, Object> named) {
        Deque<Object> rest = new ArrayDeque<>();
        positional.forEach(value -> rest.add(value == null ? Values.class : value));
        Map<String, Object> scope = new HashMap<>();
        scopes.push(scope);
        List<Object> written = new ArrayList<>();
        try {
            for (Node.Parameter parameter : function.parameters()) {
                boolean byName = named.containsKey(parameter.name());
                Object value = named.remove(parameter.name());
                if (!byName && !parameter.type().equals("switch") && !rest.isEmpty()) {
                    Object next = rest.removeFirst();
                    value = next == Values.class ? null : next;
                    byName = true;
                }
                bind(parameter, byName, value);
            }
            if (!rest.isEmpty() || !named.isEmpty()) {
                throw new PowerShellFault(function.name() + " takes no " + rest + named.keySet());
            }
            runInto(function.body(), written);
        } catch (Returned e) {
            return written;
        } finally {
            scopes.pop();
        }
        return written;
    }

    private void bind(Node.Parameter parameter, boolean isGiven, Object value) {
        Object bound = isGiven || parameter.standard() instanceof Node.Nothing ? value : value(parameter.standard());
        set(
                parameter.name(),
                switch (parameter.type()) {
                    case "string" -> Values.text(bound);
                    case "bool", "switch" -> Values.truth(bound);
                    case "int" -> Values.number(bound);
                    default -> bound;
                });
    }
}
