package dev.seawall.cdk;

import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.autoscaling.IAutoScalingGroup;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.elasticloadbalancingv2.INetworkLoadBalancer;

/** Metrics by the minute, as the edge's own alarms read them. */
final class Metrics {
    private static final Duration PERIOD = Duration.minutes(1);

    private Metrics() {}

    static Metric ofBalancer(INetworkLoadBalancer balancer, String name, String statistic) {
        return balancer.getMetrics().custom(name, MetricOptions.builder().statistic(statistic).period(PERIOD).build());
    }

    static Metric ofNodes(IAutoScalingGroup group, String name, String statistic) {
        return Metric.Builder.create().namespace("AWS/EC2").metricName(name).dimensionsMap(Map.of("AutoScalingGroupName", group.getAutoScalingGroupName())).statistic(statistic)
            .period(PERIOD).build();
    }
}
