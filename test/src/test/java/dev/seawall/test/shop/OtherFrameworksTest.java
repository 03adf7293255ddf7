package dev.seawall.test.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seawall.test.judge.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The test kit in projects that know JUnit 5 or TestNG and nothing else of ours; {@code examples/shop} has JUnit 6. */
@Tag("judge")
class OtherFrameworksTest {
    private static final String POM = """
        <project xmlns="http://maven.apache.org/POM/4.0.0">
          <modelVersion>4.0.0</modelVersion>
          <groupId>com.example</groupId>
          <artifactId>framework</artifactId>
          <version>1</version>
          <properties>
            <maven.compiler.release>17</maven.compiler.release>
            <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
          </properties>
          <dependencies>
            <dependency>
              <groupId>dev.seawall</groupId>
              <artifactId>seawall-test</artifactId>
              <version>0.1.0-SNAPSHOT</version>
              <scope>test</scope>
            </dependency>
            <dependency>
              <groupId>%s</groupId>
              <artifactId>%s</artifactId>
              <version>%s</version>
              <scope>test</scope>
            </dependency>
          </dependencies>
          <build>
            <pluginManagement>
              <plugins>
                <plugin>
                  <artifactId>maven-compiler-plugin</artifactId>
                  <version>3.14.1</version>
                </plugin>
                <plugin>
                  <artifactId>maven-resources-plugin</artifactId>
                  <version>3.3.1</version>
                </plugin>
                <plugin>
                  <artifactId>maven-surefire-plugin</artifactId>
                  <version>3.5.4</version>
                </plugin>
              </plugins>
            </pluginManagement>
          </build>
        </project>
        """;
    private static final String TEST = """
        import static dev.seawall.testing.EdgeAssertions.assertThatEdge;

        import dev.seawall.model.Environment;
        import dev.seawall.model.Seed;
        import dev.seawall.model.network.Network;
        import dev.seawall.units.Cidr;
        import java.nio.file.Path;
        import %s;

        public class EdgeTest {
            @Test
            public void isWhatWasReviewed() {
                Network network = Network.create(Cidr.parse("10.20.0.0/16")).zones("eu-central-1a", "eu-central-1b");
                assertThatEdge(Environment.of("prod", "eu-central-1", Seed.edge("shop", network).build())).hasListener(443).matchesGolden(Path.of("golden"));
            }
        }
        """;

    @ParameterizedTest
    @CsvSource({"org.junit.jupiter, junit-jupiter, 5.13.4, org.junit.jupiter.api.Test", "org.testng, testng, 7.11.0, org.testng.annotations.Test"})
    void aGoldenFailsIsRefreshedAndPasses(String group, String artifact, String version, String test) throws IOException {
        Path project = ScratchRepository.get().folder(artifact);
        Path source = Files.createDirectories(project.resolve("src/test/java")).resolve("EdgeTest.java");
        Files.writeString(project.resolve("pom.xml"), POM.formatted(group, artifact, version));
        Files.writeString(source, TEST.formatted(test));

        Command.Ended missing = mvn(project);
        assertThat(missing.exit()).as(missing.output()).isNotZero();
        assertThat(missing.output()).contains("a golden that is not there yet", "to refresh: mvn test -Dtest=EdgeTest -Dgolden.update");
        assertThat(mvn(project, "-Dgolden.update").output()).contains("golden was rewritten");
        Command.Ended refreshed = mvn(project);
        assertThat(refreshed.exit()).as(refreshed.output()).isZero();
    }

    /** Not offline: these frameworks are nobody else's here. */
    private static Command.Ended mvn(Path project, String... options) {
        return Command.of("mvn", "-q", "-B", "-f", project.toString(), "-Dmaven.repo.local=" + ScratchRepository.get().local(), "test", options.length == 0 ? "-Dgolden.update=false" : options[0])
            .within(Duration.ofMinutes(5)).run();
    }
}
