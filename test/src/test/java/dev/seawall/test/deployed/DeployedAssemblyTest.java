package dev.seawall.test.deployed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seawall.stacks.Main;
import dev.seawall.test.judge.LocalAws;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The fast lane: {@code cdk} over what {@code seawall assembly} writes, without a construct. */
@Tag("judge")
@Tag("beside")
class DeployedAssemblyTest {
    private static final String APP = "java -cp " + System.getProperty("java.class.path") + " " + Main.class.getName() + " assembly";

    @TempDir
    private Path folder;

    @Test
    void itIsDeployedThenEqualThenDestroyed() {
        try (LocalAws aws = LocalAws.start("eu-central-1")) {
            CdkStack stack = new CdkStack(aws, folder, "edge-dev", APP);

            assertThat(stack.deploy()).contains("edge-dev.ShopBalancerDnsName = ");
            assertThat(CdkStack.succeeds(stack.diff())).contains("There were no differences");
            assertThat(aws.describe().path("groups")).hasSize(1);
            stack.destroy();

            assertThat(stack.left()).containsExactly("log groups");
        }
    }
}
