package dev.seawall.model.fleet;

/** Processor architecture of an instance type and of the image it boots. */
public enum Architecture {
    AMD64("amd64", "x86_64"),
    ARM64("arm64", "arm64");

    private final String debianName;
    private final String awsName;

    Architecture(String debianName, String awsName) {
        this.debianName = debianName;
        this.awsName = awsName;
    }

    /** Debian's word. */
    public String debianName() {
        return debianName;
    }

    /** EC2's word. */
    public String awsName() {
        return awsName;
    }
}
