package dev.seawall.derive;

import dev.seawall.model.Edge;

/**
 * What the group scales to, and where an alarm says that scaling no longer helps.
 *
 * <p>{@code ASGAverageNetworkOut} is the mean of the nodes' bytes in a period; with detailed monitoring a period is a minute. So its target is
 * {@code baseline in bytes a second x 60 x share} of the first instance type (Auto Scaling User Guide, target tracking).
 *
 * <p>An alarm lies above its target, or it would ring while everything is as wanted: the processor's at 80 %, or halfway from a target above 60 % to 100 %; the network's at nine tenths of the
 * baseline, beyond which nodes live on credit, or ten points above a target of more than 80 %.
 *
 * @param cpuPercent mean processor use
 * @param cpuAlarm mean processor use in percent at which the alarm rings
 * @param networkOutBytesPerMinute mean bytes that a node sends in a minute
 * @param networkOutAlarm bytes a minute at which the alarm rings
 */
public record ScalingTargets(int cpuPercent, int cpuAlarm, long networkOutBytesPerMinute, long networkOutAlarm) {
    private static final int SECONDS = 60;
    private static final int CPU_ALARM = 80;
    private static final int NETWORK_ALARM = 90;
    private static final int ABOVE = 10;

    public static ScalingTargets of(Edge edge) {
        long minute = edge.fleet().instanceType().baseline().bytesPerSecond() * SECONDS;
        int cpu = edge.fleet().cpuTarget().value();
        int network = edge.fleet().networkTarget().value();
        return new ScalingTargets(cpu, Math.max(CPU_ALARM, (cpu + 100) / 2), minute * network / 100, minute * Math.max(NETWORK_ALARM, network + ABOVE) / 100);
    }
}
