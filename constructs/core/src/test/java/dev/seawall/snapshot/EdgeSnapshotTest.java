package dev.seawall.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seawall.Seawall;
import dev.seawall.Synthesis;
import dev.seawall.model.Environment;
import dev.seawall.model.Seed;
import dev.seawall.model.network.Network;
import dev.seawall.units.Cidr;
import dev.seawall.units.RefusedValue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An edge as files, from wherever it is. */
class EdgeSnapshotTest {
    private static final Environment PROD = Environment.of("prod", "eu-central-1", Seed.edge("shop",
        Network.create(Cidr.parse("10.20.0.0/16")).zones("eu-central-1a", "eu-central-1b", "eu-central-1c")).build());
    private static final Synthesis SYNTHESIS = Seawall.synthesize(PROD);
    private static final String PACKED = SYNTHESIS.node().userData().base64();

    @TempDir
    private Path folder;

    @Test
    void itHoldsWhatIsDeployedWithoutAPackedByte() {
        EdgeSnapshot snapshot = EdgeSnapshot.of(PROD);

        assertThat(snapshot.files()).containsKeys("cloudformation.json", "terraform/main.tf.json", "findings.txt", "plan.txt", "node/modes.txt", "node/etc/nginx/nginx.conf");
        assertThat(snapshot.files().values()).noneMatch(text -> text.contains(PACKED));
        assertThat(snapshot.expect("node/etc/nginx/nginx.conf")).isEqualTo(SYNTHESIS.node().expect("/etc/nginx/nginx.conf").content());
        assertThat(snapshot.expect("plan.txt")).startsWith("CloudFormation, ").contains("\nAWS::EC2::VPC ShopVpc\n", "\nTerraform, ", "\naws_vpc.shop_vpc\n");
        assertThat(snapshot.listeners()).containsExactly(80, 443, 8443);
    }

    @Test
    void aDocumentOfEitherToolIsUnpackedToTheSameNode() {
        EdgeSnapshot environment = EdgeSnapshot.of(PROD);

        assertThat(EdgeSnapshot.ofDocument("a", SYNTHESIS.cloudFormation()).node()).isEqualTo(environment.node());
        assertThat(EdgeSnapshot.ofDocument("a", SYNTHESIS.terraform()).node()).isEqualTo(environment.node());
        String fetched = "{\"StagesAvailable\": [\"Original\"], \"TemplateBody\": " + SYNTHESIS.cloudFormation() + "}";
        assertThat(EdgeSnapshot.ofDocument("a", fetched).node()).isEqualTo(environment.node());
    }

    @Test
    void anAssemblyHasAFolderForEachStackAndStacksWithoutAnEdge() throws IOException {
        write("edge-prod.template.json", SYNTHESIS.cloudFormation());
        write("assembly-Later/queues.template.json", "{\"Resources\": {\"Queue\": {\"Type\": \"AWS::SQS::Queue\"}}}");
        write("manifest.json", "{\"artifacts\": {\"edge-prod\": {\"metadata\": {\"/edge-prod\": [{\"type\": \"aws:cdk:info\", \"data\": \"ImagePinned fleet.image: moves; pin it\"}]}}}}");
        write("validation-report.json", "{\"pluginReports\": [{\"pluginName\": \"Seawall\", \"violations\": [{\"ruleName\": \"SeveralZones\", \"severity\": \"warning\", "
            + "\"description\": \"network.zones: one zone (App.java:12, App.java:14)\", \"fix\": \"name two\"}]}, {\"pluginName\": \"Other\", \"violations\": [{\"ruleName\": \"X\"}]}]}");

        EdgeSnapshot snapshot = EdgeSnapshot.ofAssembly(folder);

        assertThat(snapshot.files()).containsKeys("edge-prod/cloudformation.json", "edge-prod/node/etc/nginx/nginx.conf", "edge-prod/plan.txt", "assembly-Later/queues/cloudformation.json");
        assertThat(snapshot.expect("findings.txt")).isEqualTo("NOTE ImagePinned fleet.image: moves; pin it\nWARNING SeveralZones network.zones: one zone; name two\n");
        assertThat(EdgeDifference.between(EdgeSnapshot.of(PROD), snapshot).files()).isEmpty();
    }

    @Test
    void whatIsNoneIsRefusedBySayingWhatItIs() throws IOException {
        write("empty.json", "");
        assertThatThrownBy(() -> EdgeSnapshot.ofDocument("a.json", "")).isInstanceOf(RefusedValue.class).message()
            .startsWith("a.json: an empty text is not a CloudFormation template or a Terraform configuration in JSON; give ");
        assertThatThrownBy(() -> EdgeSnapshot.ofDocument("a.json", "Resources:\n  Vpc: {}\n")).message().startsWith("a.json: a text that begins with Resources: is not ");
        assertThatThrownBy(() -> EdgeSnapshot.ofDocument("a.json", "{\"name\": \"other\"}")).message().startsWith("a.json: JSON without Resources and without resource is not ");
        assertThatThrownBy(() -> EdgeSnapshot.ofDocument("a.json", "{\"Resources\": {}}")).message().startsWith("a.json: a document without a launch template is not ");
        assertThatThrownBy(() -> EdgeSnapshot.ofGolden(folder)).message().startsWith(folder + ": a folder with empty.json is not a golden, ");
        assertThatThrownBy(() -> EdgeSnapshot.ofAssembly(folder.resolve("nowhere"))).message().startsWith(folder.resolve("nowhere") + ": nothing is not a folder; ");
    }

    @Test
    void userDataThatIsNoEdgesIsRefusedBySayingWhatItIs() throws IOException {
        assertThatThrownBy(() -> EdgeSnapshot.ofDocument("a.json", template("not base64!"))).message().startsWith("a.json Launch.UserData: not base64! is not base64; ");
        assertThatThrownBy(() -> EdgeSnapshot.ofDocument("a.json", template(base64("#!/bin/sh\n")))).message().startsWith("a.json Launch.UserData: 10 bytes that are not gzip and begin with 23212f62 is not ");
        assertThatThrownBy(() -> EdgeSnapshot.ofDocument("a.json", template(PACKED.substring(0, 400)))).message().startsWith("a.json Launch.UserData: damaged gzip of 300 bytes is not ");
        assertThatThrownBy(() -> EdgeSnapshot.ofDocument("a.json", template(gzip("#cloud-config\npackages: [nginx]\n")))).message()
            .startsWith("a.json Launch.UserData: a text of 32 characters that begins with #cloud-config\\u000apackages:  is not ");
        assertThatThrownBy(() -> EdgeSnapshot.ofDocument("a.json", template(gzip("#cloud-config\n{\"write_files\": [{\"path\": \"/etc/motd\", \"content\": \"hi\\n\"}]}\n")))).message()
            .startsWith("a.json Launch.UserData: a cloud-config without /etc/nginx/nginx.conf and /etc/sysctl.d/90-seawall.conf is not ");
        assertThatThrownBy(() -> EdgeSnapshot.ofDocument("a.json", template(gzip("#cloud-config\n{\"write_files\": [{\"path\": \"../x\", \"content\": \"hi\\n\"}]}\n")))).message()
            .startsWith("a.json Launch.UserData: a cloud-config whose file ../x is none of a node's is not ");
    }

    @Test
    void aBombIsNotUnpacked() throws IOException {
        assertThatThrownBy(() -> EdgeSnapshot.ofDocument("a.json", template(gzip("a".repeat(32 << 20))))).message().contains("bytes that unpacks to more than 4194304");
    }

    @Test
    void whatSynthWroteIsTheSameAsItsSnapshot() {
        EdgeSnapshot written = EdgeSnapshot.ofFiles("dist/prod", Map.of("cloudformation.json", SYNTHESIS.cloudFormation(), "terraform/main.tf.json", SYNTHESIS.terraform(), "user-data", "?"));

        assertThat(EdgeDifference.between(written, EdgeSnapshot.of(PROD)).isNone()).isTrue();
    }

    @Test
    void scrubbersTakeWhatTheyAreNamedForAndLeaveIds() {
        String hash = "0123456789abcdef".repeat(4);

        assertThat(Scrubber.ASSET_HASH.scrub("{\"S3Key\":\"" + hash + ".zip\",\"Id\":\"LambdaB0A6FFE0\"}")).isEqualTo("{\"S3Key\":\"(asset hash).zip\",\"Id\":\"LambdaB0A6FFE0\"}");
        assertThat(Scrubber.TOOL_VERSION.scrub("\"Analytics\": \"v2:deflate64:H4sI\", \"stackName\": \"edge\", \"version\": \"0.19.2\", \"aws\": {\"version\": \"~> 5.100\"}"))
            .isEqualTo("\"Analytics\": \"(tool version)\", \"stackName\": \"edge\", \"version\": \"(tool version)\", \"aws\": {\"version\": \"~> 5.100\"}");
        assertThat(Scrubber.MACHINE_PATH.scrub("{\"path\": \"/home/me/app/edge.tfstate\"}, {\"path\": \"/\"}, {\"HealthCheckPath\": \"/healthz\"}, {\"path\": \"C:\\\\app\\\\edge.tfstate\"}"))
            .isEqualTo("{\"path\": \"(machine path)/edge.tfstate\"}, {\"path\": \"/\"}, {\"HealthCheckPath\": \"/healthz\"}, {\"path\": \"(machine path)/edge.tfstate\"}");
    }

    private void write(String path, String text) throws IOException {
        Files.createDirectories(folder.resolve(path).getParent());
        Files.writeString(folder.resolve(path), text);
    }

    private static String template(String userData) {
        return "{\"Resources\": {\"Launch\": {\"Type\": \"AWS::EC2::LaunchTemplate\", \"Properties\": {\"LaunchTemplateData\": {\"UserData\": \"" + userData + "\"}}}}}";
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String gzip(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return Base64.getEncoder().encodeToString(out.toByteArray());
    }
}
