package dev.seawall.facts;

/** What a fact is about, in the order in which readers want to know. */
public enum Topic {
    LIMITS("limits"), CAPACITY("capacity"), LISTENERS("listeners"), TLS("TLS"), FIREWALL("firewall"), KERNEL("kernel"), RETRIES("retries"), ROUTES("routes"), UPSTREAMS("upstreams"), NGINX("NGINX"),
    NETWORK("network"), BOOT("boot");

    private final String words;

    Topic(String words) {
        this.words = words;
    }

    /** As a heading says it. */
    @Override
    public String toString() {
        return words;
    }
}
