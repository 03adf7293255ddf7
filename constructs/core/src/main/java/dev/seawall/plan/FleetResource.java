package dev.seawall.plan;

import dev.seawall.units.Bytes;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Nodes and what they may do. */
public sealed interface FleetResource extends AwsResource {
    /** One method a resource. */
    interface Visitor<R> {
        R visit(Role resource);

        R visit(InstanceProfile resource);

        R visit(LaunchTemplate resource);

        R visit(AutoScalingGroup resource);

        R visit(ScalingPolicy resource);
    }

    <R> R accept(Visitor<R> visitor);

    @Override
    default <R> R accept(Visitors<R> visitors) {
        return accept(visitors.fleet());
    }

    /**
     * A role with policies of its own.
     * @param service who may take it, {@code ec2.amazonaws.com}
     * @param trust conditions on taking it
     * @param description what it is for
     * @param policies inline policies by name
     */
    record Role(LogicalId id, String service, List<PolicyDocument.Condition> trust, String description, Map<String, PolicyDocument> policies) implements FleetResource {
        @Override
        public ResourceType type() {
            return ResourceType.ROLE;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * The role as instances take it, policies and all: a node that boots before it may answer its hook is abandoned.
     * @param role the role
     */
    record InstanceProfile(LogicalId id, Role role) implements FleetResource {
        @Override
        public ResourceType type() {
            return ResourceType.INSTANCE_PROFILE;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * How a node is launched. A change makes a new version, which rolls the fleet.
     * @param description for people
     * @param image the image
     * @param instanceType the preferred type
     * @param profile the instance profile
     * @param securityGroups of the node's interface
     * @param root the root volume
     * @param trackingTimeout connection tracking of the interface
     * @param userData base64
     */
    record LaunchTemplate(LogicalId id, String description, Value image, String instanceType, Value profile, List<Value> securityGroups, RootVolume root, Duration trackingTimeout, String userData) implements FleetResource {
        @Override
        public ResourceType type() {
            return ResourceType.LAUNCH_TEMPLATE;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * The group that keeps the nodes. No desired capacity: it belongs to scaling.
     * @param launchTemplate how
     * @param instanceTypes the types to choose from, the preferred first
     * @param minimum fewest nodes
     * @param maximum most nodes
     * @param subnets one a zone
     * @param targetGroups where nodes are registered
     * @param hooks from birth
     * @param gracePeriod time after InService in which health does not count
     * @param warmup time in which a new node's figures do not count
     * @param maximumLifetime age at which a node is replaced
     * @param metrics of the group, collected each minute
     * @param replacement how nodes are replaced
     * @param rollbackAlarms alarms that undo a refresh, 10 at most
     * @param serving how long a tool waits for the first nodes to serve
     * @param leaving how long it waits for the last ones to leave
     * @param needs what nodes need to boot
     */
    record AutoScalingGroup(LogicalId id, LaunchTemplate launchTemplate, List<String> instanceTypes, int minimum, int maximum, List<Value> subnets, List<Value> targetGroups, List<Hook> hooks, Duration gracePeriod, Duration warmup, Duration maximumLifetime, List<String> metrics, Replacement replacement, List<WatchResource.Alarm> rollbackAlarms, Duration serving, Duration leaving, List<AwsResource> needs) implements FleetResource {
        @Override
        public ResourceType type() {
            return ResourceType.AUTO_SCALING_GROUP;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * Target tracking.
     * @param group the group
     * @param metric AWS's name of the predefined metric
     * @param target what it is held at
     */
    record ScalingPolicy(LogicalId id, Value group, String metric, long target) implements FleetResource {
        @Override
        public ResourceType type() {
            return ResourceType.SCALING_POLICY;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * An encrypted gp3 volume that goes with its instance.
     *
     * @param device the image's name of its root device
     * @param size its size
     * @param iops operations a second
     * @param throughput MiB a second
     */
    record RootVolume(String device, Bytes size, int iops, int throughput) {}

    /**
     * Nodes that serve while others are replaced, by a refresh and by health alike, in percent of the desired ones.
     *
     * @param minimumHealthy never fewer; 100 launches before it terminates
     * @param maximumHealthy never more
     * @param skipMatching whether a refresh leaves nodes alone that already are as wanted
     */
    record Replacement(int minimumHealthy, int maximumHealthy, boolean skipMatching) {}

    /**
     * A lifecycle hook.
     *
     * @param name its name
     * @param launching whether it holds a launch; otherwise a termination
     * @param heartbeat time until the default result
     * @param defaultResult ABANDON or CONTINUE
     */
    record Hook(String name, boolean launching, Duration heartbeat, String defaultResult) {}
}
