package dev.seawall.check;

import dev.seawall.model.Edge;
import dev.seawall.model.Environment;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** An edge on which each rule fires, with its whole line, and the nearest edge on which it is silent; in the order of the rules' ids. */
public final class RuleCases {
    /**
     * A rule's two edges.
     *
     * @param fires makes it fire
     * @param line what it says then
     * @param silent almost the same, and nothing is said
     */
    public record Case(UnaryOperator<Edge.Builder> fires, String line, UnaryOperator<Edge.Builder> silent) {}

    private final Map<String, Case> byId = new TreeMap<>();

    private RuleCases() {}

    /** Those of every rule about the model. */
    public static Map<String, Case> ofModel() {
        RuleCases cases = new RuleCases();
        FirstRuleCases.add(cases);
        UpstreamRuleCases.add(cases);
        BalancerRuleCases.add(cases);
        NodeRuleCases.add(cases);
        StrangerRuleCases.add(cases);
        SecondStrangerRuleCases.add(cases);
        ThirdStrangerRuleCases.add(cases);
        FourthStrangerRuleCases.add(cases);
        FifthStrangerRuleCases.add(cases);
        return cases.byId;
    }

    /** The environment on which a rule about the model fires, and maybe others. */
    public static Environment firing(String id) {
        return SoundEdge.environment(ofModel().get(id).fires());
    }

    void rule(String id, UnaryOperator<Edge.Builder> fires, String line, UnaryOperator<Edge.Builder> silent) {
        byId.put(id, new Case(fires, line, silent));
    }
}
