/**
 * An edge in an app of AWS CDK: {@link dev.seawall.cdk.ApiEdge} puts the finished template into a stack of the user's, as typed L1 resources, and offers what others build on.
 *
 * <p>It decides nothing: what {@code cdk synth} writes is the pure document and CDK's own metadata.
 */
package dev.seawall.cdk;
