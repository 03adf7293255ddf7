package dev.seawall.plan;

/** Attributes of resources that others use. */
public enum Attribute {
    /** The id that other resources take. */
    ID,
    ARN,
    /** The name that AWS generated or was given. */
    NAME,
    DNS_NAME,
    /** The hosted zone of the balancer's DNS name. */
    HOSTED_ZONE,
    /** Newest version of a launch template. */
    LATEST_VERSION,
    /** The part of an ARN that metrics name. */
    METRIC_NAME
}
