package dev.seawall.model.watch;

import dev.seawall.model.Input;
import dev.seawall.model.Places;
import dev.seawall.units.Port;
import dev.seawall.units.RefusedValue;
import java.util.List;
import java.util.Optional;

/**
 * How people learn that the edge is ill: alarms that need no agent, exporters on private ports, flow logs.
 *
 * @param topic see {@link Builder#topic}
 * @param exporters see {@link Builder#exporters}
 * @param flowLogs see {@link Builder#flowLogs}
 * @param retentionDays see {@link Builder#retentionDays}
 * @param places where the builder was told all this
 */
public record Watch(Optional<Input> topic, boolean exporters, boolean flowLogs, int retentionDays, Places places) {
    /** Port of the node exporter (its own default). */
    public static final Port NODE_EXPORTER = Port.of(9100);
    /** Port of the NGINX exporter (its own default). */
    public static final Port NGINX_EXPORTER = Port.of(9113);
    private static final List<Integer> RETENTIONS = List.of(1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653);

    public Watch {
        RefusedValue.require("watch.topic", topic);
        if (topic.isPresent() && topic.get().kind() != Input.Kind.TOPIC_ARN) {
            throw new RefusedValue("InputKind", "watch.topic", topic.get().kind(), "TOPIC_ARN", "use Input.topic");
        }
        if (!RETENTIONS.contains(retentionDays)) {
            throw new RefusedValue("RetentionOfCloudWatch", "watch.retentionDays", retentionDays, "one of " + RETENTIONS + " (CloudWatch Logs, PutRetentionPolicy)", "choose one of these");
        }
        RefusedValue.require("watch.places", places);
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        Builder builder = new Builder().exporters(exporters).flowLogs(flowLogs).retentionDays(retentionDays);
        builder.topic = topic;
        builder.places = places;
        return builder;
    }

    /** Collects the options of a {@link Watch}. */
    public static final class Builder {
        private Optional<Input> topic = Optional.empty();
        private boolean exporters = true;
        private boolean flowLogs = true;
        private int retentionDays = 365;
        private Places places = Places.NONE;

        private Builder() {}

        /**
         * Topic that alarms notify.
         *
         * <p>An SNS topic given at deploy time. Without one the alarms exist, roll back bad deploys and tell nobody, which a finding says. Default: none, because
         * a topic belongs to an account.
         */
        public Builder topic(Input newTopic) {
            topic = Optional.of(RefusedValue.require("watch.topic", newTopic));
            places = places.said("topic", newTopic.places());
            return this;
        }

        /**
         * Whether nodes offer Prometheus exporters on ports 9100 and 9113.
         *
         * <p>Reachable from the firewall's internal sources alone. NGINX's exporter repeats seven numbers; latency comes from the access log. Default: on, because
         * AWS's own metrics show neither memory nor disk of a node.
         */
        public Builder exporters(boolean on) {
            exporters = on;
            places = places.said("exporters");
            return this;
        }

        /**
         * Whether the VPC's flows are logged to CloudWatch Logs.
         *
         * <p>Accepted and rejected flows, one-minute aggregates. With TCP passthrough the balancer writes no access log, so these and NGINX's are the record. Existing networks
         * keep their own flow logs. Default: on, because nothing else records what the security groups reject.
         */
        public Builder flowLogs(boolean on) {
            flowLogs = on;
            places = places.said("flowLogs");
            return this;
        }

        /**
         * Days that logs are kept.
         *
         * <p>One of the values that CloudWatch Logs knows (1 to 3,653). Shorter loses the record of an intrusion that is found late; longer is paid for by the month.
         * Default: 365, the least that common policy packs accept.
         */
        public Builder retentionDays(int days) {
            retentionDays = days;
            places = places.said("retentionDays");
            return this;
        }

        public Watch build() {
            return places.blame("watch", () -> new Watch(topic, exporters, flowLogs, retentionDays, places));
        }
    }
}
