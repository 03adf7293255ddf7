import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.seawall.cdk.ApiEdge;
import dev.seawall.model.Environment;
import dev.seawall.model.Seed;
import dev.seawall.model.network.Network;
import dev.seawall.units.Cidr;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import software.amazon.awscdk.App;
import software.amazon.awscdk.BootstraplessSynthesizer;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.assertions.Template;

/** The same by hand: the template of each stack by {@code Template.fromStack}, printed and compared with a file. User-data stays packed. {@code SnapshotsByHand N DIR}; a file that is not there is written. */
final class SnapshotsByHand {
    private SnapshotsByHand() {}

    public static void main(String[] args) throws IOException {
        long began = System.nanoTime();
        ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT, SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
        for (int number = 1; number <= Integer.parseInt(args[0]); number++) {
            Network network = Network.create(Cidr.parse("10.20.0.0/16")).zones("eu-central-1a", "eu-central-1b", "eu-central-1c");
            Environment environment = Environment.of("env" + number, "eu-central-1", Seed.edge("shop", network).build());
            Stack stack = new Stack(new App(), "edge", StackProps.builder()
                .env(software.amazon.awscdk.Environment.builder().region("eu-central-1").build()).synthesizer(new BootstraplessSynthesizer()).build());
            ApiEdge.Builder.create(stack, "Edge").environment(environment).build();
            String text = json.writeValueAsString(Template.fromStack(stack).toJSON());
            Path golden = Files.createDirectories(Path.of(args[1])).resolve("env" + number + ".json");
            if (!Files.exists(golden)) {
                Files.writeString(golden, text);
            } else if (!Files.readString(golden).equals(text)) {
                throw new AssertionError(golden + " differs");
            }
        }
        System.out.println((System.nanoTime() - began) / 1_000_000);
    }
}
