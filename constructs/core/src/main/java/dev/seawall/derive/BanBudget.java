package dev.seawall.derive;

import dev.seawall.model.firewall.HostFirewall;

/**
 * Clients that the firewall must remember: everybody who connects within the window, counted as if no client connected twice. Beyond the list's size the kernel forgets the oldest, and with them offenders
 * (xt_recent).
 *
 * @param clients of the whole load
 * @param table clients that a node remembers
 */
public record BanBudget(long clients, long table) {
    public static BanBudget of(HostFirewall.Ban ban, Load load) {
        return new BanBudget(load.handshakes() * ban.window().toSeconds(), ban.table());
    }
}
