package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.PlanRule;
import dev.seawall.plan.AwsResource;
import dev.seawall.plan.Plan;
import dev.seawall.plan.WatchResource;
import java.util.List;
import java.util.function.Consumer;

/**
 * An alarm says what silence means, and the right statistic of health.
 *
 * <p>The balancer reports counts only while something flows, so a count that is missing is well and a health that is missing is ill. Several checkers report: {@code HealthyHostCount} is
 * alarmed on its Maximum, because one of them that sees a node is enough; {@code UnHealthyHostCount} too, because its Minimum is 0 until nodes fail in every zone (NLB guide, metrics).
 */
public final class AlarmsDecideOnSilence extends PlanRule {
    private static final List<String> KNOWN = List.of("breaching", "notBreaching", "ignore", "missing");

    @Override
    public void check(Plan plan, Consumer<Finding> findings) {
        for (AwsResource resource : plan.resources()) {
            if (resource instanceof WatchResource.Alarm alarm) {
                judge("plan." + alarm.id().camelCase(), alarm, findings);
            }
        }
    }

    private void judge(String path, WatchResource.Alarm alarm, Consumer<Finding> findings) {
        boolean health = alarm.metric().equals("HealthyHostCount");
        String statistic = health || alarm.metric().equals("UnHealthyHostCount") ? "Maximum" : alarm.statistic();
        if (!KNOWN.contains(alarm.missing()) || health && !alarm.missing().equals("breaching")) {
            findings.accept(error(path, "missing data counts as " + alarm.missing() + (health ? ", but no health is ill" : ""), health ? "use breaching" : "use one of " + String.join(", ", KNOWN)));
        }
        if (!statistic.equals(alarm.statistic())) {
            findings.accept(error(path, alarm.statistic() + " of " + alarm.metric() + " does not tell what one of several checkers sees", "use " + statistic));
        }
        if (alarm.breaches() < 1 || alarm.breaches() > alarm.periods()) {
            findings.accept(error(path, alarm.breaches() + " of " + alarm.periods() + " periods must breach, which CloudWatch refuses", "let at most as many breach as are looked at"));
        }
    }
}
