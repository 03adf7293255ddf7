package dev.seawall.units;

/**
 * The name of a secret in AWS Secrets Manager. The name is public (it stands in templates and on nodes); the value never is.
 *
 * @param value 1 to 256 of A-Z a-z 0-9 and {@code /_+=.@-} (Secrets Manager, CreateSecret Name; AWS allows 512); no ARN, whose last
 *     six characters AWS chooses and which would tie the edge to one account
 */
public record SecretName(String value) implements Comparable<SecretName> {
    private static final Alphabet PLAIN = Alphabet.of("A-Za-z0-9/_+=.@-");
    private static final int LONGEST = 256;

    public SecretName {
        RefusedValue.require("secretName", value);
        if (!PLAIN.spells(value) || value.length() > LONGEST || value.startsWith("arn:")) {
            throw new RefusedValue("SecretNameForm", "secretName", value, "a secret's name of A-Z a-z 0-9 / _ + = . @ -",
                "give the secret's name, not its ARN or value");
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
