package dev.seawall.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read is printed, what is printed is read; and what neither can be. */
class ParseAndPrintTest {
    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0/0", "10.20.0.0/16", "255.255.255.255/32", "::/0", "2001:db8::/56", "fd00:20::/48", "::1/128", "1::/16", "2001:0:0:1::/64"})
    void blocksPrintWhatTheyParse(String text) {
        assertThat(Cidr.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource({"2001:DB8:0:0:0:0:0:1, 2001:db8::1", "1:0:0:2:0:0:0:3, 1:0:0:2::3", "1:0:2:0:3:0:4:0, 1:0:2:0:3:0:4:0", "0:0:1:0:0:1:0:0, ::1:0:0:1:0:0", "fe80:0:0:0:0:0:0:0, fe80::"})
    void ipv6PrintsInItsCanonicalForm(String given, String printed) {
        assertThat(IpAddress.parse(given)).hasToString(printed);
    }

    @Test
    void ipv6TextsOfEveryShapeAreReadAsTheOracleReadsThem() {
        Random random = new Random(3);
        for (int i = 0; i < 2_000; i++) {
            IPAddress oracle = new IPAddressString(sparse(random)).getAddress();
            for (String text : List.of(oracle.toFullString(), oracle.toCanonicalString(), oracle.toNormalizedString(), oracle.toCompressedString())) {
                assertThat(IpAddress.parse(text)).as(text).hasToString(oracle.toCanonicalString());
            }
        }
    }

    @Test
    void ipv6BlocksContainAndSplitAsTheOracleSays() {
        Random random = new Random(4);
        for (int i = 0; i < 1_000; i++) {
            IPAddress oracle = new IPAddressString(sparse(random) + "/" + (1 + random.nextInt(124))).getAddress().toPrefixBlock();
            Cidr block = Cidr.parse(oracle.toCanonicalString());
            int deeper = Math.min(128, block.prefix() + 1 + random.nextInt(4));
            Iterator<? extends IPAddress> parts = oracle.setPrefixLength(deeper, false).prefixBlockIterator();

            for (Cidr part : block.split(deeper, 0, 1 << deeper - block.prefix())) {
                assertThat(part).as(block + " into /" + deeper).hasToString(parts.next().toCanonicalString());
                assertThat(block.contains(part)).isTrue();
                assertThat(part.contains(block)).isFalse();
            }
            assertThat(parts.hasNext()).isFalse();
        }
    }

    @Test
    void aFamilyContainsNothingOfTheOther() {
        assertThat(Cidr.ANY_IPV4.contains(Cidr.ANY_IPV6)).isFalse();
        assertThat(Cidr.ANY_IPV6.contains(IpAddress.parse("10.0.0.1"))).isFalse();
        assertThat(Cidr.ANY_IPV6.overlaps(Cidr.parse("10.0.0.0/8"))).isFalse();
        assertThat(Stream.of("::/0", "10.0.0.0/8", "9.0.0.0/8", "10.0.0.0/16").map(Cidr::parse).sorted()).extracting(Cidr::toString)
            .containsExactly("9.0.0.0/8", "10.0.0.0/8", "10.0.0.0/16", "::/0");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "1023, 1023", "1024, 1k", "1536, 1536", "1048576, 1m", "1073741824, 1024m", "1049600, 1025k"})
    void sizesAreSpelledInNginxsLargestWholeUnit(long bytes, String spelled) {
        assertThat(Bytes.of(bytes).toNginx()).isEqualTo(spelled);
    }

    @Test
    void unitsOfSizeArePowersOfTwoExceptTheDisks() {
        assertThat(Bytes.kib(1).count()).isEqualTo(1_024);
        assertThat(Bytes.mib(1).count()).isEqualTo(1_048_576);
        assertThat(Bytes.gib(1).count()).isEqualTo(1_073_741_824);
        assertThat(Bytes.gb(1).count()).isEqualTo(1_000_000_000);
        assertThat(List.of(Bytes.gib(3).toGib(), Bytes.gib(3).toMib(), Bytes.mib(3).toKib())).containsExactly(3L, 3_072L, 3_072L);
    }

    @ParameterizedTest
    @CsvSource({"199, 50, 99", "199, 100, 199", "1, 99, 0", "9007199254740992, 100, 9007199254740992", "237000000000, 60, 142200000000"})
    void aShareIsRoundedDownOnce(long bytes, int percent, long share) {
        assertThat(Bytes.of(bytes).share(Percent.of(percent)).count()).isEqualTo(share);
    }

    @Test
    void ratesAndTheRestPrintAsTheyAreSaid() {
        assertThat(List.of(RequestRate.perSecond(500), RequestRate.perMinute(30), BitRate.mbit(1_562), Percent.of(50), Port.of(443), Bytes.kib(2), Name.of("shop-1"), HeaderName.of("X-A")))
            .extracting(Object::toString).containsExactly("500r/s", "30r/m", "1562 Mbit/s", "50 %", "443", "2048 bytes", "shop-1", "X-A");
        assertThat(BitRate.mbit(1_562).bytesPerSecond()).isEqualTo(195_250_000);
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
            refused("port: 0 is not 1 to 65535 (16 bits, RFC 9293 section 3.1); choose a value in that range", () -> Port.of(0)),
            refused("percent: 101 is not 0 to 100 (a share); choose a value in that range", () -> Percent.of(101)),
            refused("bytes: -1 is not 0 to 9007199254740992 (exact in a double, RFC 8259 section 6); choose a value in that range", () -> Bytes.of(-1)),
            refused("bytes (units of 1073741824): 9223372036854775807 is not 0 to 8388608 (exact in a double, RFC 8259 section 6); choose a value in that range",
                () -> Bytes.gib(Long.MAX_VALUE)),
            refused("bitRate: 0 is not 1 to 1000000 (1 Tbit/s is beyond any instance); choose a value in that range", () -> BitRate.mbit(0)),
            refused("requestRate: 0 is not 1 to 1000000 (NGINX limit_req_zone, whole numbers only); choose a value in that range", () -> RequestRate.perSecond(0)),
            refused("name: Shop is not a lower-case letter followed by at most 30 of a-z, 0-9 and '-', not ending in '-'; rename it; the name becomes file names, resource names and list names",
                () -> Name.of("Shop")),
            refused("hostName: a.\\u00e4.example is not lower-case DNS labels joined by dots (RFC 1123); write it in lower case, names of other scripts as Punycode (xn--...)",
                () -> HostName.of("a.\u00e4.example")),
            refused("secretName: arn:aws:x is not a secret's name of A-Z a-z 0-9 / _ + = . @ -; give the secret's name, not its ARN or value", () -> SecretName.of("arn:aws:x")),
            refused("header.name: 1X is not a letter followed by at most 63 letters, digits and '-'; rename the header", () -> HeaderName.of("1X")),
            refused("address: 010.0.0.1 is not an IPv4 address in four decimal parts or an IPv6 address; write it as 10.0.1.10 or fd00::1", () -> IpAddress.parse("010.0.0.1")),
            refused("address: nothing is not optional; set address", () -> new IpAddress(null, 32)),
            refused("address: 256 is not an address of 32 or 128 bits; use IpAddress.parse", () -> new IpAddress(BigInteger.valueOf(256), 8)),
            refused("cidr: 10.0.0.0 is not an address, a slash and a prefix length; write it as 10.20.0.0/16", () -> Cidr.parse("10.0.0.0")),
            refused("cidr.prefix: 33 is not 0 to 32 (bits of the address); choose a value in that range", () -> Cidr.parse("10.0.0.0/33")),
            refused("cidr.split: 8 is not 16 to 32 (prefix of a sub-block of 10.0.0.0/16); choose a value in that range", () -> Cidr.parse("10.0.0.0/16").split(8, 0, 1)),
            refused("endpoint: fd00::1:80 is not an IPv6 address in brackets; write it as [fd00::1]:8080", () -> Endpoint.parse("fd00::1:80")),
            refused("path: a is not a normalised absolute path of A-Z a-z 0-9 and . _ ~ ! & ( ) * + , = : @ / -; write the path as NGINX sees it after decoding and merging slashes",
                () -> UrlPath.of("a")),
            refused("text: {{resolve:x}} is not free of {{resolve:...}}; pass a deploy-time value as an Input; CloudFormation would execute this one", () -> Text.of("{{resolve:x}}")),
            refused("a.b: 500 s is not 1 s to 9 s (X); choose a duration in that range", () -> within(Duration.ofSeconds(500))),
            refused("a.b: PT0.000000001S is not 1 s to 9 s (X); choose a duration in that range", () -> within(Duration.ofNanos(1))),
            refused("a.b: 9223372036854775807 s is not 1 s to 9 s (X); choose a duration in that range", () -> within(Duration.ofSeconds(Long.MAX_VALUE))),
            refused("list: 3 elements is not at most 2 elements; split the edge or remove elements", () -> RefusedValue.requireBounded("list", List.of(1, 2, 3), 2)),
            refused("list[1]: nothing is not optional; set list[1]", () -> RefusedValue.requireBounded("list", Arrays.asList("a", null), 2)),
            refused("list: nothing is not optional; set list", () -> RefusedValue.requireDistinct("list", null, 2)));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void aRefusalSaysWhereWhatTheLimitAndTheFix(String message, ThrowingCallable set) {
        assertThatThrownBy(set).isInstanceOf(RefusedValue.class).hasMessage(message);
    }

    @Test
    void theEndsOfEveryRangeAreTaken() {
        assertThat(List.of(Port.of(1), Port.of(65_535), Percent.of(0), Percent.of(100), Bytes.of(0), Bytes.of(1L << 53), Bytes.gib(8_388_608), BitRate.mbit(1_000_000),
            RequestRate.perMinute(1_000_000), Name.of("a"), Name.of("a".repeat(31)), HeaderName.of("X".repeat(64)), SecretName.of("s".repeat(256)), Text.of(""), Text.of("x".repeat(255)),
            UrlPath.of("/"), UrlPath.of("/" + "a".repeat(1_023)), HostName.of("a".repeat(63) + ".b"))).hasSize(18).doesNotContainNull();
    }

    @Test
    void oneBeyondTheEndIsRefused() {
        List<ThrowingCallable> beyond = List.of(() -> Name.of("a".repeat(32)), () -> HeaderName.of("X".repeat(65)), () -> SecretName.of("s".repeat(257)), () -> Text.of("x".repeat(256)),
            () -> UrlPath.of("/" + "a".repeat(1_024)), () -> HostName.of("a".repeat(64)), () -> HostName.of(("a".repeat(63) + ".").repeat(4) + "b"), () -> Bytes.of((1L << 53) + 1));

        assertThat(beyond).allSatisfy(set -> assertThat(catchThrowableOfType(RefusedValue.class, set)).isNotNull());
    }

    private static Duration within(Duration given) {
        return RefusedValue.requireBetween("a.b", given, Duration.ofSeconds(1), Duration.ofSeconds(9), "X");
    }

    private static Arguments refused(String message, ThrowingCallable set) {
        return Arguments.of(message, set);
    }

    private static String sparse(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            text.append(i > 0 ? ":" : "").append(random.nextInt(5) < 3 ? "0" : Integer.toHexString(random.nextInt(0x10000)));
        }
        return text.toString();
    }
}
