package dev.seawall.plan;

import dev.seawall.json.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;

/** IAM's own JSON, which both documents carry: the one as an object, the other as text. Only values are spelled differently. */
public final class PolicyJson {
    private static final String VERSION = "2012-10-17";

    private final Function<Value, Object> spelling;

    public PolicyJson(Function<Value, Object> spelling) {
        this.spelling = spelling;
    }

    /** A policy. */
    public Block of(PolicyDocument document) {
        List<Object> statements = new ArrayList<>();
        for (PolicyDocument.Statement statement : document.statements()) {
            statements.add(of(statement));
        }
        return new Block().put("Version", VERSION).put("Statement", statements);
    }

    /** The policy that says who may take a role. */
    public Block trust(FleetResource.Role role) {
        Block statement = new Block().put("Effect", "Allow").put("Action", "sts:AssumeRole").put("Principal", new Block().put("Service", role.service()));
        return new Block().put("Version", VERSION).put("Statement", List.of(conditioned(statement, role.trust())));
    }

    private Block of(PolicyDocument.Statement statement) {
        List<Object> resources = new ArrayList<>();
        for (Value resource : statement.resources()) {
            resources.add(spelling.apply(resource));
        }
        Block block = new Block().put("Sid", statement.id()).put("Effect", statement.allow() ? "Allow" : "Deny").put("Action", statement.actions()).put("Resource", resources);
        if (statement.principal().isPresent()) {
            PolicyDocument.Principal principal = statement.principal().get();
            block.put("Principal", principal.service().isPresent() ? new Block().put("Service", principal.service().get()) : "*");
        }
        return conditioned(block, statement.conditions());
    }

    private Block conditioned(Block block, List<PolicyDocument.Condition> conditions) {
        TreeMap<String, Block> operators = new TreeMap<>();
        for (PolicyDocument.Condition condition : conditions) {
            operators.computeIfAbsent(condition.operator(), it -> new Block()).put(condition.key(), spelling.apply(condition.value()));
        }
        return operators.isEmpty() ? block : block.put("Condition", new Block().putAll(operators));
    }
}
