package dev.seawall.test.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.seawall.model.Edge;
import dev.seawall.model.Environment;
import dev.seawall.model.Input;
import dev.seawall.model.balancer.Listener;
import dev.seawall.model.kernel.Kernel;
import dev.seawall.model.nginx.ResponseHeader;
import dev.seawall.model.nginx.Route;
import dev.seawall.node.NodeFile;
import dev.seawall.node.NodeFiles;
import dev.seawall.test.judge.BootMade;
import dev.seawall.test.judge.Readers;
import dev.seawall.test.scenario.Documents;
import dev.seawall.test.scenario.NodeTree;
import dev.seawall.test.scenario.Scenarios;
import dev.seawall.units.RefusedValue;
import dev.seawall.units.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The corpus, read back by the programs that read it in production. */
@Tag("judge")
class RealReadersReadTheTextTest {
    private static final int GENERATED = 4_000;
    private static final int ROUTES = 90;
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    Path tree;

    @Test
    void terraformTakesEveryTextForADescriptionAndNoneForAnExpression() throws IOException {
        List<String> texts = accepted(Text::of).stream().distinct().limit(1_500).toList();
        assertThat(texts).anyMatch(text -> text.contains("${")).anyMatch(text -> text.contains("%{"));
        List<String> spelled = new ArrayList<>();
        for (String text : texts) {
            Documents documents = Documents.of(Environment.of("dev", "eu-central-1", Scenarios.seed().edge().toBuilder().description(text).build()));
            spelled.add(JSON.readTree(documents.terraform()).at("/output/shop_balancer_dns_name/description").asText());
        }

        assertThat(spelled).isEqualTo(texts.stream().map(text -> text + ": DNS name of the balancer").toList());
        assertThat(Readers.terraformOf(spelled)).isEqualTo("Success! The configuration is valid.\n\n");
    }

    @Test
    void nginxAnswersWithEveryHeaderAsItWasGiven() {
        List<String> values = accepted(text -> ResponseHeader.of("X-A", text)).stream().filter(text -> text.equals(text.strip())).distinct().limit(ROUTES).toList();
        assertThat(values).hasSize(ROUTES).anyMatch(text -> text.contains("\"")).anyMatch(text -> text.contains("\\")).anyMatch(text -> text.contains(";")).anyMatch(text -> text.contains("}"));
        Edge.Builder edge = Edge.named("hostile").network(Scenarios.seed().edge().network()).fleet(Scenarios.seed().edge().fleet())
            .listener(Listener.balancerTls(8443, Input.certificate("certificate"))).upstream(Scenarios.seed().edge().nginx().upstreams().get(0));
        for (int i = 0; i < ROUTES; i++) {
            edge.route(Route.exact("/r" + i).to("backend").header("X-A", values.get(i)));
        }
        NodeFiles node = NodeFiles.of(Environment.of("dev", "eu-central-1", edge.build()));
        NodeTree.write(node, tree);
        BootMade made = new BootMade(BootMade.FOLDERS, List.of("/run/seawall/tls/server.pem"), List.of());

        List<String> paths = values.stream().map(value -> "/r" + values.indexOf(value)).toList();

        assertThat(Readers.headersOfNginx(tree, made, 8443, "X-A", paths)).isEqualTo(values);
    }

    @Test
    void cloudInitsReaderFindsEveryFileUnchanged() {
        List<String> reasons = accepted(Text::of);
        for (int i = 0; i < 20; i++) {
            Kernel.Builder kernel = Kernel.builder();
            for (int j = 0; j < 20; j++) {
                kernel.override("net.test.key" + j, "1", reasons.get((i * 20 + j) % reasons.size()));
            }
            NodeFiles node = NodeFiles.of(Environment.of("dev", "eu-central-1", Scenarios.seed().edge().toBuilder().kernel(kernel.build()).build()));

            assertThat(Readers.filesInUserData(node.userData().gzip()))
                .isEqualTo(node.files().stream().collect(Collectors.toMap(NodeFile::path, NodeFile::content, (one, other) -> one, TreeMap::new)));
        }
    }

    private static List<String> accepted(Consumer<String> field) {
        return Corpus.texts(GENERATED).stream().filter(text -> {
            try {
                field.accept(text);
                return true;
            } catch (RefusedValue refused) {
                return false;
            }
        }).toList();
    }
}
