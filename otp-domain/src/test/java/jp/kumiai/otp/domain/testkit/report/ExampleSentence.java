package jp.kumiai.otp.domain.testkit.report;

import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Set;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.platform.engine.TestTag;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** What a test is called, for people: the names of its class and its method as words, and its values. */
record ExampleSentence(Set<String> rules, String group, String values) {

    private static final String ID = "[A-Z]\\d+[a-z]?";
    private static final Pattern RULES = Pattern.compile("(" + ID + "(?: " + ID + ")*) · (.*)", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("^\\[\\d+\\] ");
    private static final Pattern METHOD = Pattern.compile("(\\w+)\\(.*\\)", Pattern.DOTALL);

    static ExampleSentence of(TestIdentifier test, TestPlan plan) {
        List<String> path = path(test, plan);
        String last = NUMBER.matcher(path.last()).replaceFirst("");
        boolean oneOfMany = path.size() > 2 && !METHOD.matcher(path.last()).matches();
        String group =
                (oneOfMany ? path.init() : path).map(ExampleSentence::words).mkString(" · ");
        Matcher row = RULES.matcher(last);
        return row.matches()
                ? new ExampleSentence(HashSet.of(row.group(1).split(" ", -1)), group, row.group(2))
                : new ExampleSentence(tags(test), group, oneOfMany ? last : "");
    }

    private static Set<String> tags(TestIdentifier test) {
        return HashSet.ofAll(test.getTags()).map(TestTag::getName).filter(tag -> tag.matches(ID));
    }

    /** From the class on; the engine comes before it. */
    private static List<String> path(TestIdentifier test, TestPlan plan) {
        List<String> path = List.of(test.getDisplayName());
        for (var parent = plan.getParent(test);
                parent.isPresent() && plan.getParent(parent.get()).isPresent();
                parent = plan.getParent(parent.get())) {
            path = path.prepend(parent.get().getDisplayName());
        }
        return path;
    }

    /** {@code holdsRowByRow(String)} and {@code ReissuePolicyTest} as words. */
    private static String words(String name) {
        Matcher method = METHOD.matcher(name);
        String bare = method.matches() ? method.group(1) : name.replaceAll("Test$", "");
        if (!bare.matches("\\w+")) {
            return bare;
        }
        return bare.replaceAll("(?<=[a-z])(?=[A-Z0-9])|(?<=[0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ")
                .toLowerCase(Locale.ROOT);
    }
}
