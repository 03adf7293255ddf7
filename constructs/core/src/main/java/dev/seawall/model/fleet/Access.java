package dev.seawall.model.fleet;

/** How people reach a node. There is no SSH, no key pair and no public address in any case. */
public enum Access {
    /**
     * Session Manager, by a policy without the right to read every parameter that AWS's managed one grants. The agent must be in the image: Debian has no package
     * of it. The default.
     */
    SESSION_MANAGER,
    /** Nobody: a node is replaced, not repaired. */
    NONE
}
