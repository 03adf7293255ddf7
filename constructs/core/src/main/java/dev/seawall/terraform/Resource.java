package dev.seawall.terraform;

import dev.seawall.json.Block;

/**
 * A resource as Terraform names it.
 *
 * @param type the provider's type, {@code aws_lb}
 * @param name its name in the document
 * @param arguments its arguments
 */
record Resource(String type, String name, Block arguments) {}
