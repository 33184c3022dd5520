package jp.kumiai.otp.domain.testkit.report;

import io.vavr.collection.List;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Writes the report by rule when the tests of a run are over, into the folder that the system property
 * {@value #PROPERTY} names; without it, nothing. JUnit finds it by itself, wherever the kit is on the class path.
 * Thread-safe.
 */
public final class RuleReportListener implements TestExecutionListener {

    static final String PROPERTY = "otp.report";

    private final ConcurrentLinkedQueue<Example> examples = new ConcurrentLinkedQueue<>();
    private final String folder;
    private volatile @Nullable TestPlan plan;

    public RuleReportListener() {
        this(System.getProperty(PROPERTY, ""));
    }

    RuleReportListener(String folder) {
        this.folder = folder;
    }

    @Override
    public void testPlanExecutionStarted(TestPlan started) {
        plan = started;
    }

    /** A class or a table that fails as a whole is told like a test: those in it were never run. */
    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        boolean successful = result.getStatus() == Status.SUCCESSFUL;
        if (test.isTest() || !successful) {
            Outcome outcome = successful
                    ? Outcome.PASSED
                    : result.getStatus() == Status.FAILED ? Outcome.FAILED : Outcome.SKIPPED;
            add(
                    test,
                    outcome,
                    result.getThrowable().map(RuleReportListener::message).orElse(""));
        }
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        add(test, Outcome.SKIPPED, reason);
    }

    @Override
    public void testPlanExecutionFinished(TestPlan finished) {
        if (folder.isEmpty()) {
            return;
        }
        try {
            Path page = Files.createDirectories(Path.of(folder)).resolve("index.html");
            Files.writeString(page, new RuleReportPage(List.ofAll(examples), RunFacts.ofThisRun()).html());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(TestIdentifier test, Outcome outcome, String message) {
        ExampleSentence sentence = ExampleSentence.of(test, Objects.requireNonNull(plan));
        examples.add(new Example(sentence.rules(), sentence.group(), sentence.values(), outcome, message));
    }

    private static String message(Throwable thrown) {
        return String.valueOf(thrown.getMessage()).strip();
    }
}
