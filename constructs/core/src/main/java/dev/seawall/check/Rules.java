package dev.seawall.check;

import dev.seawall.check.rules.AddressFamilySupported;
import dev.seawall.check.rules.AddressesWithinQuota;
import dev.seawall.check.rules.AlarmsReachSomebody;
import dev.seawall.check.rules.BackendAddressesOutsideBalancerSubnets;
import dev.seawall.check.rules.BansNeedClientAddresses;
import dev.seawall.check.rules.CertificateForClients;
import dev.seawall.check.rules.DeregistrationOutlastsPropagation;
import dev.seawall.check.rules.EdgeHasListener;
import dev.seawall.check.rules.EdgeHasRoute;
import dev.seawall.check.rules.GrpcNeedsHttp2;
import dev.seawall.check.rules.HealthTimeoutWithinInterval;
import dev.seawall.check.rules.HitcountFitsKernel;
import dev.seawall.check.rules.HostedZoneHasHosts;
import dev.seawall.check.rules.Http3CutsUnhealthyNodes;
import dev.seawall.check.rules.Http3NeedsImage;
import dev.seawall.check.rules.Http3NeedsPreservedAddresses;
import dev.seawall.check.rules.ImagePinned;
import dev.seawall.check.rules.InputNamesDistinct;
import dev.seawall.check.rules.InputNamesSpareResources;
import dev.seawall.check.rules.InternalSourcesExcludeBalancer;
import dev.seawall.check.rules.KeepaliveBelowBalancerIdle;
import dev.seawall.check.rules.KernelOverridesHelp;
import dev.seawall.check.rules.ListenBacklogWithinSomaxconn;
import dev.seawall.check.rules.MaximumLeavesRoom;
import dev.seawall.check.rules.MinimumCoversZones;
import dev.seawall.check.rules.NodesReachPackages;
import dev.seawall.check.rules.OutgoingPortsSpareListeners;
import dev.seawall.check.rules.PortsDistinct;
import dev.seawall.check.rules.RecentTableFitsMemory;
import dev.seawall.check.rules.RedirectLeadsToListener;
import dev.seawall.check.rules.RequestsFitIntoShutdown;
import dev.seawall.check.rules.RolePoliciesFitIam;
import dev.seawall.check.rules.RouteUpstreamExists;
import dev.seawall.check.rules.SecurityGroupRulesWithinQuota;
import dev.seawall.check.rules.SeveralZones;
import dev.seawall.check.rules.ShutdownWithinDrain;
import dev.seawall.check.rules.TargetsWithinQuota;
import dev.seawall.check.rules.TemplateFits;
import dev.seawall.check.rules.TemplateResourcesWithinQuota;
import dev.seawall.check.rules.TextHoldsNoSecret;
import dev.seawall.check.rules.TypeExceptionIsDeliberate;
import dev.seawall.check.rules.UpstreamIsUsed;
import dev.seawall.check.rules.UserDataFits;
import dev.seawall.check.rules.ZonesInRegion;
import dev.seawall.check.rules.ZonesPresent;
import dev.seawall.cloudformation.Template;
import dev.seawall.model.Environment;
import dev.seawall.node.NodeFiles;
import dev.seawall.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The catalogue: every rule once, in the order in which they are documented. */
public final class Rules {
    private static final List<Rule> ALL = List.of(
        new EdgeHasListener(),
        new EdgeHasRoute(),
        new RouteUpstreamExists(),
        new UpstreamIsUsed(),
        new PortsDistinct(),
        new BansNeedClientAddresses(),
        new Http3NeedsPreservedAddresses(),
        new Http3NeedsImage(),
        new Http3CutsUnhealthyNodes(),
        new HitcountFitsKernel(),
        new RecentTableFitsMemory(),
        new KeepaliveBelowBalancerIdle(),
        new ShutdownWithinDrain(),
        new RequestsFitIntoShutdown(),
        new HealthTimeoutWithinInterval(),
        new DeregistrationOutlastsPropagation(),
        new ZonesPresent(),
        new ZonesInRegion(),
        new SeveralZones(),
        new MinimumCoversZones(),
        new MaximumLeavesRoom(),
        new AddressFamilySupported(),
        new GrpcNeedsHttp2(),
        new ListenBacklogWithinSomaxconn(),
        new KernelOverridesHelp(),
        new OutgoingPortsSpareListeners(),
        new NodesReachPackages(),
        new CertificateForClients(),
        new HostedZoneHasHosts(),
        new AlarmsReachSomebody(),
        new ImagePinned(),
        new InputNamesDistinct(),
        new InputNamesSpareResources(),
        new InternalSourcesExcludeBalancer(),
        new TypeExceptionIsDeliberate(),
        new RedirectLeadsToListener(),
        new BackendAddressesOutsideBalancerSubnets(),
        new TextHoldsNoSecret());

    private static final List<NodeRule> NODE = List.of(new UserDataFits());

    private static final List<PlanRule> PLAN = List.of(new SecurityGroupRulesWithinQuota(), new TargetsWithinQuota(), new AddressesWithinQuota(), new RolePoliciesFitIam());

    private static final List<TemplateRule> TEMPLATE = List.of(new TemplateFits(), new TemplateResourcesWithinQuota());

    private Rules() {}

    /** Rules about what the user said. */
    public static List<Rule> all() {
        return ALL;
    }

    /** Rules about what is rendered from it. */
    public static List<NodeRule> ofNodes() {
        return NODE;
    }

    /** Rules about what would be made in AWS. */
    public static List<PlanRule> ofPlans() {
        return PLAN;
    }

    /** Rules about the CloudFormation template. */
    public static List<TemplateRule> ofTemplates() {
        return TEMPLATE;
    }

    /** What the rules about the model say; an error among it forbids to render. */
    public static Report check(Environment environment) {
        List<Finding> findings = new ArrayList<>();
        Consumer<Finding> more = into(findings);
        for (Rule rule : ALL) {
            rule.check(environment, more);
        }
        return new Report(findings);
    }

    /** What the rules about a node say, beside what was said before. */
    public static Report check(Report before, NodeFiles node) {
        List<Finding> findings = new ArrayList<>(before.findings());
        Consumer<Finding> more = into(findings);
        for (NodeRule rule : NODE) {
            rule.check(node, more);
        }
        return new Report(findings);
    }

    /** What the rules about a plan say, beside what was said before. */
    public static Report check(Report before, Plan plan) {
        List<Finding> findings = new ArrayList<>(before.findings());
        Consumer<Finding> more = into(findings);
        for (PlanRule rule : PLAN) {
            rule.check(plan, more);
        }
        return new Report(findings);
    }

    /** What the rules about a template say, beside what was said before. */
    public static Report check(Report before, Template template) {
        List<Finding> findings = new ArrayList<>(before.findings());
        Consumer<Finding> more = into(findings);
        for (TemplateRule rule : TEMPLATE) {
            rule.check(template, more);
        }
        return new Report(findings);
    }

    /** One method reference for all: each costs the cold path a quarter of a millisecond. */
    private static Consumer<Finding> into(List<Finding> findings) {
        return findings::add;
    }
}
