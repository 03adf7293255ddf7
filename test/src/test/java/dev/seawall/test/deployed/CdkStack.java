package dev.seawall.test.deployed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seawall.test.judge.LocalAws;
import dev.seawall.test.judge.NodePackages;
import dev.seawall.test.judge.Verdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A stack in the hands of the real {@code cdk}.
 *
 * @param aws where it is deployed to
 * @param folder where the command line works
 * @param name the stack's name
 * @param app what the command line starts, or a folder that it reads
 */
record CdkStack(LocalAws aws, Path folder, String name, String app) {
    Verdict cdk(String command, String... options) {
        List<String> words = new ArrayList<>(List.of(command, name, "--app", app));
        words.addAll(List.of(options));
        return NodePackages.cdk(folder, words, aws);
    }

    /** Without a change set, as a pipeline does; its output. */
    String deploy(String... options) {
        List<String> words = new ArrayList<>(List.of("--method=direct", "--require-approval=never"));
        words.addAll(List.of(options));
        return succeeds(cdk("deploy", words.toArray(String[]::new)));
    }

    Verdict diff() {
        return cdk("diff", "--method=template", "--fail");
    }

    void destroy() {
        succeeds(cdk("destroy", "--force"));
    }

    /** What the API still describes, a kind of resource for each. */
    List<String> left() {
        List<String> left = new ArrayList<>();
        aws.describe().properties().forEach(kind -> kind.getValue().forEach(it -> left.add(kind.getKey())));
        return left;
    }

    static String succeeds(Verdict verdict) {
        assertThat(verdict.accepted()).as(verdict.output()).isTrue();
        return verdict.output();
    }
}
