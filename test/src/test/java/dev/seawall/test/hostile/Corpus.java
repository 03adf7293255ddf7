package dev.seawall.test.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Hostile texts: written ones of seven languages, and mixtures of their pieces from a fixed seed. */
final class Corpus {
    private static final List<String> PIECES = List.of("'", "\"", "`", "\\", "$", "${", "%{", "{{", "}}", "{", "}", ";", "#", "|", "&", "<", ">", "(", ")", "*", "?", "~", "!", "%", "%n", "=", ":", ",", "-",
        "--", "---", "...", ".", "..", "/", "../", " ", "  ", "\n", "\r\n", "\t", "\u0000", "\u001b[31m", "\u0085", "\u2028", "\u202e", "\u200b", "\ufeff", "\u0131", "\uff13", "\u0663", "\ue000", "\ud83d\ude00", "\ud800",
        "a", "Z", "9", "on", "no", "null", "0644", "12:30:45", "1e999", "root", "id", "x");
    private static final List<String> WRITTEN = List.of("", "${file(\"secret.txt\")}", "%{ if true }x%{ endif }", "$${aws_lb.x.arn}", "{{resolve:ssm:/x}}", "{{resolve:secretsmanager:x}}",
        "{\"Ref\": \"AWS::AccountId\"}", "${AWS::Region}", "Fn::GetAtt", "!Ref x", "!!python/object/apply:os.system ['id']", "#cloud-config", "## template: jinja\n{{ ds }}", "---\nusers: []", "$(id)", "`id`",
        "'; rm -rf / #", "a\n-A INPUT -j ACCEPT", "x<LF>COMMIT", "%h/%n", "a\nExecStart=/bin/sh", "kernel.sysrq = 1", "-net.core.somaxconn", "net.*.x", "; } server { listen 9;", "\" always; return 200", "$host", "$binary_remote_addr",
        "a\r\nSet-Cookie: x=1", "p\u0430ypal.example", "xn--a", "CON", "nul.txt", "AKIAIOSFODNN7EXAMPLE", "-----BEGIN PRIVATE KEY-----", "a".repeat(255), "a".repeat(256), "a".repeat(4_096), "/".repeat(300), "\\".repeat(77), "\"".repeat(64));

    private Corpus() {}

    /** The written texts, then {@code generated} mixtures. */
    static List<String> texts(int generated) {
        List<String> texts = new ArrayList<>(WRITTEN);
        Random random = new Random(20261124);
        for (int i = 0; i < generated; i++) {
            StringBuilder text = new StringBuilder();
            int pieces = 1 + random.nextInt(7);
            for (int j = 0; j < pieces; j++) {
                text.append(random.nextInt(5) == 0 ? WRITTEN.get(random.nextInt(36)) : PIECES.get(random.nextInt(PIECES.size())));
            }
            texts.add(text.toString());
        }
        return texts;
    }
}
