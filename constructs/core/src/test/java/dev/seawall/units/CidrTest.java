package dev.seawall.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Blocks and addresses, with the library that the field uses as the oracle. */
class CidrTest {
    private static final int GENERATED = 5_000;

    @Test
    void printsEveryAddressAsTheOracleDoes() {
        Random random = new Random(1);
        for (int i = 0; i < GENERATED; i++) {
            boolean ipv6 = random.nextBoolean();
            BigInteger bits = sparse(random, ipv6 ? 128 : 32);
            String text = new IpAddress(bits, ipv6 ? 128 : 32).toString();

            IPAddress oracle = new IPAddressString(text).getAddress();
            assertThat(oracle.getValue()).as(text).isEqualTo(bits);
            assertThat(text).isEqualTo(oracle.toCanonicalString());
            assertThat(IpAddress.parse(text).value()).isEqualTo(bits);
        }
    }

    @Test
    void containsAndSplitsAsTheOracleDoes() {
        Random random = new Random(2);
        for (int i = 0; i < GENERATED; i++) {
            Cidr one = block(random);
            Cidr other = random.nextInt(3) == 0 ? one.split(Math.min(32, one.prefix() + 3), 0, 1).get(0) : block(random);

            assertThat(one.contains(other)).as(one + " " + other).isEqualTo(oracle(one).contains(oracle(other)));
            assertThat(one.overlaps(other)).as(one + " " + other).isEqualTo(oracle(one).intersect(oracle(other)) != null);
        }
    }

    @Test
    void splitsIntoConsecutiveBlocks() {
        assertThat(Cidr.parse("10.20.0.0/16").split(20, 1, 3)).extracting(Cidr::toString).containsExactly("10.20.16.0/20", "10.20.32.0/20", "10.20.48.0/20");
    }

    @Test
    void refusesMorePartsThanThereAre() {
        assertThatThrownBy(() -> Cidr.parse("10.0.0.0/24").split(26, 2, 3))
            .hasMessage("cidr.split: 3 blocks /26 from number 2 is not within 10.0.0.0/24; choose a larger block");
    }

    @Test
    void tellsTheBlockThatWasMeant() {
        assertThatThrownBy(() -> Cidr.parse("10.20.1.7/16")).hasMessage("cidr: 10.20.1.7/16 is not a block that starts at its own first address; write 10.20.0.0/16");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10.0.0.0", "10.0.0.0/", "10.0.0.0/33", "10.0.0/8", "010.0.0.0/8", "0x0a.0.0.0/8", "10.0.0.0/08", "10.0.0.0/-1", "::/129", "fe80::1%eth0/64", "::ffff:1.2.3.4/96",
        "1.2.3.4.5/8", "10.0.0.0/8 ", "\uff11\uff10.0.0.0/8", "10.0.0.256/32"})
    void refusesWhatReadersDisagreeOn(String text) {
        assertThatThrownBy(() -> Cidr.parse(text)).isInstanceOf(RefusedValue.class);
    }

    private static Cidr block(Random random) {
        int prefix = 4 + random.nextInt(26);
        BigInteger address = new BigInteger(32, random).shiftRight(32 - prefix).shiftLeft(32 - prefix);
        return new Cidr(new IpAddress(address, 32), prefix);
    }

    /** Many zeros, so that IPv6 texts are shortened in every way. */
    private static BigInteger sparse(Random random, int bits) {
        return new BigInteger(bits, random).and(new BigInteger(bits, random)).and(BigInteger.ONE.shiftLeft(random.nextInt(bits + 1)).subtract(BigInteger.ONE));
    }

    private static IPAddress oracle(Cidr block) {
        return new IPAddressString(block.toString()).getAddress();
    }
}
