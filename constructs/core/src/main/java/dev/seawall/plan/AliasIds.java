package dev.seawall.plan;

import dev.seawall.units.HostName;
import dev.seawall.units.Name;

/** Ids of alias records: a host's labels are words, {@code ShopAliasApiExampleCom}, and a hyphen is the word {@code dash}, since ids of CloudFormation have letters and digits alone. */
final class AliasIds {
    private AliasIds() {}

    static LogicalId of(Name edge, HostName host) {
        return LogicalId.of(edge, "alias " + host.value().replace("-", " dash ").replace('.', ' ').replaceAll(" +", " "));
    }
}
