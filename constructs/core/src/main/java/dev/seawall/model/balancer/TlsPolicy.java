package dev.seawall.model.balancer;

/** Security policies of a TLS listener of the balancer (NLB guide, security policies). There is no default in AWS worth having: omitted means TLS 1.0. */
public enum TlsPolicy {
    /** TLS 1.3 and 1.2 without CBC, post-quantum hybrid groups; AWS's recommendation. The default. */
    TLS13_1_2_RES_PQ("ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09"),
    /** TLS 1.3 alone, post-quantum hybrid groups. */
    TLS13_1_3_PQ("ELBSecurityPolicy-TLS13-1-3-PQ-2025-09"),
    /** TLS 1.3 with AES-256-GCM alone: the only policy that is what the seed asks for. */
    TLS13_1_3_RFC9151("ELBSecurityPolicy-TLS13-1-3-RFC9151-FIPS-2023-07");

    private final String policyName;

    TlsPolicy(String policyName) {
        this.policyName = policyName;
    }

    /** AWS's name of the policy. */
    public String policyName() {
        return policyName;
    }
}
