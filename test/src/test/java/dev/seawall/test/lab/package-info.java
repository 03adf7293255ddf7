/**
 * A node among real clients, a balancer and backends, on one machine: {@link dev.seawall.test.lab.Lab} is where a test starts.
 *
 * <p>Three network namespaces joined by two cables. The node's is a Debian root with the exact files that a scenario renders: its firewall is loaded, its settings that a namespace has are
 * written, its NGINX serves. Clients and backends are Java in {@link dev.seawall.test.lab.Agent}s, at any address. The machine's own network is never touched. What a killed test leaves
 * is namespaces without a process, which the next start sweeps.
 *
 * <p>Misses: a network card, the balancer's own behaviour, systemd, the NVMe, kernel settings and module parameters that are one for the whole machine. The VM lab has those.
 */
package dev.seawall.test.lab;
