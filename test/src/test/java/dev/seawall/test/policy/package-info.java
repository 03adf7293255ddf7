/** What policy judges say about the documents, against what was accepted in {@code test/policy/accepted.txt}. */
package dev.seawall.test.policy;
