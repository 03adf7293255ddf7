package dev.seawall.test.shop;

import dev.seawall.test.judge.Command;
import dev.seawall.test.judge.Installed;
import dev.seawall.test.judge.LocalAws;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A recipe's scripts over a pull request that raises a limit, in a project of its own and against an AWS of its own; then over one whose documents were forgotten. */
final class PipelineRun {
    private static final String REGION = "eu-central-1";
    private static final String ENVIRONMENTS = "src/main/java/com/example/shop/Environments.java";
    private static final Pattern OUTPUT = Pattern.compile("(?s)(\\w+)<<(\\w+)\n(.*?)\n\\2\n");
    private static final String GH = """
        #!/bin/sh
        printf '%s\\n' "$*" > "$INBOX/gh-words"
        while [ $# -gt 0 ]; do [ "$1" != --body-file ] || cp "$2" "$INBOX/gh-comment"; shift; done
        """;

    /**
     * What was seen.
     *
     * @param comment what reviewers read
     * @param balancers that AWS has afterwards
     * @param forgotten what the scripts of a pull request say whose documents are not those of its sources; empty where none are committed
     */
    record Seen(String comment, int balancers, String forgotten) {}

    private final Pipeline pipeline;
    private final UsersProject shop = UsersProject.example();
    private final LocalAws aws;
    private final Inbox inbox;
    private final Path scratch;
    private final Map<String, String> expressions = new HashMap<>();

    private PipelineRun(Pipeline pipeline, LocalAws aws, Inbox inbox) throws IOException {
        this.pipeline = pipeline;
        this.aws = aws;
        this.inbox = inbox;
        scratch = Files.createDirectory(shop.folder().resolveSibling("scratch"));
    }

    static Seen of(Pipeline pipeline) throws IOException {
        try (LocalAws aws = LocalAws.start(REGION); Inbox inbox = new Inbox()) {
            return new PipelineRun(pipeline, aws, inbox).run();
        }
    }

    private Seen run() throws IOException {
        aws.ask("s3", "create_bucket", Map.of("Bucket", "shop-terraform-state", "CreateBucketConfiguration", Map.of("LocationConstraint", REGION)));
        shop.sh("rm -r .github" + (pipeline.commitsDocuments() ? " && sed -i '/dist/d' .gitignore && ./seawall synth --out dist" : "") + " && git add --all && git commit -q -m base && git update-ref refs/remotes/origin/main HEAD");
        String base = shop.sh("git rev-parse HEAD").strip();
        raise(500, 800, pipeline.commitsDocuments());
        List<String> said = new ArrayList<>();
        for (Map.Entry<String, List<Step>> job : pipeline.jobs(host(base)).entrySet()) {
            // one environment is enough to see that the scripts deploy
            if (!job.getKey().matches(".*(staging|prod)")) {
                said.add(succeed(pipeline.jobs(host(base)).get(job.getKey())));
            }
        }
        int balancers = aws.ask("elbv2", "describe_load_balancers").path("LoadBalancers").size();
        return new Seen(comment(String.join("\n", said)), balancers, forgotten(base));
    }

    private void raise(int from, int to, boolean synthesized) {
        shop.edit(ENVIRONMENTS, "perSecond(" + from + ")", "perSecond(" + to + ")");
        shop.sh("{ mvn -q -B test -Dgolden.update >/dev/null 2>&1 || true; }" + (synthesized ? " && ./seawall synth --out dist" : "") + " && git add --all && git commit -q -m 'raise to " + to + "'");
    }

    private String succeed(List<Step> steps) throws IOException {
        StringBuilder said = new StringBuilder();
        for (Step step : steps) {
            Command.Ended ended = run(step);
            if (ended.exit() != 0) {
                throw new AssertionError(pipeline + ", " + step.job() + ":\n" + step.script() + "\nended with " + ended.exit() + "\n" + ended.output());
            }
            said.append(ended.output());
        }
        return said.toString();
    }

    private Command.Ended run(Step step) throws IOException {
        Path output = scratch.resolve("output");
        Map<String, String> variables = new HashMap<>(aws.variables());
        variables.putAll(Map.of("PATH", bin() + ":" + System.getenv("PATH"), "INBOX", scratch.toString(), "GITHUB_OUTPUT", output.toString(), "GITHUB_STEP_SUMMARY", scratch.resolve("summary").toString(),
            "TF_CLI_CONFIG_FILE", Installed.where("terraform-cli").resolve("cli.tfrc").toString(),
            // no name of a bucket resolves on loopback
            "TF_CLI_ARGS_init", "-backend-config=use_path_style=true", "CI", "true"));
        variables.putAll(step.variables());
        Command.Ended ended = shop.runs(step.script(), variables);
        if (Files.exists(output)) {
            Matcher outputs = OUTPUT.matcher(Files.readString(output));
            while (outputs.find()) {
                expressions.put("needs." + step.job() + ".outputs." + outputs.group(1), outputs.group(3));
            }
        }
        return ended;
    }

    private Path bin() throws IOException {
        Path bin = scratch.resolve("bin");
        if (!Files.exists(bin)) {
            Files.createDirectory(bin);
            Files.writeString(bin.resolve("gh"), GH);
            bin.resolve("gh").toFile().setExecutable(true);
        }
        return bin;
    }

    private Host host(String base) {
        Map<String, String> known = new HashMap<>(Map.of("github.event.pull_request.base.sha", base, "github.token", "token", "github.repository", "example/shop", "github.event.pull_request.number", "7",
            "needs.review.outputs.comment", "", "matrix.environment", "dev", "vars.ALARM_TOPIC", "arn:aws:sns:eu-central-1:123456789012:alarms"));
        known.putAll(expressions);
        return new Host(known, Map.of("CI_PROJECT_DIR", shop.folder().toString(), "CI_MERGE_REQUEST_DIFF_BASE_SHA", base, "CI_API_V4_URL", inbox.address(), "CI_PROJECT_ID", "7", "CI_MERGE_REQUEST_IID", "9",
            "EDGE_COMMENT_TOKEN", "token", "CI_BUILDS_DIR", scratch.toString(), "AWS_TOKEN", "token", "BASE_BRANCH_NAME", "main", "PLANS", scratch.toString()));
    }

    private String comment(String said) throws IOException {
        if (Files.exists(scratch.resolve("gh-comment"))) {
            return Files.readString(scratch.resolve("gh-comment"));
        }
        // Atlantis comments with what the scripts print
        return inbox.posts().isEmpty() ? said : URLDecoder.decode(inbox.posts().get(0), StandardCharsets.UTF_8);
    }

    private String forgotten(String base) throws IOException {
        if (!pipeline.commitsDocuments()) {
            return "";
        }
        raise(800, 900, false);
        for (Step step : pipeline.jobs(host(base)).values().iterator().next()) {
            Command.Ended ended = run(step);
            if (ended.exit() != 0) {
                return ended.output();
            }
        }
        return "";
    }
}
