/** Spells a plan as a CloudFormation template: one table a layer, one line a property, no decision. */
package dev.seawall.cloudformation;
