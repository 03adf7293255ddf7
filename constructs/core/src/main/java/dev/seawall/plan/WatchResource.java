package dev.seawall.plan;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Logs and alarms. */
public sealed interface WatchResource extends AwsResource {
    /** One method a resource. */
    interface Visitor<R> {
        R visit(LogGroup resource);

        R visit(FlowLog resource);

        R visit(Alarm resource);
    }

    <R> R accept(Visitor<R> visitor);

    @Override
    default <R> R accept(Visitors<R> visitors) {
        return accept(visitors.watch());
    }

    /**
     * A log group that outlives its stack, so that whoever removes an edge does not remove what it recorded; events leave by age. Its name is generated, or the edge could not be made again.
     * @param retentionDays days that events are kept
     */
    record LogGroup(LogicalId id, int retentionDays) implements WatchResource {
        @Override
        public ResourceType type() {
            return ResourceType.LOG_GROUP;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * Flows of a VPC.
     * @param vpc the VPC
     * @param group ARN of the log group
     * @param role who writes, policies and all
     */
    record FlowLog(LogicalId id, Value vpc, Value group, FleetResource.Role role) implements WatchResource {
        @Override
        public ResourceType type() {
            return ResourceType.FLOW_LOG;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * An alarm on a metric that needs no agent.
     * @param name its name
     * @param description what it means and what to do
     * @param namespace of the metric
     * @param metric its name
     * @param dimensions its dimensions
     * @param statistic Maximum, Minimum, Sum or Average
     * @param period what the statistic is taken over
     * @param periods periods that are looked at
     * @param breaches how many of them must breach
     * @param comparison AWS's name of the comparison
     * @param threshold the limit
     * @param missing how missing data counts
     * @param actions topics
     */
    record Alarm(LogicalId id, String name, String description, String namespace, String metric, Map<String, Value> dimensions, String statistic, Duration period, int periods, int breaches, String comparison, long threshold, String missing, List<Value> actions) implements WatchResource {
        @Override
        public ResourceType type() {
            return ResourceType.ALARM;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }
}
