package dev.seawall.check;

import dev.seawall.check.rules.AddressFamilySupported;
import dev.seawall.check.rules.AddressesWithinQuota;
import dev.seawall.check.rules.AlarmsDecideOnSilence;
import dev.seawall.check.rules.AlarmsReachSomebody;
import dev.seawall.check.rules.AuthoritiesKnowName;
import dev.seawall.check.rules.BackendAddressesOutsideBalancerSubnets;
import dev.seawall.check.rules.BacklogWithinConnections;
import dev.seawall.check.rules.BalancerAdmitsListenersAlone;
import dev.seawall.check.rules.BalancerHasSecurityGroup;
import dev.seawall.check.rules.BalancerReachesNodes;
import dev.seawall.check.rules.BalancerSubnetsApart;
import dev.seawall.check.rules.BanTableHoldsClients;
import dev.seawall.check.rules.BansNeedClientAddresses;
import dev.seawall.check.rules.BansSpareHttp1Clients;
import dev.seawall.check.rules.BansSpareIdleClients;
import dev.seawall.check.rules.BansSpareSharedAddresses;
import dev.seawall.check.rules.BodiesAreAdmitted;
import dev.seawall.check.rules.BodiesFitTemporary;
import dev.seawall.check.rules.BootFitsTimeout;
import dev.seawall.check.rules.BootSourcesReachable;
import dev.seawall.check.rules.BurstLetsLimitAct;
import dev.seawall.check.rules.CacheAgreesWithHeaders;
import dev.seawall.check.rules.CacheShareIsUsed;
import dev.seawall.check.rules.CacheSparesIdentities;
import dev.seawall.check.rules.CacheWithinLifetime;
import dev.seawall.check.rules.CertificateForClients;
import dev.seawall.check.rules.ClientBlocksMatter;
import dev.seawall.check.rules.ClientCertificatesGuardRoutes;
import dev.seawall.check.rules.ClientsReachBalancer;
import dev.seawall.check.rules.ConnectionsPerClientFitStreams;
import dev.seawall.check.rules.CorsHeadersAgree;
import dev.seawall.check.rules.CrossZoneKeepsPortsApart;
import dev.seawall.check.rules.DeadNodesLeaveSoon;
import dev.seawall.check.rules.DeadServersSkippedSoon;
import dev.seawall.check.rules.DeregistrationOutlastsPropagation;
import dev.seawall.check.rules.DescriptorsWithinNrOpen;
import dev.seawall.check.rules.EdgeHasListener;
import dev.seawall.check.rules.EdgeHasRoute;
import dev.seawall.check.rules.EgressIsNarrow;
import dev.seawall.check.rules.EveryListenerReachesNodes;
import dev.seawall.check.rules.FloorsOfRelease;
import dev.seawall.check.rules.FloorsOnlyRise;
import dev.seawall.check.rules.FlowsRecorded;
import dev.seawall.check.rules.GrpcNeedsHttp2;
import dev.seawall.check.rules.GrpcThroughBalancerTls;
import dev.seawall.check.rules.GrpcUpstreamApart;
import dev.seawall.check.rules.HeaderValuesParse;
import dev.seawall.check.rules.HeadersFitEveryAnswer;
import dev.seawall.check.rules.HealthTimeoutWithinInterval;
import dev.seawall.check.rules.HitcountFitsKernel;
import dev.seawall.check.rules.HooksGuardNodes;
import dev.seawall.check.rules.HostedZoneHasHosts;
import dev.seawall.check.rules.HostsNamed;
import dev.seawall.check.rules.Http3CutsUnhealthyNodes;
import dev.seawall.check.rules.Http3NeedsImage;
import dev.seawall.check.rules.Http3NeedsPreservedAddresses;
import dev.seawall.check.rules.IdleTimeoutActs;
import dev.seawall.check.rules.ImagePinned;
import dev.seawall.check.rules.InputNamesDistinct;
import dev.seawall.check.rules.InputNamesSpareResources;
import dev.seawall.check.rules.InternalPortsHaveSources;
import dev.seawall.check.rules.InternalSourcesExcludeBalancer;
import dev.seawall.check.rules.InternalSourcesInternal;
import dev.seawall.check.rules.KeepaliveBelowBalancerIdle;
import dev.seawall.check.rules.KeepaliveBelowFixedIdle;
import dev.seawall.check.rules.KernelKnowsKey;
import dev.seawall.check.rules.KernelLeavesMemory;
import dev.seawall.check.rules.KernelLimitsSuffice;
import dev.seawall.check.rules.KernelOverridesAct;
import dev.seawall.check.rules.KernelOverridesHelp;
import dev.seawall.check.rules.KernelStaysHardened;
import dev.seawall.check.rules.KernelTakesValue;
import dev.seawall.check.rules.LimitAllowsPairs;
import dev.seawall.check.rules.ListenBacklogWithinSomaxconn;
import dev.seawall.check.rules.LogBucketIsOurs;
import dev.seawall.check.rules.LogsOutliveDiscovery;
import dev.seawall.check.rules.MaximumFitsSubnets;
import dev.seawall.check.rules.MaximumLeavesRoom;
import dev.seawall.check.rules.MemoryFitsNode;
import dev.seawall.check.rules.MinimumCoversZones;
import dev.seawall.check.rules.NamesAskedInside;
import dev.seawall.check.rules.NatInEveryZone;
import dev.seawall.check.rules.NodeHoldsNoSecret;
import dev.seawall.check.rules.NodeSubnetsApart;
import dev.seawall.check.rules.NodesAdmitBalancerAlone;
import dev.seawall.check.rules.NodesArePrivate;
import dev.seawall.check.rules.NodesReachPackages;
import dev.seawall.check.rules.NodesRenewed;
import dev.seawall.check.rules.OneClientLeavesRoom;
import dev.seawall.check.rules.OutgoingPortsFitRequests;
import dev.seawall.check.rules.OutgoingPortsSpareListeners;
import dev.seawall.check.rules.PackageNamesKnown;
import dev.seawall.check.rules.PackagesAct;
import dev.seawall.check.rules.PackagesDoNotFight;
import dev.seawall.check.rules.PackagesOfArchitecture;
import dev.seawall.check.rules.PathsAreNoPatterns;
import dev.seawall.check.rules.PlainStaysInside;
import dev.seawall.check.rules.PoisonEjectsNobody;
import dev.seawall.check.rules.PolicyKeywordsQuoted;
import dev.seawall.check.rules.PoolClosesFirst;
import dev.seawall.check.rules.PoolConnectionsLast;
import dev.seawall.check.rules.PoolFitsConnections;
import dev.seawall.check.rules.PoolFitsPorts;
import dev.seawall.check.rules.PoolHoldsServers;
import dev.seawall.check.rules.PoorLinksServed;
import dev.seawall.check.rules.PortsDistinct;
import dev.seawall.check.rules.PortsSpeakTheirScheme;
import dev.seawall.check.rules.PrivateNamesResolve;
import dev.seawall.check.rules.ProductionIsProtected;
import dev.seawall.check.rules.PublicPortsAreWeb;
import dev.seawall.check.rules.QuicIdleWithinFlow;
import dev.seawall.check.rules.ReadTimeoutWithinBalancerIdle;
import dev.seawall.check.rules.RecentTableFitsMemory;
import dev.seawall.check.rules.RedirectLeadsToListener;
import dev.seawall.check.rules.ReplacementKeepsCapacity;
import dev.seawall.check.rules.RequestsFitIntoShutdown;
import dev.seawall.check.rules.ResourceIdsDistinct;
import dev.seawall.check.rules.RetriesSpareUpstream;
import dev.seawall.check.rules.RolePoliciesFitIam;
import dev.seawall.check.rules.RolesAllowLittle;
import dev.seawall.check.rules.RouteUpstreamExists;
import dev.seawall.check.rules.RoutesSpareManagement;
import dev.seawall.check.rules.SecretNamesWhole;
import dev.seawall.check.rules.SecretsServeOnePurpose;
import dev.seawall.check.rules.SecurityGroupRulesWithinQuota;
import dev.seawall.check.rules.SecurityHeadersAct;
import dev.seawall.check.rules.SerialOfRelease;
import dev.seawall.check.rules.SeveralZones;
import dev.seawall.check.rules.ShutdownWithinDrain;
import dev.seawall.check.rules.SlowClientsLetGo;
import dev.seawall.check.rules.SmallestTypeFirst;
import dev.seawall.check.rules.SubnetsInOneZone;
import dev.seawall.check.rules.TargetGroupsSpeakTheirProtocol;
import dev.seawall.check.rules.TargetsWithinQuota;
import dev.seawall.check.rules.TcpBuffersAscend;
import dev.seawall.check.rules.TemplateCarriesUserData;
import dev.seawall.check.rules.TemplateFits;
import dev.seawall.check.rules.TemplateResourcesWithinQuota;
import dev.seawall.check.rules.TextHoldsNoSecret;
import dev.seawall.check.rules.TextShowsWhatItSays;
import dev.seawall.check.rules.TlsPolicyFollowsProfile;
import dev.seawall.check.rules.TlsPolicyIsModern;
import dev.seawall.check.rules.TrackingHoldsConnections;
import dev.seawall.check.rules.TrackingOutlastsBalancer;
import dev.seawall.check.rules.TrackingOutlastsIdle;
import dev.seawall.check.rules.TypeExceptionIsDeliberate;
import dev.seawall.check.rules.TypeNamesAgree;
import dev.seawall.check.rules.TypesOfferedInRegion;
import dev.seawall.check.rules.UnhealthyDrainingCoversRequests;
import dev.seawall.check.rules.UpstreamAddressesUsable;
import dev.seawall.check.rules.UpstreamIsUsed;
import dev.seawall.check.rules.UpstreamNamesStay;
import dev.seawall.check.rules.UpstreamPortSpeaksTls;
import dev.seawall.check.rules.UpstreamsInsideVpc;
import dev.seawall.check.rules.UpstreamsLeadElsewhere;
import dev.seawall.check.rules.UpstreamsReachable;
import dev.seawall.check.rules.UserDataFits;
import dev.seawall.check.rules.VpcBlockPrivate;
import dev.seawall.check.rules.WarmupFollowsLoad;
import dev.seawall.check.rules.WebSocketsOutlivePings;
import dev.seawall.check.rules.ZoneLossFits;
import dev.seawall.check.rules.ZonesInRegion;
import dev.seawall.check.rules.ZonesOfRegion;
import dev.seawall.check.rules.ZonesPresent;
import dev.seawall.cloudformation.Template;
import dev.seawall.model.Environment;
import dev.seawall.node.NodeFiles;
import dev.seawall.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** The catalogue: every rule once, in the order in which they are documented. */
public final class Rules {
    private static final List<Rule> ALL = List.of(
        new EdgeHasListener(),
        new EdgeHasRoute(),
        new RouteUpstreamExists(),
        new PathsAreNoPatterns(),
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
        new ZonesOfRegion(),
        new SeveralZones(),
        new MinimumCoversZones(),
        new MaximumLeavesRoom(),
        new MaximumFitsSubnets(),
        new AddressFamilySupported(),
        new GrpcNeedsHttp2(),
        new ListenBacklogWithinSomaxconn(),
        new BacklogWithinConnections(),
        new KernelOverridesHelp(),
        new KernelStaysHardened(),
        new OutgoingPortsSpareListeners(),
        new NodesReachPackages(),
        new NatInEveryZone(),
        new CertificateForClients(),
        new HostedZoneHasHosts(),
        new AlarmsReachSomebody(),
        new ImagePinned(),
        new SerialOfRelease(),
        new InputNamesDistinct(),
        new InputNamesSpareResources(),
        new InternalSourcesExcludeBalancer(),
        new TypeExceptionIsDeliberate(),
        new TypeNamesAgree(),
        new RedirectLeadsToListener(),
        new BackendAddressesOutsideBalancerSubnets(),
        new UpstreamAddressesUsable(),
        new UpstreamsLeadElsewhere(),
        new UpstreamsReachable(),
        new UpstreamsInsideVpc(),
        new UpstreamNamesStay(),
        new UpstreamPortSpeaksTls(),
        new PlainStaysInside(),
        new AuthoritiesKnowName(),
        new GrpcUpstreamApart(),
        new RetriesSpareUpstream(),
        new PoisonEjectsNobody(),
        new DeadServersSkippedSoon(),
        new PoolFitsPorts(),
        new OutgoingPortsFitRequests(),
        new PoolFitsConnections(),
        new PoolHoldsServers(),
        new PoolConnectionsLast(),
        new PoolClosesFirst(),
        new ReadTimeoutWithinBalancerIdle(),
        new WebSocketsOutlivePings(),
        new KeepaliveBelowFixedIdle(),
        new IdleTimeoutActs(),
        new QuicIdleWithinFlow(),
        new UnhealthyDrainingCoversRequests(),
        new DeadNodesLeaveSoon(),
        new BootFitsTimeout(),
        new ZoneLossFits(),
        new SmallestTypeFirst(),
        new WarmupFollowsLoad(),
        new NodesRenewed(),
        new TypesOfferedInRegion(),
        new CrossZoneKeepsPortsApart(),
        new ClientsReachBalancer(),
        new ClientBlocksMatter(),
        new InternalSourcesInternal(),
        new InternalPortsHaveSources(),
        new BodiesFitTemporary(),
        new BodiesAreAdmitted(),
        new CorsHeadersAgree(),
        new SecurityHeadersAct(),
        new PolicyKeywordsQuoted(),
        new HeadersFitEveryAnswer(),
        new HeaderValuesParse(),
        new CacheAgreesWithHeaders(),
        new CacheWithinLifetime(),
        new CacheSparesIdentities(),
        new CacheShareIsUsed(),
        new HostsNamed(),
        new BurstLetsLimitAct(),
        new LimitAllowsPairs(),
        new ClientCertificatesGuardRoutes(),
        new RoutesSpareManagement(),
        new GrpcThroughBalancerTls(),
        new TlsPolicyFollowsProfile(),
        new PortsSpeakTheirScheme(),
        new PublicPortsAreWeb(),
        new FloorsOnlyRise(),
        new FloorsOfRelease(),
        new PackagesDoNotFight(),
        new PackageNamesKnown(),
        new PackagesOfArchitecture(),
        new PackagesAct(),
        new BootSourcesReachable(),
        new PrivateNamesResolve(),
        new NamesAskedInside(),
        new DescriptorsWithinNrOpen(),
        new TrackingHoldsConnections(),
        new TrackingOutlastsIdle(),
        new TcpBuffersAscend(),
        new KernelKnowsKey(),
        new KernelTakesValue(),
        new KernelLimitsSuffice(),
        new KernelLeavesMemory(),
        new KernelOverridesAct(),
        new SlowClientsLetGo(),
        new PoorLinksServed(),
        new SecretsServeOnePurpose(),
        new SecretNamesWhole(),
        new VpcBlockPrivate(),
        new BalancerSubnetsApart(),
        new SubnetsInOneZone(),
        new NodeSubnetsApart(),
        new MemoryFitsNode(),
        new ConnectionsPerClientFitStreams(),
        new OneClientLeavesRoom(),
        new BansSpareHttp1Clients(),
        new BansSpareIdleClients(),
        new BansSpareSharedAddresses(),
        new BanTableHoldsClients(),
        new ProductionIsProtected(),
        new FlowsRecorded(),
        new LogsOutliveDiscovery(),
        new TextShowsWhatItSays(),
        new TextHoldsNoSecret());

    private static final List<NodeRule> NODE = List.of(new UserDataFits(), new NodeHoldsNoSecret());

    private static final List<PlanRule> PLAN = List.of(
        new SecurityGroupRulesWithinQuota(),
        new TargetsWithinQuota(),
        new AddressesWithinQuota(),
        new RolePoliciesFitIam(),
        new NodesAdmitBalancerAlone(),
        new BalancerAdmitsListenersAlone(),
        new BalancerReachesNodes(),
        new EgressIsNarrow(),
        new BalancerHasSecurityGroup(),
        new RolesAllowLittle(),
        new LogBucketIsOurs(),
        new HooksGuardNodes(),
        new TargetGroupsSpeakTheirProtocol(),
        new TlsPolicyIsModern(),
        new AlarmsDecideOnSilence(),
        new NodesArePrivate(),
        new EveryListenerReachesNodes(),
        new ReplacementKeepsCapacity(),
        new TemplateCarriesUserData(),
        new TrackingOutlastsBalancer(),
        new ResourceIdsDistinct());

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

    /** The ids of all of them, sorted; acceptances name one. */
    public static Set<String> ids() {
        Set<String> ids = new TreeSet<>();
        for (List<? extends Sentence> rules : List.of(ALL, NODE, PLAN, TEMPLATE)) {
            for (Sentence rule : rules) {
                ids.add(rule.id());
            }
        }
        return ids;
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
        Origins origins = new Origins(plan);
        findings.replaceAll(origins::of);
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
