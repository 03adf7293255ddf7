package dev.seawall.terraform;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.seawall.json.Block;
import dev.seawall.plan.AwsResource;
import dev.seawall.plan.BalancerResource;
import dev.seawall.plan.NetworkResource;
import dev.seawall.plan.Plan;
import dev.seawall.plan.Value;
import dev.seawall.plan.WatchResource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A second file for the folder of a configuration, after an apply that was killed: it finds what AWS made and Terraform never wrote down, and imports it.
 *
 * <p>A resource with a generated name is in nobody's way. Others are: a subnet's block, a rule of a security group, a route, a listener's port is taken, and the next apply is refused. Those are searched
 * for within what the state does know (a VPC, a group, a table that it does not know is made anew, with nothing in it) and imported by {@code import} blocks, which do nothing where nothing is found
 * (Terraform 1.7, {@code for_each} of imports). Whatever else carries the edge's tag and is in no state is named by a warning, for a person to delete: to import an Auto Scaling group with its first hooks would replace it.
 */
public final class LeftBehind {
    private static final String TAGGED = "data.aws_resourcegroupstaggingapi_resources.left.resource_tag_mapping_list";
    /** Made by Auto Scaling, with the group's tags. */
    private static final String OF_THE_GROUP = ":(instance|volume|network-interface)/";
    /** A state has an ARN for some, and for others the id that the ARN ends in. */
    private static final String LEFT_BEHIND = "${sort(concat([for it in " + TAGGED + " : it.resource_arn if length(setintersection(local.left_told, [it.resource_arn, regex(\"[^/]*$\", it.resource_arn), "
        + "regex(\"[^:]*$\", it.resource_arn)])) == 0 && length(regexall(\"" + OF_THE_GROUP + "\", it.resource_arn)) == 0], "
        + "[for it in data.aws_autoscaling_groups.left.names : it if !contains(local.left_known, it)]))}";
    private static final JsonStringEncoder QUOTES = JsonStringEncoder.getInstance();

    private final Plan plan;
    private final TerraformState state;

    private LeftBehind(Plan plan, TerraformState state) {
        this.plan = plan;
        this.state = state;
    }

    /**
     * The file, as Terraform JSON.
     *
     * @param plan of the environment that was being applied
     * @param state what {@code terraform show -json} prints
     * @return empty when the state is no such output
     */
    public static Optional<String> render(Plan plan, String state) {
        return TerraformState.read(state).map(known -> new LeftBehind(plan, known).document().print());
    }

    private Block document() {
        Map<String, Map<String, Block>> data = new TreeMap<>();
        Block locals = new Block();
        List<Block> imports = new ArrayList<>();
        List<String> found = new ArrayList<>();
        Block tags = new Block().put("key", Plan.EDGE_TAG).put("values", List.of(plan.environment().identity()));
        add(data, new Search.Data("aws_resourcegroupstaggingapi_resources", "left", new Block().put("tag_filter", tags)));
        add(data, new Search.Data("aws_autoscaling_groups", "left", new Block().put("filter", new Search.Filters().where("tag:" + Plan.EDGE_TAG, plan.environment().identity()).blocks())));
        for (AwsResource resource : plan.resources()) {
            if (!state.holds(Spelling.address(resource))) {
                search(resource).ifPresent(search -> {
                    String name = name(resource);
                    search.data().forEach(it -> add(data, it));
                    locals.put(name, "${" + search.found() + "}");
                    imports.add(new Block().put("for_each", "${toset(local." + name + ")}").put("id", search.importId()).put("to", Spelling.address(resource)));
                    found.add(", local." + name);
                });
            }
        }
        Block sources = new Block();
        data.forEach((type, ofType) -> sources.put(type, new Block().putAll(ofType)));
        locals.put("left_known", state.names().stream().map(Spelling::text).toList())
            .put("left_told", "${concat(local.left_known" + String.join("", found) + ")}")
            .put("left_behind", LEFT_BEHIND);
        String carries = Plan.EDGE_TAG + "=" + plan.environment().identity();
        Block document = new Block().put("data", sources).put("locals", locals).put("check", new Block().put("left_behind", new Block().put("assert", new Block()
            .put("condition", "${length(local.left_behind) == 0}")
            .put("error_message", "In AWS with the tag " + carries + ", in no state and not imported, so another is made or was; delete it: ${join(\", \", local.left_behind)}"))));
        return imports.isEmpty() ? document : document.put("import", imports);
    }

    private static void add(Map<String, Map<String, Block>> data, Search.Data source) {
        data.computeIfAbsent(source.type(), type -> new TreeMap<>()).putIfAbsent(source.name(), source.arguments());
    }

    private Optional<Search> search(AwsResource resource) {
        String name = name(resource);
        return switch (resource.type()) {
            case SUBNET -> {
                NetworkResource.Subnet subnet = (NetworkResource.Subnet) resource;
                yield known(subnet.vpc()).map(vpc -> Search.plural("aws_subnets", name, new Search.Filters().where("vpc-id", vpc).where("cidr-block", subnet.cidr().toString()), Search.ELEMENT));
            }
            case INTERNET_GATEWAY -> known(((NetworkResource.InternetGateway) resource).vpc())
                .map(vpc -> Search.each("aws_internet_gateway", name, tagged("igw-[0-9a-f]+"), "internet_gateway_id", "contains(it.attachments[*].vpc_id, " + quoted(vpc) + ")"));
            case ROUTE -> known(((NetworkResource.Route) resource).table()).map(table -> Search.plural("aws_route_tables", name,
                new Search.Filters().where("route-table-id", table).where("route.destination-cidr-block", "0.0.0.0/0"), Search.ELEMENT + "_0.0.0.0/0"));
            case SUBNET_ROUTE -> subnetRoute((NetworkResource.SubnetRoute) resource, name);
            case NAT_GATEWAY -> known(((NetworkResource.NatGateway) resource).subnet())
                .map(subnet -> Search.plural("aws_nat_gateways", name, new Search.Filters().where("subnet-id", subnet).where("state", "pending", "available"), Search.ELEMENT));
            case GATEWAY_ENDPOINT -> known(((NetworkResource.GatewayEndpoint) resource).vpc())
                .map(vpc -> Search.each("aws_vpc_endpoint", name, tagged("vpce-[0-9a-f]+"), "id", "it.vpc_id == " + quoted(vpc)));
            case SECURITY_GROUP_INGRESS, SECURITY_GROUP_EGRESS -> rule((NetworkResource.SecurityGroupRule) resource);
            case LOAD_BALANCER -> known(((BalancerResource.LoadBalancer) resource).subnets().get(0))
                .map(subnet -> Search.each("aws_lb", name, "data.aws_lbs." + name + ".arns", "arn", "contains(it.subnets, " + quoted(subnet) + ")")
                    .after(new Search.Data("aws_lbs", name, new Block().put("tags", new Block().put(Plan.EDGE_TAG, plan.environment().identity())))));
            case LISTENER -> {
                BalancerResource.Listener listener = (BalancerResource.Listener) resource;
                yield known(listener.balancer()).map(balancer -> Search.each("aws_lb_listener", name, tagged("arn:.*:listener/.*"), "arn",
                    "it.load_balancer_arn == " + quoted(balancer) + " && it.port == " + listener.port().number()));
            }
            case ALIAS_RECORD -> record((BalancerResource.AliasRecord) resource, name);
            case FLOW_LOG -> flowLog((WatchResource.FlowLog) resource);
            // their names are generated, or they have none: another can be made beside them
            case VPC, ROUTE_TABLE, ADDRESS, SECURITY_GROUP, TARGET_GROUP, LOG_BUCKET, ROLE, INSTANCE_PROFILE, LAUNCH_TEMPLATE, AUTO_SCALING_GROUP, LOG_GROUP -> Optional.empty();
            // written over
            case LOG_BUCKET_POLICY, SCALING_POLICY, ALARM -> Optional.empty();
        };
    }

    private Optional<Search> subnetRoute(NetworkResource.SubnetRoute route, String name) {
        return known(route.table()).flatMap(table -> known(route.subnet()).map(subnet -> Search.plural("aws_route_tables", name,
            new Search.Filters().where("route-table-id", table).where("association.subnet-id", subnet), subnet + "/" + Search.ELEMENT)));
    }

    /** The rules of a group are asked for once, however many of them are missing. */
    private Optional<Search> rule(NetworkResource.SecurityGroupRule rule) {
        Optional<String> peer = rule.peer().flatMap(this::known);
        Optional<String> group = known(rule.group());
        if (group.isEmpty() || rule.peer().isPresent() && peer.isEmpty()) {
            return Optional.empty();
        }
        StringBuilder condition = new StringBuilder(rule.ingress() ? "!" : "").append("it.is_egress && it.ip_protocol == ").append(quoted(rule.protocol()))
            .append(" && it.from_port == ").append(rule.from()).append(" && it.to_port == ").append(rule.to());
        rule.block().ifPresent(block -> condition.append(block.isIpv6() ? " && it.cidr_ipv6 == " : " && it.cidr_ipv4 == ").append(quoted(block.toString())));
        peer.ifPresent(id -> condition.append(" && it.referenced_security_group_id == ").append(quoted(id)));
        String ofGroup = "left_" + ((Value.OfResource) rule.group()).id().snakeCase();
        return Optional.of(Search.each("aws_vpc_security_group_rule", ofGroup, "data.aws_vpc_security_group_rules." + ofGroup + ".ids", "security_group_rule_id", condition.toString())
            .after(new Search.Data("aws_vpc_security_group_rules", ofGroup, new Block().put("filter", new Search.Filters().where("group-id", group.get()).blocks()))));
    }

    /** No data source says which VPC one is of; where several carry the tag, a person chooses. */
    private Optional<Search> flowLog(WatchResource.FlowLog flows) {
        String candidates = tagged("fl-[0-9a-f]+");
        return known(flows.vpc()).map(vpc -> new Search(List.of(), "length(" + candidates + ") == 1 ? " + candidates + " : []", Search.ELEMENT));
    }

    private Optional<Search> record(BalancerResource.AliasRecord record, String name) {
        return known(record.hostedZone()).map(zone -> new Search(List.of(new Search.Data("aws_route53_records", name, new Block().put("zone_id", zone))),
            "[for it in data.aws_route53_records." + name + ".resource_record_sets : it.type if it.type == \"A\" && it.name == " + quoted(record.host().value() + ".") + "]",
            zone + "_" + record.host().value() + "_" + Search.ELEMENT));
    }

    /** As a template of Terraform's; empty for what is made anew, since nothing can be left within it. */
    private Optional<String> known(Value value) {
        if (value instanceof Value.OfResource of) {
            return state.find(Spelling.typeName(of.type()) + "." + of.id().snakeCase(), Spelling.attributeName(of.type(), of.attribute())).map(Spelling::text);
        }
        return Optional.of((String) Spelling.of(value));
    }

    /** A list of what the state does not know among all that carries the edge's tag. */
    private static String tagged(String id) {
        String ids = "flatten([for it in " + TAGGED + " : regexall(\"" + id + "$\", it.resource_arn)])";
        return "[for id in " + ids + " : id if !contains(local.left_known, id)]";
    }

    private static String quoted(String template) {
        return "\"" + new String(QUOTES.quoteAsString(template)) + "\"";
    }

    private static String name(AwsResource resource) {
        return "left_" + resource.id().snakeCase();
    }
}
