package dev.seawall.test.shop;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A recipe of {@code docs/pipelines}. */
enum Pipeline {
    GITHUB_COMMITTED("github-actions/committed.yml"),
    GITHUB_SYNTHESIZED("github-actions/synthesized.yml"),
    GITLAB_COMMITTED("gitlab-ci/committed.yml"),
    GITLAB_SYNTHESIZED("gitlab-ci/synthesized.yml"),
    ATLANTIS_COMMITTED("atlantis/committed.yaml"),
    ATLANTIS_SYNTHESIZED("atlantis/synthesized.yaml");

    private final String file;

    Pipeline(String file) {
        this.file = file;
    }

    String file() {
        return file;
    }

    boolean commitsDocuments() {
        return name().endsWith("_COMMITTED");
    }

    /** Whether its scripts post the comment. */
    boolean postsItself() {
        return !name().startsWith("ATLANTIS_");
    }

    /** The scripts by job, in the order of the file, as the host would hand them to a shell. */
    Map<String, List<Step>> jobs(Host host) {
        Map<String, Object> document = YamlFile.read("../docs/pipelines/" + file);
        Map<String, List<Step>> jobs = new LinkedHashMap<>();
        switch (file.substring(0, file.indexOf('/'))) {
            case "github-actions" -> YamlFile.map(document, "jobs").forEach((name, job) -> jobs.put(name, host.gitHubSteps(name, document, YamlFile.map(job))));
            case "gitlab-ci" -> document.forEach((name, job) -> {
                if (job instanceof Map<?, ?> members && (members.containsKey("script") || members.containsKey("extends")) && !name.startsWith(".")) {
                    jobs.put(name, host.gitLabSteps(name, document, YamlFile.map(job)));
                }
            });
            default -> YamlFile.maps(document, "projects").forEach(project -> jobs.put((String) project.get("name"), host.atlantisSteps(document, project)));
        }
        return jobs;
    }
}
