package dev.seawall.terraform;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A Terraform configuration.
 *
 * @param text as JSON
 * @param resources type of each resource by its address, {@code aws_lb.shop}
 */
public record Configuration(String text, SortedMap<String, String> resources) {
    public Configuration {
        resources = Collections.unmodifiableSortedMap(new TreeMap<>(resources));
    }
}
