package dev.seawall.terraform;

import dev.seawall.json.Block;
import dev.seawall.plan.Attribute;
import dev.seawall.plan.Plan;
import dev.seawall.plan.WatchResource;
import java.util.List;

/** Logs and alarms. */
final class WatchTable implements WatchResource.Visitor<List<Resource>> {
    /** Seconds; the finest that a flow log aggregates over. */
    private static final int AGGREGATION = 60;

    private final Plan plan;

    WatchTable(Plan plan) {
        this.plan = plan;
    }

    @Override
    public List<Resource> visit(WatchResource.LogGroup group) {
        return Resource.one(group, new Block()
            .put("log_group_class", "STANDARD")
            .put("name_prefix", Spelling.prefix(plan, 100))
            .put("retention_in_days", group.retentionDays())
            .put("skip_destroy", true)
            .put("tags", Spelling.tags(plan)));
    }

    @Override
    public List<Resource> visit(WatchResource.FlowLog flows) {
        return Resource.one(flows, new Block()
            .put("depends_on", FleetTable.policies(flows.role()))
            .put("iam_role_arn", Spelling.of(flows.role().get(Attribute.ARN)))
            .put("log_destination", Spelling.of(flows.group()))
            .put("log_destination_type", "cloud-watch-logs")
            .put("max_aggregation_interval", AGGREGATION)
            .put("tags", Spelling.tags(plan))
            .put("traffic_type", "ALL")
            .put("vpc_id", Spelling.of(flows.vpc())));
    }

    @Override
    public List<Resource> visit(WatchResource.Alarm alarm) {
        Block dimensions = new Block();
        alarm.dimensions().forEach((name, value) -> dimensions.put(name, Spelling.of(value)));
        Block arguments = new Block();
        if (alarm.breaches() < alarm.periods()) {
            arguments.put("datapoints_to_alarm", alarm.breaches());
        }
        return Resource.one(alarm, arguments
            .put("alarm_actions", Spelling.all(alarm.actions()))
            .put("alarm_description", Spelling.text(alarm.description()))
            .put("alarm_name", alarm.name())
            .put("comparison_operator", alarm.comparison())
            .put("dimensions", dimensions)
            .put("evaluation_periods", alarm.periods())
            .put("metric_name", alarm.metric())
            .put("namespace", alarm.namespace())
            .put("ok_actions", Spelling.all(alarm.actions()))
            .put("period", alarm.period().toSeconds())
            .put("statistic", alarm.statistic())
            .put("tags", Spelling.tags(plan))
            .put("threshold", alarm.threshold())
            .put("treat_missing_data", alarm.missing()));
    }
}
