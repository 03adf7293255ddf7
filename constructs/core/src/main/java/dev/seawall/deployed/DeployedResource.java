package dev.seawall.deployed;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A resource of a document.
 *
 * @param id in CloudFormation its logical id, {@code ShopVpc}; in Terraform its address, {@code aws_vpc.shop_vpc}
 * @param type such as {@code AWS::EC2::VPC} or {@code aws_vpc}
 * @param properties what AWS is told, by name: texts, lists and maps of these
 * @param orders what the tool alone is told, such as {@code DependsOn} or {@code lifecycle}
 */
public record DeployedResource(String id, String type, Map<String, Object> properties, Map<String, Object> orders) {
    /** The text at a path of names and indices below the properties, {@code "LaunchTemplateData", "InstanceType"}; empty where there is another value or none. */
    public Optional<String> text(String... path) {
        return value(path).filter(String.class::isInstance).map(String.class::cast);
    }

    /** The value at a path. A list in the way stands for its first element, as Terraform writes one block as itself or as a list. */
    public Optional<Object> value(String... path) {
        Object value = properties;
        for (String name : path) {
            Object within = value instanceof List<?> list && !list.isEmpty() ? list.get(0) : value;
            value = within instanceof Map<?, ?> map ? map.get(name) : null;
        }
        return Optional.ofNullable(value);
    }

    /** Ids of the resources that a property refers to. */
    public Set<String> referred(String property) {
        Set<String> ids = new TreeSet<>();
        References.of(properties.get(property), ids);
        return ids;
    }
}
