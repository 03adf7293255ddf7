/**
 * The front door, and the tour.
 *
 * <p>A user says one {@link dev.seawall.model.Edge} (package {@code model}, one package a layer: network, balancer, fleet, storage, kernel, nginx, firewall, boot, watch) with values that
 * carry their units ({@code units}), and puts it into an {@link dev.seawall.model.Environment}. {@link dev.seawall.Seawall} answers what becomes of it:
 *
 * <pre>
 * model   what the user said               Edge, Environment
 * derive  numbers counted once from it     TimeoutLadder, RateLimitZone, KernelSettings
 * node    the files of every node          NodeFiles, UserData
 * plan    the resources in AWS             Plan, AwsResource
 * cloudformation, terraform                the plan spelled in each tool's JSON; they decide nothing
 * check   the rules that read all of it    Rules, Report
 * snapshot  the edge as reviewed files, and what differs between two   EdgeSnapshot, EdgeDifference
 * </pre>
 *
 * <p>Each stage reads the stages before it and none after, and each is a pure function. A wrong single value is refused where it is set
 * ({@link dev.seawall.units.RefusedValue}); what only shows between values is a {@link dev.seawall.check.Finding}.
 */
package dev.seawall;
