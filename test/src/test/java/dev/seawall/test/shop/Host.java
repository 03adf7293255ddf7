package dev.seawall.test.shop;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What GitHub, GitLab and Atlantis do with a recipe before a shell sees it: expressions and variables get their values. An expression that has none here fails, so that a recipe's new one is thought of.
 *
 * @param expressions of GitHub, by their text
 * @param variables of GitLab and Atlantis
 */
record Host(Map<String, String> expressions, Map<String, String> variables) {
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{\\{ *(.*?) *}}");
    private static final Pattern VARIABLE = Pattern.compile("\\$([A-Z_]+)");

    /** The scripts of a job; a script itself holds no expression, which would let a pull request's words be run. */
    List<Step> gitHubSteps(String name, Map<String, Object> workflow, Map<String, Object> job) {
        List<Step> steps = new ArrayList<>();
        for (Map<String, Object> step : YamlFile.maps(job, "steps")) {
            if (step.get("run") instanceof String script) {
                if (EXPRESSION.matcher(script).find()) {
                    throw new IllegalArgumentException("an expression in a script: " + script);
                }
                Map<String, String> environment = new LinkedHashMap<>();
                for (Map<String, Object> level : List.of(workflow, job, step)) {
                    YamlFile.map(level, "env").forEach((variable, value) -> environment.put(variable, evaluated(value.toString())));
                }
                steps.add(new Step(name, script, environment));
            }
        }
        return steps;
    }

    /** The script of a job with the job that it extends, its variables expanded as GitLab does. */
    List<Step> gitLabSteps(String name, Map<String, Object> pipeline, Map<String, Object> job) {
        Map<String, Object> whole = new LinkedHashMap<>(job.containsKey("extends") ? YamlFile.map(pipeline, (String) job.get("extends")) : Map.of());
        whole.putAll(job);
        Map<String, String> environment = new LinkedHashMap<>(variables);
        for (Map<String, Object> level : List.of(pipeline, whole)) {
            YamlFile.map(level, "variables").forEach((variable, value) -> environment.put(variable, replaced(VARIABLE, value.toString(), known -> variables.getOrDefault(known, ""))));
        }
        if (whole.get("environment") instanceof String deployed) {
            environment.put("CI_ENVIRONMENT_NAME", deployed);
        }
        return List.of(new Step(name, String.join("\n", YamlFile.texts(whole, "script")), environment));
    }

    /** What Atlantis runs for {@code plan} and then {@code apply} of a project, in the project's folder; its own steps are Terraform's. */
    List<Step> atlantisSteps(Map<String, Object> repository, Map<String, Object> project) {
        Map<String, Object> workflow = YamlFile.map(YamlFile.map(repository, "workflows"), (String) project.get("workflow"));
        Map<String, String> environment = new LinkedHashMap<>(variables);
        environment.put("PROJECT_NAME", (String) project.get("name"));
        environment.put("PLANFILE", variables.get("PLANS") + "/" + project.get("name"));
        List<Step> steps = new ArrayList<>();
        for (String stage : List.of("plan", "apply")) {
            for (Object step : stage(workflow, stage)) {
                String script = step instanceof Map<?, ?> run ? (String) run.get("run") : switch ((String) step) {
                    case "init" -> "terraform init -input=false";
                    case "plan" -> "terraform plan -input=false -out=\"$PLANFILE\"";
                    default -> "terraform apply -input=false \"$PLANFILE\"";
                };
                steps.add(new Step(stage, "cd '" + project.get("dir") + "'\n" + script, environment));
            }
        }
        return steps;
    }

    private static List<?> stage(Map<String, Object> workflow, String name) {
        return workflow.containsKey(name) ? (List<?>) YamlFile.map(workflow, name).get("steps") : List.of("apply");
    }

    private String evaluated(String text) {
        return replaced(EXPRESSION, text, expression -> {
            if (!expressions.containsKey(expression)) {
                throw new IllegalArgumentException("nobody says what ${{ " + expression + " }} is");
            }
            return expressions.get(expression);
        });
    }

    private static String replaced(Pattern pattern, String text, UnaryOperator<String> value) {
        return pattern.matcher(text).replaceAll(match -> Matcher.quoteReplacement(value.apply(match.group(1))));
    }
}
