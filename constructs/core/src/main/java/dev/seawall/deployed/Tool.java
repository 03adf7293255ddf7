package dev.seawall.deployed;

/** Whose document it is. */
public enum Tool {
    CLOUD_FORMATION("CloudFormation"), TERRAFORM("Terraform");

    private final String words;

    Tool(String words) {
        this.words = words;
    }

    /** Its name. */
    @Override
    public String toString() {
        return words;
    }
}
