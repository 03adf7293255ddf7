package dev.seawall.test.lab;

import dev.seawall.test.judge.Command;
import dev.seawall.test.judge.Installed;
import java.time.Duration;
import java.util.List;

/** Packets in other people's names, which Java has no socket for: {@code test/lab/forge.py}. */
final class Forger {
    private Forger() {}

    /** 300 each of SYNs, bare ACKs, SYNs with a RST after them, and SYNs with an ACK of a guessed number, all in one victim's name; the answers reach a victim that knows nothing of them. */
    static void inTheNameOf(Lab lab, String victim, int port) {
        run(lab, victim, port, 300, victim + "/32");
    }

    /** One SYN, and one SYN with a guessed ACK, of each of so many addresses of 198.18.0.0/15 from this one on. */
    static void inManyNames(Lab lab, String first, int port, int names) {
        run(lab, first, port, -names, "198.18.0.0/15");
    }

    private static void run(Lab lab, String source, int port, int count, String silent) {
        String namespace = lab.clientNamespace();
        // the kernel of the real victim would answer a SYN-ACK that it did not ask for by a RST; here the victim is behind a filter or asleep, which is worse for it
        filter(namespace, "-A", silent);
        try {
            List<String> forge = List.of("ip", "netns", "exec", namespace, "python3", Installed.file("../lab/forge.py").toString(), source, Lab.NODE, Integer.toString(port), Integer.toString(count));
            var ended = Command.of(forge).within(Duration.ofMinutes(2)).run();
            if (ended.exit() != 0) {
                throw new IllegalStateException(ended.output());
            }
        } finally {
            filter(namespace, "-D", silent);
        }
    }

    private static void filter(String namespace, String verb, String silent) {
        Command.of("ip", "netns", "exec", namespace, "iptables", verb, "INPUT", "-d", silent, "-p", "tcp", "-j", "DROP").run();
    }
}
