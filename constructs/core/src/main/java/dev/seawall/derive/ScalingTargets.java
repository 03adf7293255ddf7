package dev.seawall.derive;

import dev.seawall.model.Edge;

/**
 * What the group scales to.
 *
 * <p>{@code ASGAverageNetworkOut} is the mean of the nodes' bytes in a period; with detailed monitoring a period is a minute. So its target is
 * {@code baseline in bytes a second x 60 x share} of the first instance type (Auto Scaling User Guide, target tracking).
 *
 * @param cpuPercent mean processor use
 * @param networkOutBytesPerMinute mean bytes that a node sends in a minute
 * @param networkOutAlarm bytes a minute at nine tenths of the baseline, beyond which nodes live on credit
 */
public record ScalingTargets(int cpuPercent, long networkOutBytesPerMinute, long networkOutAlarm) {
    private static final int SECONDS = 60;

    public static ScalingTargets of(Edge edge) {
        long minute = edge.fleet().instanceType().baseline().bytesPerSecond() * SECONDS;
        return new ScalingTargets(edge.fleet().cpuTarget().value(), minute * edge.fleet().networkTarget().value() / 100, minute * 9 / 10);
    }
}
