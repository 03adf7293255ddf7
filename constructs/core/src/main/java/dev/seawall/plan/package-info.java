/**
 * The AWS resources of an environment, typed, between model and back ends.
 *
 * <p>{@link dev.seawall.plan.Planner} decides everything; a back end spells what is here and adds nothing. Every attribute is explicit: the two tools' defaults differ, and an attribute that a
 * document stops naming keeps its old value in AWS. A layer's resources are nested in one sealed interface with a visitor, so that a resource without a spelling does not compile.
 */
package dev.seawall.plan;
