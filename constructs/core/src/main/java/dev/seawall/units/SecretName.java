package dev.seawall.units;

/**
 * The name of a secret in AWS Secrets Manager. The name is public (it stands in templates and on nodes); the value never is.
 *
 * @param value 1 to 256 of A-Z a-z 0-9 and {@code /_+=.@-} (Secrets Manager, CreateSecret Name; AWS allows 512), not ending in a hyphen and six characters, which
 *     AWS would read as its own suffix
 */
public record SecretName(String value) implements Comparable<SecretName> {
    public SecretName {
        RefusedValue.require("secretName", value);
        if (!value.matches("[A-Za-z0-9/_+=.@-]{1,256}") || value.matches(".*-[A-Za-z0-9]{6}") || value.startsWith("arn:")) {
            throw new RefusedValue("SecretNameForm", "secretName", value, "a secret's name of A-Z a-z 0-9 / _ + = . @ - without AWS's six-character suffix",
                "give the secret's name, not its ARN or value, and avoid names ending in '-' and six characters");
        }
    }

    public static SecretName of(String value) {
        return new SecretName(value);
    }

    @Override
    public int compareTo(SecretName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
