package dev.seawall.model.balancer;

/** From where the balancer can be reached. Changing it replaces the balancer and its DNS name. */
public enum Scheme {
    /** From the internet. The default: that is what an API edge is. */
    INTERNET_FACING,
    /** From inside the VPC and networks joined to it. */
    INTERNAL
}
