package dev.seawall.check.rules;

import dev.seawall.units.Alphabet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What keys, tokens and passwords look like, by their vendors' documented prefixes: the table is the list. A text is read once from start to end, because a pattern of so many branches costs
 * more on the cold path than all other rules.
 */
final class SecretShapes {
    private static final Alphabet ANY = Alphabet.of("A-Za-z0-9_+/=.~-");
    private static final Alphabet LETTERS = Alphabet.of("A-Za-z0-9");
    private static final Alphabet UPPER = Alphabet.of("A-Z0-9");
    private static final Alphabet HEX = Alphabet.of("0-9a-f");
    /** Names that a value is given to. */
    private static final List<String> NAMES = List.of("password", "passwd", "pwd", "secret", "token", "api_key", "apikey", "api-key", "access_key", "accountkey", "secretkey", "private_key");
    private static final int SHORTEST_VALUE = 8;
    private static final int ASCII = 128;

    /** By its first character. */
    private static final List<List<Shape>> SHAPES = new ArrayList<>();

    /** A prefix, and how many characters of which alphabet follow at least. */
    private record Shape(String vendor, String prefix, int least, Alphabet alphabet, boolean inside) {}

    static {
        for (int i = 0; i < ASCII; i++) {
            SHAPES.add(new ArrayList<>());
        }
        add("an AWS access key", UPPER, 16, "AKIA", "ASIA", "ABIA");
        add("a PEM key or certificate", ANY, 0, "-----BEGIN");
        add("a PuTTY key", ANY, 1, "PuTTY-User-Key-File-");
        add("a PGP key", ANY, 0, "-----BEGIN PGP");
        add("an age key", UPPER, 40, "AGE-SECRET-KEY-1");
        add("a GitHub token", ANY, 20, "ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat_");
        add("a GitLab token", ANY, 16, "glpat-", "glptt-", "gldt-", "glrt-");
        add("an Atlassian token", ANY, 30, "ATATT3", "ATCTT3");
        add("a Slack token", ANY, 10, "xoxa-", "xoxb-", "xoxe-", "xoxe.", "xoxp-", "xoxr-", "xoxs-", "xapp-");
        add("a Slack webhook", ANY, 20, "hooks.slack.com/services/");
        add("a Discord webhook", ANY, 20, "discord.com/api/webhooks/", "discordapp.com/api/webhooks/");
        inside("a Telegram bot token", ANY, 30, ":AA");
        add("a Stripe key", LETTERS, 16, "sk_live_", "sk_test_", "rk_live_", "rk_test_", "whsec_");
        add("a Square token", ANY, 20, "sq0atp-", "sq0csp-");
        add("a Shopify token", HEX, 32, "shpat_", "shpss_", "shpca_", "shppa_");
        add("a Google API key", ANY, 35, "AIza");
        add("a Google OAuth secret", ANY, 20, "GOCSPX-", "ya29.");
        add("an Azure storage key", ANY, 40, "AccountKey=", "SharedAccessKey=");
        add("an Azure shared access signature", Alphabet.of("A-Za-z0-9%+/="), 30, "sig=");
        add("an Alibaba access key", LETTERS, 12, "LTAI");
        add("a DigitalOcean token", HEX, 40, "dop_v1_", "doo_v1_", "dor_v1_");
        add("a Heroku token", ANY, 20, "HRKU-");
        add("a Fly.io token", ANY, 30, "FlyV1 ", "fm2_");
        add("a PlanetScale token", ANY, 20, "pscale_pw_", "pscale_tkn_");
        add("a Supabase token", HEX, 40, "sbp_");
        add("a Databricks token", HEX, 32, "dapi");
        add("a HashiCorp Vault token", ANY, 20, "hvs.", "hvb.", "hvr.");
        inside("a Terraform Cloud token", ANY, 40, ".atlasv1.");
        add("an npm token", LETTERS, 30, "npm_");
        add("a PyPI token", ANY, 40, "pypi-");
        add("a Docker Hub token", ANY, 20, "dckr_pat_", "dckr_oat_");
        add("a Hugging Face token", LETTERS, 20, "hf_");
        add("an OpenAI key", ANY, 20, "sk-proj-", "sk-svcacct-");
        add("an OpenAI key", LETTERS, 32, "sk-");
        add("an Anthropic key", ANY, 20, "sk-ant-");
        add("a SendGrid key", ANY, 20, "SG.");
        add("a Twilio key", HEX, 32, "SK");
        add("a Mailgun key", HEX, 32, "key-");
        add("a Grafana token", ANY, 20, "glsa_", "glc_");
        add("a New Relic key", ANY, 20, "NRAK-", "NRJS-");
        add("a Sentry token", ANY, 40, "sntrys_", "sntryu_");
        add("a Doppler token", ANY, 30, "dp.pt.", "dp.st.", "dp.sa.");
        add("a Postman key", ANY, 20, "PMAK-");
        add("a Linear key", LETTERS, 20, "lin_api_");
        add("a Notion token", LETTERS, 30, "ntn_", "secret_");
        add("a Tailscale key", ANY, 20, "tskey-");
        add("a Buildkite token", HEX, 40, "bkua_");
        add("a Contentful token", ANY, 40, "CFPAT-");
        add("a JSON web token", ANY, 17, "eyJ");
        add("a bearer token", ANY, 20, "Bearer ");
        add("a user and password", ANY, 16, "Basic ");
    }

    private SecretShapes() {}

    /** What the text holds, in words, if anything. */
    static Optional<String> find(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ':' && text.startsWith("://", i) && userInfo(text, i + 3)) {
                return Optional.of("an address with a user and password");
            }
            if ((c == '=' || c == ':') && isGivenToName(text, i)) {
                return Optional.of("a password that is given to a name");
            }
            if (c < ASCII && !SHAPES.get(c).isEmpty()) {
                boolean start = i == 0 || !LETTERS.holds(text.charAt(i - 1));
                for (Shape shape : SHAPES.get(c)) {
                    if ((start || shape.inside()) && matches(shape, text, i)) {
                        return Optional.of(shape.vendor());
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static boolean matches(Shape shape, String text, int at) {
        int end = at + shape.prefix().length();
        return text.startsWith(shape.prefix(), at) && length(text, end, shape.alphabet()) >= shape.least();
    }

    /** How many characters of an alphabet stand there. */
    private static int length(String text, int from, Alphabet alphabet) {
        int end = from;
        while (end < text.length() && alphabet.holds(text.charAt(end))) {
            end++;
        }
        return end - from;
    }

    /** {@code user:password@}; a variable in place of the password is none. */
    private static boolean userInfo(String text, int from) {
        int colon = -1;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '@') {
                return colon > from && i > colon + 1 && text.charAt(colon + 1) != '$';
            }
            if (c == '/' || c <= ' ') {
                return false;
            }
            colon = c == ':' && colon < 0 ? i : colon;
        }
        return false;
    }

    /** Eight characters or more with a letter and a digit, behind a name such as {@code password}; prose after a colon has neither. */
    private static boolean isGivenToName(String text, int at) {
        int from = at + 1;
        while (from < text.length() && (text.charAt(from) == ' ' || text.charAt(from) == '"' || text.charAt(from) == '\'')) {
            from++;
        }
        int length = length(text, from, ANY);
        if (length < SHORTEST_VALUE || !named(text, at)) {
            return false;
        }
        boolean letter = false;
        boolean digit = false;
        for (int i = from; i < from + length; i++) {
            digit |= text.charAt(i) >= '0' && text.charAt(i) <= '9';
            letter |= text.charAt(i) >= 'A' && LETTERS.holds(text.charAt(i));
        }
        return letter && digit;
    }

    private static boolean named(String text, int end) {
        for (String name : NAMES) {
            if (end >= name.length() && text.regionMatches(true, end - name.length(), name, 0, name.length())) {
                return true;
            }
        }
        return false;
    }

    private static void add(String vendor, Alphabet alphabet, int least, String... prefixes) {
        for (String prefix : prefixes) {
            SHAPES.get(prefix.charAt(0)).add(new Shape(vendor, prefix, least, alphabet, false));
        }
    }

    private static void inside(String vendor, Alphabet alphabet, int least, String prefix) {
        SHAPES.get(prefix.charAt(0)).add(new Shape(vendor, prefix, least, alphabet, true));
    }
}
