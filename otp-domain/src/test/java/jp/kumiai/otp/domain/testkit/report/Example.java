package jp.kumiai.otp.domain.testkit.report;

import io.vavr.collection.Set;

/**
 * One test that was run, or was to be run.
 *
 * @param rules ids of the rules that it is an example of; empty for a test of anything else
 * @param group what it stands among: the sentence of its test method or the file of its table
 * @param values what tells it from others of its group; empty when it is the only one
 * @param message why it failed or was skipped; empty when it passed
 */
record Example(Set<String> rules, String group, String values, Outcome outcome, String message) {

    boolean isOf(String rule) {
        return rules.contains(rule);
    }
}
