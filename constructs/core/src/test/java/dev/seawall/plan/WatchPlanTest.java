package dev.seawall.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seawall.model.Edge;
import dev.seawall.model.balancer.Balancer;
import dev.seawall.model.balancer.ClientAddress;
import dev.seawall.model.balancer.Listener;
import dev.seawall.model.fleet.Fleet;
import dev.seawall.model.fleet.InstanceType;
import dev.seawall.model.watch.Watch;
import dev.seawall.units.Percent;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What rings, when, and what undoes a deploy. */
class WatchPlanTest {
    private static final Rendered RENDERED = Rendered.of(Rendered.everyKind());

    @Test
    void oneAlarmUndoesARefreshHoweverManyListenersThereAre() {
        Edge.Builder edge = Rendered.everyKind();
        for (int port = 20_000; port < 20_012; port++) {
            edge.listener(Listener.https(port));
        }
        Rendered wide = Rendered.of(edge);

        assertThat(wide.properties("ShopNodes").has("UpdatePolicy")).isFalse();
        assertThat(wide.template().at("/ShopNodes/UpdatePolicy/AutoScalingInstanceRefresh/Preferences/AlarmSpecification/Alarms")).hasSize(1);
        assertThat(wide.arguments("aws_autoscaling_group", "shop_nodes").at("/instance_refresh/preferences/alarm_specification/alarms")).hasSize(1);
    }

    @Test
    void whatUndoesARefreshDoesNotNeedTheGroup() {
        FleetResource.AutoScalingGroup group = RENDERED.all(FleetResource.AutoScalingGroup.class).get(0);

        assertThat(group.rollbackAlarms()).allSatisfy(alarm -> assertThat(alarm.dimensions().values()).doesNotContain(group.get(Attribute.NAME)));
    }

    @Test
    void nodesThatFailOneAfterTheOtherRingThoughNoneFailsForLong() {
        WatchResource.Alarm alarm = alarm(RENDERED, "UnHealthyHostCount");

        assertThat(List.of(alarm.statistic(), alarm.breaches() + " of " + alarm.periods(), alarm.missing())).containsExactly("Maximum", "3 of 5", "notBreaching");
        assertThat(RENDERED.properties("ShopUnhealthyHostsAlarm").path("DatapointsToAlarm").asInt()).isEqualTo(3);
        assertThat(RENDERED.arguments("aws_cloudwatch_metric_alarm", "shop_unhealthy_hosts_alarm").path("datapoints_to_alarm").asInt()).isEqualTo(3);
    }

    @Test
    void portsOfTheBalancerRingWhereItConnectsFromItsOwnAddress() {
        Rendered proxied = Rendered.of(Rendered.everyKind().balancer(Balancer.builder().clientAddress(ClientAddress.PROXY_PROTOCOL_V2).build()));
        Rendered preserved = Rendered.of(Rendered.everyKind().balancer(Balancer.builder().clientAddress(ClientAddress.PRESERVED).build()));

        assertThat(proxied.all(WatchResource.Alarm.class)).extracting(WatchResource.Alarm::metric).contains("PortAllocationErrorCount");
        assertThat(preserved.all(WatchResource.Alarm.class)).extracting(WatchResource.Alarm::metric).doesNotContain("PortAllocationErrorCount");
    }

    @Test
    void nodesThatCannotBeLaunchedRingOnceABootMustHaveEnded() {
        Rendered slow = Rendered.of(Rendered.everyKind().fleet(Fleet.of(InstanceType.C6ID_XLARGE).between(4, 9).bootTimeout(Duration.ofSeconds(601))));
        WatchResource.Alarm alarm = alarm(slow, "GroupInServiceInstances");

        assertThat(List.of(alarm.comparison(), alarm.threshold(), alarm.breaches() + " of " + alarm.periods(), alarm.missing())).containsExactly("LessThanThreshold", 4L, "11 of 11", "notBreaching");
    }

    @Test
    void everyZoneThatMustHaveANodeHasAnAlarmOfItsOwn() {
        assertThat(healthy(RENDERED)).extracting(alarm -> alarm.dimensions().get("AvailabilityZone")).containsExactly(Value.text("eu-central-1a"), Value.text("eu-central-1b"));
        assertThat(healthy(RENDERED)).extracting(WatchResource.Alarm::missing).containsOnly("breaching");
    }

    @Test
    void aZoneThatMayBeEmptyDoesNotRing() {
        Rendered small = Rendered.of(Rendered.everyKind().fleet(Fleet.of(InstanceType.C6ID_XLARGE).between(1, 3)));

        assertThat(healthy(small)).singleElement().satisfies(alarm -> assertThat(alarm.dimensions()).containsOnlyKeys("LoadBalancer", "TargetGroup"));
    }

    @Test
    void noAlarmRingsWhileScalingHoldsItsTarget() {
        Rendered full = Rendered.of(Rendered.everyKind().fleet(Fleet.of(InstanceType.C6ID_XLARGE).cpuTarget(Percent.of(90)).networkTarget(Percent.of(100))));
        List<Long> targets = full.all(FleetResource.ScalingPolicy.class).stream().map(FleetResource.ScalingPolicy::target).toList();

        assertThat(targets).containsExactly(90L, 11_715_000_000L);
        assertThat(alarm(full, "CPUUtilization").threshold()).isEqualTo(95);
        assertThat(alarm(full, "NetworkOut").threshold()).isEqualTo(12_886_500_000L);
    }

    @Test
    void alarmsWithoutATopicStillExist() {
        Rendered silent = Rendered.of(Rendered.everyKind().watch(Watch.builder().build()));

        assertThat(silent.all(WatchResource.Alarm.class)).hasSize(8).allSatisfy(alarm -> assertThat(alarm.actions()).isEmpty());
        assertThat(RENDERED.all(WatchResource.Alarm.class)).hasSize(8).allSatisfy(alarm -> assertThat(alarm.actions()).hasSize(1));
    }

    @Test
    void flowLogsOutliveTheStackUnderANameThatIsNotTaken() {
        assertThat(RENDERED.template().at("/ShopFlowLogGroup/DeletionPolicy").asText()).isEqualTo("Retain");
        assertThat(RENDERED.properties("ShopFlowLogGroup").has("LogGroupName")).isFalse();
        assertThat(RENDERED.arguments("aws_cloudwatch_log_group", "shop_flow_log_group").path("skip_destroy").asBoolean()).isTrue();
        assertThat(RENDERED.arguments("aws_cloudwatch_log_group", "shop_flow_log_group").path("name_prefix").asText()).isEqualTo("shop-prod-");
    }

    private static List<WatchResource.Alarm> healthy(Rendered rendered) {
        return rendered.all(WatchResource.Alarm.class).stream().filter(alarm -> alarm.metric().equals("HealthyHostCount")).toList();
    }

    private static WatchResource.Alarm alarm(Rendered rendered, String metric) {
        return rendered.all(WatchResource.Alarm.class).stream().filter(alarm -> alarm.metric().equals(metric)).findFirst().orElseThrow();
    }
}
