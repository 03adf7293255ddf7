/**
 * An edge in an app of CDK for Terraform: {@link dev.seawall.cdktf.ApiEdge} in a stack of the user's, {@link dev.seawall.cdktf.ApiEdgeStack} as a stack of its own.
 *
 * <p>CDK for Terraform is archived upstream. Nothing else of Seawall knows it, and the Terraform JSON does not depend on it: {@code ./seawall synth} writes the same document.
 */
package dev.seawall.cdktf;
