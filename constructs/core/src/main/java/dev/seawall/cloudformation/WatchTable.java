package dev.seawall.cloudformation;

import dev.seawall.json.Block;
import dev.seawall.plan.Attribute;
import dev.seawall.plan.Plan;
import dev.seawall.plan.WatchResource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Logs and alarms. */
final class WatchTable implements WatchResource.Visitor<Map<String, Block>> {
    /** Seconds; the finest that a flow log aggregates over. */
    private static final int AGGREGATION = 60;

    private final Plan plan;

    WatchTable(Plan plan) {
        this.plan = plan;
    }

    @Override
    public Map<String, Block> visit(WatchResource.LogGroup group) {
        Block block = Resource.block("AWS::Logs::LogGroup", new Block()
            .put("LogGroupClass", "STANDARD")
            .put("RetentionInDays", group.retentionDays())
            .put("Tags", Spelling.tags(plan)));
        return Map.of(group.id().camelCase(), block.put("DeletionPolicy", "Retain").put("UpdateReplacePolicy", "Retain"));
    }

    @Override
    public Map<String, Block> visit(WatchResource.FlowLog flows) {
        return Resource.one(flows, "AWS::EC2::FlowLog", new Block()
            .put("DeliverLogsPermissionArn", Spelling.of(flows.role().get(Attribute.ARN)))
            .put("LogDestination", Spelling.of(flows.group()))
            .put("LogDestinationType", "cloud-watch-logs")
            .put("MaxAggregationInterval", AGGREGATION)
            .put("ResourceId", Spelling.of(flows.vpc()))
            .put("ResourceType", "VPC")
            .put("Tags", Spelling.tags(plan))
            .put("TrafficType", "ALL"));
    }

    @Override
    public Map<String, Block> visit(WatchResource.Alarm alarm) {
        List<Object> dimensions = new ArrayList<>();
        new TreeMap<>(alarm.dimensions()).forEach((name, value) -> dimensions.add(new Block().put("Name", name).put("Value", Spelling.of(value))));
        Block properties = new Block();
        if (alarm.breaches() < alarm.periods()) {
            properties.put("DatapointsToAlarm", alarm.breaches());
        }
        return Resource.one(alarm, "AWS::CloudWatch::Alarm", properties
            .put("AlarmActions", Spelling.all(alarm.actions()))
            .put("AlarmDescription", alarm.description())
            .put("AlarmName", alarm.name())
            .put("ComparisonOperator", alarm.comparison())
            .put("Dimensions", dimensions)
            .put("EvaluationPeriods", alarm.periods())
            .put("MetricName", alarm.metric())
            .put("Namespace", alarm.namespace())
            .put("OKActions", Spelling.all(alarm.actions()))
            .put("Period", alarm.period().toSeconds())
            .put("Statistic", alarm.statistic())
            .put("Tags", Spelling.tags(plan))
            .put("Threshold", alarm.threshold())
            .put("TreatMissingData", alarm.missing()));
    }
}
