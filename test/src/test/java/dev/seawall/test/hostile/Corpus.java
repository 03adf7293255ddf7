package dev.seawall.test.hostile;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;

/** Hostile texts: written ones of seven languages, mixtures of their pieces, and harmless ones with a piece of them inside; all from one seed. */
final class Corpus {
    /** Another run of luck: {@code -Dhostile.seed=7}. Every assertion names it. */
    static final long SEED = Long.getLong("hostile.seed", 20261124);

    private static final List<String> PIECES = List.of("'", "\"", "`", "\\", "$", "${", "%{", "{{", "}}", "{", "}", ";", "#", "|", "&", "<", ">", "(", ")", "*", "?", "~", "!", "%", "%n", "=", ":", ",", "-",
        "--", "---", "...", ".", "..", "/", "../", " ", "  ", "\n", "\r\n", "\t", "\u0000", "\u001b[31m", "\u0085", "\u2028", "\u202e", "\u200b", "\ufeff", "\u034f", "\u3164", "\ufe0f", "\udb40\udd01",
        "\u0131", "\u0130", "\uff13", "\u0663", "\u0430", "\u0301", "\u00a0", "\ue000", "\ud83d\ude00", "\ud800", "\udc00",
        "a", "Z", "9", "on", "no", "null", "0644", "12:30:45", "1e999", "root", "id", "x");
    private static final List<String> WRITTEN = List.of("", "${file(\"secret.txt\")}", "%{ if true }x%{ endif }", "$${aws_lb.x.arn}", "{{resolve:ssm:/x}}", "{{resolve:secretsmanager:x}}",
        "{\"Ref\": \"AWS::AccountId\"}", "${AWS::Region}", "Fn::GetAtt", "!Ref x", "!!python/object/apply:os.system ['id']", "#cloud-config", "## template: jinja\n{{ ds }}", "---\nusers: []", "$(id)", "`id`",
        "'; rm -rf / #", "a\n-A INPUT -j ACCEPT", "x<LF>COMMIT", "%h/%n", "a\nExecStart=/bin/sh", "kernel.sysrq = 1", "-net.core.somaxconn", "net.*.x", "; } server { listen 9;", "\" always; return 200", "$host", "$binary_remote_addr",
        "a\r\nSet-Cookie: x=1", "p\u0430ypal.example", "xn--a", "CON", "nul.txt", "AKIAIOSFODNN7EXAMPLE", "-----BEGIN PRIVATE KEY-----", "aws:x", "AWS:x", "_index", "count", "image-parameter", "arn:aws:x",
        " leading", "trailing ", "ends in \\", "nginx-", "nginx+", "internal-x", "edge", "tls", "connections", "999999999999999999999", "0x7f.1", "127.1", "::ffff:1.2.3.4", "fe80::1%eth0", "-1", "1e9",
        "a".repeat(255), "a".repeat(256), "a".repeat(4_096), "/".repeat(300), "\\".repeat(77), "\"".repeat(64), "a/".repeat(20_000) + "a", "a.".repeat(20_000) + "a", "a-".repeat(20_000) + "a", ":".repeat(5_000));
    private static final int SHORT = 36;

    private Corpus() {}

    /** The written texts, then {@code generated} mixtures. */
    static List<String> texts(int generated) {
        List<String> texts = new ArrayList<>(WRITTEN);
        Random random = new Random(SEED);
        for (int i = 0; i < generated; i++) {
            StringBuilder text = new StringBuilder();
            int pieces = 1 + random.nextInt(7);
            for (int j = 0; j < pieces; j++) {
                text.append(piece(random));
            }
            texts.add(text.toString());
        }
        return texts;
    }

    /** The same, and harmless texts of a field with one to three changes each: most of what a reader takes for its own is nearly right. */
    static List<String> texts(int generated, List<String> harmless) {
        LinkedHashSet<String> texts = new LinkedHashSet<>(texts(generated / 2));
        Random random = new Random(SEED);
        for (int i = 0; i < generated / 2; i++) {
            StringBuilder text = new StringBuilder(harmless.get(random.nextInt(harmless.size())));
            for (int changes = random.nextInt(3); changes >= 0; changes--) {
                change(text, random);
            }
            texts.add(text.toString());
        }
        return List.copyOf(texts);
    }

    private static void change(StringBuilder text, Random random) {
        int at = random.nextInt(text.length() + 1);
        switch (random.nextInt(4)) {
            case 0 -> text.insert(at, piece(random));
            case 1 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(2)));
            case 2 -> text.insert(at, text.substring(0, Math.min(text.length(), random.nextInt(40))));
            default -> text.insert(at, (char) ('0' + random.nextInt(75)));
        }
    }

    private static String piece(Random random) {
        return random.nextInt(5) == 0 ? WRITTEN.get(random.nextInt(SHORT)) : PIECES.get(random.nextInt(PIECES.size()));
    }
}
