import dev.seawall.Seawall;
import dev.seawall.test.scenario.Scenarios;

/** Prints the bytes of user-data of every scenario, one a line. Started from its source, because the scenarios are classes of a test. */
final class Sizes {
    public static void main(String[] args) {
        Scenarios.all().forEach((name, environment) -> System.out.println(name + "\t" + Seawall.node(environment).userData().size()));
    }
}
