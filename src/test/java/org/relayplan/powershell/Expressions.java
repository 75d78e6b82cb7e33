package org.relayplan.powershell;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Computes expressions under Set-StrictMode: what isn't there is an error. */
final class Expressions {

    private final Session session;
    private final Objects objects;

    Expressions(Session session) {
        this.session = session;
        this.objects = new Objects(session);
    }

    Object value(Node node) {
        if (node instanceof Node.Constant constant) {
            return constant.value();
        }
        if (node instanceof Node.Variable variable) {
            return variable.name().equals("pscmdlet") ? Objects.CMDLET : session.get(variable.name());
        }
        if (node instanceof Node.Parentheses parentheses) {
            return session.value(parentheses.inner());
        }
        if (node instanceof Node.Comma comma) {
            return items(comma.items());
        }
        if (node instanceof Node.Array array) {
            return new ArrayList<>(session.run(array.statements()));
        }
        if (node instanceof Node.Table table) {
            Map<String, Object> map = Values.table();
            for (Map.Entry<String, Node> entry : table.entries()) {
                if (map.put(entry.getKey(), session.value(entry.getValue())) != null) {
                    throw new PowerShellFault("duplicate key " + entry.getKey());
                }
            }
            return map;
        }
        if (node instanceof Node.Block) {
            return node;
        }
        if (node instanceof Node.Unary unary) {
            return !Values.truth(value(unary.operand()));
        }
        if (node instanceof Node.Cast cast) {
            return cast(cast.type(), value(cast.operand()));
        }
        if (node instanceof Node.Binary binary) {
            return binary(binary);
        }
        if (node instanceof Node.Member member) {
            return objects.member(value(member.of()), member.name());
        }
        if (node instanceof Node.Index index) {
            return objects.index(value(index.of()), value(index.at()));
        }
        if (node instanceof Node.Call call) {
            return objects.call(value(call.of()), call.method(), items(call.arguments()));
        }
        if (node instanceof Node.Static fixed) {
            return fixed.type() + "::" + fixed.name();
        }
        if (node instanceof Node.StaticCall call) {
            return Statics.call(call.type(), call.method(), items(call.arguments()));
        }
        return session.value(node);
    }

    private List<Object> items(List<Node> nodes) {
        List<Object> items = new ArrayList<>();
        nodes.forEach(node -> items.add(value(node)));
        return items;
    }

    private static Object cast(String type, Object value) {
        return switch (type) {
            case "string" -> Values.text(value);
            case "int" -> Values.number(value);
            case "char" -> String.valueOf((char) Values.number(value));
            case "void" -> null;
            default -> throw new PowerShellFault("unknown type " + type);
        };
    }

    private Object binary(Node.Binary binary) {
        Object left = value(binary.left());
        switch (binary.operator()) {
            case "and":
                return Values.truth(left) && Values.truth(value(binary.right()));
            case "or":
                return Values.truth(left) || Values.truth(value(binary.right()));
            default:
                return Operators.apply(binary.operator(), left, value(binary.right()));
        }
    }

    void assign(Node.Assignment assignment) {
        Object value = session.value(assignment.value());
        if (assignment.target() instanceof Node.Variable variable) {
            if (!variable.name().equals("null")) {
                Object before = assignment.adds() ? session.get(variable.name()) : null;
                session.set(variable.name(), assignment.adds() ? Operators.apply("+", before, value) : value);
            }
        } else if (assignment.target() instanceof Node.Index index && !assignment.adds()) {
            objects.put(value(index.of()), value(index.at()), value);
        } else if (!(assignment.target() instanceof Node.Constant constant) || constant.value() != null) {
            throw new PowerShellFault("nothing to assign to");
        }
    }
}
