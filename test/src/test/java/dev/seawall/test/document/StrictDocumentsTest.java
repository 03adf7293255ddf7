package dev.seawall.test.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.seawall.document.EdgeDocument;
import dev.seawall.document.RefusedDocument;
import dev.seawall.model.Environment;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused, where, and how to mend it. Each case changes one thing of a sound document. */
class StrictDocumentsTest {
    private static final String SOUND = """
        environment: prod
        region: eu-central-1
        edge:
          named: shop
          network:
            create: 10.20.0.0/16
            zones: [eu-central-1a, eu-central-1b]
          listener:
            - https: 443
          fleet:
            instanceTypes: [c6id.xlarge]
            warmup: 90s
          nginx:
            backlog: 4096
            http2: true
          upstream:
            - named: app
              server: ["10.20.200.10:8080"]
          route:
            - prefix: /
              to: app
              limit: {perClient: 500r/s}
          tag: {team: edge}
        """;

    @Test
    void theSoundDocumentIsSound() {
        assertThat(EdgeDocument.read("x.yaml", SOUND.getBytes(StandardCharsets.UTF_8)).edge().nginx().backlog()).isEqualTo(4_096);
        assertThat(EdgeDocument.read("x.yaml", ("---\n# a comment\n" + SOUND.replace("\n", "\r\n") + "...\r\n").getBytes(StandardCharsets.UTF_8)).name().value()).isEqualTo("prod");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "backlog: 4096     | backlgo: 4096         | x.yaml:14:5: edge.nginx: backlgo is not one of the keys backlog, bodyTimeout, certificate, connectionsPerClient, expectedClients, headerTimeout, hosts, http2, "
            + "keepaliveTimeout, maximumBody, sendTimeout, shutdownTimeout, tlsProfile, workerConnections; did you mean backlog?",
        "http2: true       | backlog: 1            | x.yaml:15:5: document: backlog is not given once: it stands in line 14 already; remove one of the two",
        "http2: true       | upstream: []          | x.yaml:15:5: edge.nginx: upstream is not one of the keys backlog, bodyTimeout, certificate, connectionsPerClient, expectedClients, headerTimeout, hosts, http2, "
            + "keepaliveTimeout, maximumBody, sendTimeout, shutdownTimeout, tlsProfile, workerConnections; write it in edge",
        "backlog: 4096     | backlog: 0443         | x.yaml:14:14: edge.nginx.backlog: 0443 is not a whole number in decimal digits; write 443 if that is meant",
        "backlog: 4096     | backlog: \"4096\"     | x.yaml:14:14: edge.nginx.backlog: \"4096\" is not a whole number in decimal digits; write 4096 if that is meant",
        "backlog: 4096     | backlog: 4_096        | x.yaml:14:14: edge.nginx.backlog: 4_096 is not a whole number in decimal digits; write 4096 if that is meant",
        "backlog: 4096     | backlog: 4e3          | x.yaml:14:14: edge.nginx.backlog: 4e3 is not a whole number in decimal digits; write digits alone, without quotes, sign, point and exponent",
        "backlog: 4096     | backlog: 0x1000       | x.yaml:14:14: edge.nginx.backlog: 0x1000 is not a whole number in decimal digits; write digits alone, without quotes, sign, point and exponent",
        "backlog: 4096     | backlog: .nan         | x.yaml:14:14: edge.nginx.backlog: .nan is not a whole number in decimal digits; write digits alone, without quotes, sign, point and exponent",
        "backlog: 4096     | backlog:              | x.yaml:14:13: edge.nginx.backlog: nothing is not a whole number in decimal digits; write digits alone, without quotes, sign, point and exponent",
        "backlog: 4096     | backlog: [4096]       | x.yaml:14:14: edge.nginx.backlog: a list is not a whole number in decimal digits; write digits alone, without quotes, sign, point and exponent",
        "backlog: 4096     | backlog: 70000        | x.yaml:14:14: nginx.backlog: 70000 is not 1 to 65535 (listen(2), 16 bits in the kernel until 5.x); choose a value in that range",
        "backlog: 4096     | backlog: -1           | x.yaml:14:14: nginx.backlog: -1 is not 1 to 65535 (listen(2), 16 bits in the kernel until 5.x); choose a value in that range",
        "backlog: 4096     | backlog: 4294971392   | x.yaml:14:14: edge.nginx.backlog: 4294971392 is not a number of -2,147,483,648 to 2,147,483,647 (32 bits); choose a smaller one, see docs/options.md for what is allowed here",
        "http2: true       | http2: no             | x.yaml:15:12: edge.nginx.http2: no is not true or false; write true or false, in small letters and without quotes",
        "http2: true       | http2: True           | x.yaml:15:12: edge.nginx.http2: True is not true or false; write true or false, in small letters and without quotes",
        "named: shop       | named: no             | x.yaml:4:10: edge.named: no is not a text to every reader: without quotes it is true or false to readers of YAML 1.1; write \"no\" if that is meant",
        "named: shop       | named: 4711           | x.yaml:4:10: edge.named: 4711 is not a text to every reader: without quotes it is a number; write \"4711\" if that is meant",
        "named: shop       | named: \"Shop\"       | x.yaml:4:10: edge.named: Shop is not a lower-case letter followed by at most 30 of a-z, 0-9 and '-', not ending in '-'; rename it; the name becomes file names, resource names and list names",
        "{team: edge}      | {team: 12:30:45}      | x.yaml:23:15: edge.tag[team]: 12:30:45 is not a text to every reader: without quotes it is a number to the base of sixty to readers of YAML 1.1; write \"12:30:45\" if that is meant",
        "{team: edge}      | {team: 2027-03-31}    | x.yaml:23:15: edge.tag[team]: 2027-03-31 is not a text to every reader: without quotes it is a date to readers of YAML 1.1; write \"2027-03-31\" if that is meant",
        "{team: edge}      | {on: edge}            | x.yaml:23:9: edge.tag[on]: on is not a text to every reader: without quotes it is true or false to readers of YAML 1.1; write \"on\" if that is meant",
        "{team: edge}      | {[a]: edge}           | x.yaml:23:9: document: a list is not a key; write a name and a colon",
        "{team: edge}      | edge                  | x.yaml:23:8: edge.tag: edge is not a mapping; write {name: value}, or a line for each",
        "warmup: 90s       | warmup: 90            | x.yaml:12:13: edge.fleet.warmup: 90 is not a time, which is digits and one of d, h, m, s; write it as 60s",
        "warmup: 90s       | warmup: 1m30s         | x.yaml:12:13: edge.fleet.warmup: 1m30s is not a time, which is digits and one of d, h, m, s; write it as 60s",
        "warmup: 90s       | warmup: 9999999999d   | x.yaml:12:13: fleet.warmup: 863999999913600 s is not 0 s to 3600 s (Auto Scaling, instance warmup); choose a duration in that range",
        "500r/s            | 0r/s                  | x.yaml:22:26: edge.route[0].limit.perClient: 0 is not 1 to 1000000 (NGINX limit_req_zone, whole numbers only); choose a value in that range",
        "https: 443        | https: 0              | x.yaml:9:14: edge.listener[0].https: 0 is not 1 to 65535 (16 bits, RFC 9293 section 3.1); choose a value in that range",
        "https: 443        | htps: 443             | x.yaml:9:7: edge.listener[0]: htps is not one of the keys https, balancerTls, redirect; did you mean https?",
        "- https: 443      | - {}                  | x.yaml:9:7: edge.listener[0]: nothing is not one of the keys https, balancerTls, redirect; add one of these, which says what is meant",
        "prefix: /         | prefix: /a/../b       | x.yaml:20:15: edge.route[0]: /a/../b is not a normalised absolute path of A-Z a-z 0-9 and . _ ~ ! & ( ) * + , = : @ / -; write the path as NGINX sees it after decoding and merging slashes",
        "to: app           | exact: /b             | x.yaml:21:7: edge.route[0]: exact is not possible beside prefix; remove one of the two",
        "region:           | # region:             | x.yaml:1:1: region: nothing is not enough: the key has to be there; add region and its value",
        "{perClient: 500r/s} | !limit {perClient: 500r/s} | x.yaml:22:14: document: a tag is not a value; remove the word that begins with !; each key says of what type its value is",
        "named: shop       | named: &shop shop     | x.yaml:4:10: document: an anchor is not a value; write the value itself, wherever it is wanted",
        "named: shop       | named: *shop          | x.yaml:4:10: document: an alias is not a value; write the value itself, wherever it is wanted",
        "named: shop       | <<: {named: shop}     | x.yaml:4:3: edge: << is not one of the keys accept, balancer, boot, description, firewall, fleet, kernel, listener, named, network, nginx, route, storage, tag, upstream, watch; "
            + "choose one of these, docs/options.md says what each is",
    })
    void aMistakeIsToldWithItsPlaceAndFix(String sound, String broken, String expected) {
        assertThat(SOUND).contains(sound);

        assertThat(refusals(SOUND.replaceFirst(Pattern.quote(sound), Matcher.quoteReplacement(broken == null ? "" : broken))).get(0)).isEqualTo(expected);
    }

    @Test
    void whatIsNoYamlIsToldWithWhatTheParserSays() {
        assertThat(refusals(SOUND.replace("named: shop", "named: a: b"))).containsExactly("x.yaml:4:11: document: what stands here is not YAML (mapping values are not allowed here); "
            + "correct it; texts that hold ': ' or ' #' or begin with one of [ ] { } & * ! | > % @ belong in quotes");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "202e | U+202E RIGHT-TO-LEFT OVERRIDE", "2066 | U+2066 LEFT-TO-RIGHT ISOLATE", "200b | U+200B ZERO WIDTH SPACE", "00ad | U+00AD SOFT HYPHEN", "3164 | U+3164 HANGUL FILLER",
        "0085 | U+0085 NEXT LINE (NEL)", "2028 | U+2028 LINE SEPARATOR", "001b | U+001B ESCAPE", "feff | U+FEFF ZERO WIDTH NO-BREAK SPACE", "000b | U+000B LINE TABULATION", "e000 | U+E000 PRIVATE USE AREA E000",
    })
    void aCharacterThatDeceivesIsRefusedInValuesKeysCommentsAndEscapes(String hex, String name) {
        String character = Character.toString(Integer.parseInt(hex, 16));
        String told = ": document: " + name + " is not a visible character; remove it, control, bidirectional and zero-width characters have no use here";

        assertThat(refusals(SOUND.replace("named: shop", "named: sh" + character + "op"))).containsExactly("x.yaml:4:12" + told);
        assertThat(refusals(SOUND.replace("warmup", "warm" + character + "up"))).containsExactly("x.yaml:12:9" + told);
        assertThat(refusals(SOUND.replace("http2: true", "http2: true # " + character))).containsExactly("x.yaml:15:19" + told);
        assertThat(refusals(SOUND.replace("named: shop", "named: \"sh\\u" + hex + "op\""))).containsExactly("x.yaml:4:10" + told);
    }

    @Test
    void bytesThatAreNoPlainUtf8AreRefused() {
        assertThat(refusals("x.yaml", ("\ufeff" + SOUND).getBytes(StandardCharsets.UTF_8)))
            .containsExactly("x.yaml:1:1: document: a byte order mark (U+FEFF) is not how a document begins; save the file as UTF-8 without it");
        for (Charset wide : List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, Charset.forName("UTF-32LE"), Charset.forName("UTF-32BE"))) {
            assertThat(refusals("x.yaml", SOUND.getBytes(wide))).containsExactly("x.yaml:1:1: document: UTF-16 or UTF-32 is not UTF-8; save the file as UTF-8");
        }
        assertThat(refusals("x.yaml", SOUND.replace("shop", "sh\u00f6p").getBytes(StandardCharsets.ISO_8859_1))).containsExactly("x.yaml:4:12: document: byte 0xf6 is not UTF-8; save the file as UTF-8");
        assertThat(refusals("x.yaml", SOUND.replace("shop", "sh\u00c3").getBytes(StandardCharsets.ISO_8859_1))).containsExactly("x.yaml:4:12: document: byte 0xc3 is not UTF-8; save the file as UTF-8");
        assertThat(refusals("x.yaml", new byte[] {'a', (byte) 0xc3})).containsExactly("x.yaml:1:2: document: byte 0xc3 is not UTF-8; save the file as UTF-8");
        assertThat(refusals(SOUND.replace("    zones", "\tzones"))).containsExactly("x.yaml:7:1: document: a tab is not a space, by which readers of YAML count; write spaces");
        assertThat(refusals(SOUND.replace("shop\n", "shop\r"))).containsExactly("x.yaml:4:14: document: U+000D CARRIAGE RETURN (CR) is not a visible character; "
            + "remove it, control, bidirectional and zero-width characters have no use here");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\n", "# nothing", "---", "---\n..."})
    void nothingIsRefused(String text) {
        assertThat(refusals(text)).hasSize(1).allMatch(line -> line.contains(" is not "));
    }

    @Test
    void whatMakesItAnotherDocumentIsRefused() {
        assertThat(refusals(SOUND + "---\nregion: x\n")).containsExactly("x.yaml:24:1: document: a second document is not part of the first, which is the only one; put each environment into a file of its own");
        assertThat(refusals("%YAML 1.1\n---\n" + SOUND)).containsExactly("x.yaml:1:1: document: a directive is not a value; remove the line that begins with %; this is YAML 1.2");
        assertThat(refusals("%TAG ! tag:x,2000:\n---\n" + SOUND)).containsExactly("x.yaml:1:1: document: a directive is not a value; remove the line that begins with %; this is YAML 1.2");
        assertThat(refusals("[".repeat(65))).containsExactly("x.yaml:1:65: document: a value 65 levels deep is not at most 64 levels deep; an edge needs eight; remove the outer brackets");
        assertThat(refusals("[" + "a, ".repeat(1_001) + "]")).containsExactly("x.yaml:1:3002: document: a list or mapping of more than 1000 is not one of at most 1000 parts; "
            + "no option takes more than a hundred; remove some");
        assertThat(refusals("x.json", "[".repeat(65).getBytes(StandardCharsets.UTF_8))).containsExactly(
            "x.json:1:65: document: a value 65 levels deep is not at most 64 levels deep; an edge needs eight; remove the outer brackets");
    }

    @Test
    void aFileCalledJsonIsJson() {
        assertThat(refusals("x.json", "{\"environment\": \"prod\",}".getBytes(StandardCharsets.UTF_8)).get(0)).startsWith("x.json:1:24: document: what stands here is not JSON (");
        assertThat(refusals("x.json", "{\"region\": 1, \"region\": 2}".getBytes(StandardCharsets.UTF_8))).containsExactly("x.json:1:15: document: region is not given once: it stands in line 1 already; remove one of the two");
        assertThat(refusals("x.json", "{}\n{}".getBytes(StandardCharsets.UTF_8))).contains("x.json:2:1: document: a second value is not part of the first, which is the only one; put each environment into a file of its own");
        assertThat(refusals("x.json", SOUND.getBytes(StandardCharsets.UTF_8)).get(0)).startsWith("x.json:1:1: document: what stands here is not JSON (");
        assertThat(refusals("x.json", "{\t\"environment\": null}".getBytes(StandardCharsets.UTF_8)).get(0)).startsWith("x.json:1:1: edge: nothing is not enough");
    }

    @Test
    void allMistakesAreToldAtOnceAndTwentyAtMost() {
        String three = SOUND.replace("backlog: 4096", "backlog: x").replace("http2: true", "htp2: true").replace("warmup: 90s", "warmup: x");
        StringBuilder many = new StringBuilder(SOUND);
        for (int i = 0; i < 900; i++) {
            many.append("key").append(i).append(": x\n");
        }

        assertThat(refusals(three)).hasSize(3).extracting(line -> line.replaceFirst(": .*", "")).containsExactly("x.yaml:12:13", "x.yaml:15:5", "x.yaml:14:14");
        assertThat(refusals(many.toString())).hasSize(20);
    }

    @Test
    void aFileThatCannotBeReadIsRefused(@TempDir Path folder) {
        assertThat(catchThrowableOfType(RefusedDocument.class, () -> EdgeDocument.read(folder.resolve("x.yaml"))).mistakes().get(0).getMessage())
            .isEqualTo(folder + "/x.yaml: nothing is not a file that can be read; name one that is there");
        assertThat(catchThrowableOfType(RefusedDocument.class, () -> EdgeDocument.read(folder)).mistakes().get(0).getMessage())
            .isEqualTo(folder + ": a folder is not a file that can be read; name a file, and give read permission");
        assertThat(catchThrowableOfType(RefusedDocument.class, () -> EdgeDocument.read(Path.of("/dev/zero"))).mistakes().get(0).getMessage())
            .isEqualTo("document: more than 1 MiB is not at most 1,048,576 bytes; take out what is not about the edge");
    }

    private static List<String> refusals(String text) {
        return refusals("x.yaml", text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> refusals(String name, byte[] bytes) {
        RefusedDocument refused = catchThrowableOfType(RefusedDocument.class, () -> {
            Environment read = EdgeDocument.read(name, bytes);
            throw new AssertionError("read as " + read);
        });
        return refused.mistakes().stream().map(mistake -> mistake.culprit().orElseThrow() + ": " + mistake.getMessage()).collect(Collectors.toList());
    }
}
