package dev.seawall.test.shop;

import java.util.Map;

/**
 * A script of a pipeline.
 *
 * @param job what it belongs to
 * @param script lines of a shell
 * @param variables added to the environment
 */
record Step(String job, String script, Map<String, String> variables) {}
