/** Spells a plan as Terraform JSON for the provider hashicorp/aws, 5.100 to below 7: one table a layer, one line an argument, no decision. */
package dev.seawall.terraform;
