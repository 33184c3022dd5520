package jp.kumiai.otp.adapter.http.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.control.Either;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import jp.kumiai.otp.adapter.http.BankSamples;
import jp.kumiai.otp.adapter.http.LogLines;
import jp.kumiai.otp.application.billing.RunFees;
import jp.kumiai.otp.application.port.PortUnavailable;
import jp.kumiai.otp.domain.billing.BillingFailure;
import jp.kumiai.otp.domain.fee.FeeMonth;
import jp.kumiai.otp.domain.fee.FeeRun;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("F12")
@Timeout(30)
final class FeeRunnerTest {

    private static final FeeMonth MONTH = BankSamples.MONTH;
    private static final FeeRun OPEN = BankSamples.run(false);
    private static final FeeRun CLOSED = BankSamples.run(true);

    @Test
    void answersAfterTheFirstPageAndRunsTheRestBesideIt() throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        java.util.List<String> threads = new CopyOnWriteArrayList<>();
        RunFees threePages = (month, operator, progress) -> {
            threads.add(Thread.currentThread().getName());
            progress.reached(OPEN);
            progress.reached(OPEN);
            progress.reached(CLOSED);
            done.countDown();
            return Either.right(CLOSED);
        };

        try (FeeRunner runner = new FeeRunner(threePages)) {
            assertThat(runner.start(MONTH, "m.sato")).isEqualTo(Either.right(OPEN));

            done.await();
            assertThat(threads).containsExactly(Thread.currentThread().getName(), "fee-run");
        }
    }

    @Test
    void needsNoSecondRunWhenTheFirstPageIsTheLast() {
        AtomicInteger calls = new AtomicInteger();
        RunFees onePage = (month, operator, progress) -> {
            calls.incrementAndGet();
            progress.reached(CLOSED);
            return Either.right(CLOSED);
        };

        try (FeeRunner runner = new FeeRunner(onePage)) {
            assertThat(runner.start(MONTH, "m.sato")).isEqualTo(Either.right(CLOSED));
        }
        assertThat(calls).hasValue(1);
    }

    @Test
    void answersARunThatIsDoneAsItIs() {
        try (FeeRunner runner = new FeeRunner((month, operator, progress) -> Either.right(CLOSED))) {
            assertThat(runner.start(MONTH, "m.sato")).isEqualTo(Either.right(CLOSED));
        }
    }

    @ParameterizedTest
    @EnumSource(BillingFailure.class)
    void tellsARefusalToWhoeverAsked(BillingFailure failure) {
        try (FeeRunner runner = new FeeRunner((month, operator, progress) -> Either.left(failure))) {
            assertThat(runner.start(MONTH, "m.sato")).isEqualTo(Either.left(failure));
        }
    }

    @Test
    void throwsWhatGoesWrongWithTheFirstPageAtWhoeverAsked() {
        RunFees broken = (month, operator, progress) -> {
            throw new PortUnavailable("store");
        };

        try (FeeRunner runner = new FeeRunner(broken)) {
            assertThatThrownBy(() -> runner.start(MONTH, "m.sato")).isInstanceOf(PortUnavailable.class);
        }
    }

    @Test
    void runsOneMonthAtATime() throws InterruptedException {
        CountDownLatch going = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        AtomicInteger beside = new AtomicInteger();
        RunFees slow = (month, operator, progress) -> {
            if (Thread.currentThread().getName().equals("fee-run")) {
                beside.incrementAndGet();
                going.countDown();
                awaited(released);
                return Either.right(CLOSED);
            }
            progress.reached(OPEN);
            return Either.right(CLOSED);
        };

        try (FeeRunner runner = new FeeRunner(slow)) {
            runner.start(MONTH, "m.sato");
            going.await();

            assertThat(runner.start(MONTH, "k.ito")).isEqualTo(Either.right(OPEN));

            released.countDown();
        }
        assertThat(beside).hasValue(1);
    }

    @Test
    void logsWhatCutsOffTheRestAndGoesOnWhenAskedAgain() throws InterruptedException {
        CountDownLatch closed = new CountDownLatch(1);
        AtomicInteger beside = new AtomicInteger();
        RunFees brokenOnce = (month, operator, progress) -> {
            if (!Thread.currentThread().getName().equals("fee-run")) {
                progress.reached(OPEN);
            }
            if (beside.incrementAndGet() == 1) {
                throw new PortUnavailable("store");
            }
            closed.countDown();
            return Either.right(CLOSED);
        };

        try (LogLines log = new LogLines();
                FeeRunner runner = new FeeRunner(brokenOnce)) {
            runner.start(MONTH, "m.sato");
            while (closed.getCount() > 0) { // whether it has noticed yet
                runner.start(MONTH, "m.sato");
                Thread.onSpinWait();
            }

            assertThat(log.all().filter(line -> line.contains("fee run 2026-11 cut off")))
                    .hasSize(1);
        }
    }

    @Test
    void beginsNoOtherPageOnceItIsClosed() throws InterruptedException {
        CountDownLatch going = new CountDownLatch(1);
        CountDownLatch closing = new CountDownLatch(1);
        AtomicInteger pages = new AtomicInteger();
        RunFees endless = (month, operator, progress) -> {
            if (!Thread.currentThread().getName().equals("fee-run")) {
                progress.reached(OPEN);
            }
            going.countDown();
            awaited(closing);
            while (true) {
                pages.incrementAndGet();
                progress.reached(OPEN);
            }
        };
        FeeRunner runner = new FeeRunner(endless);
        runner.start(MONTH, "m.sato");
        going.await();
        Thread closer = new Thread(runner::close);

        closer.start();
        while (closer.getState() != Thread.State.TIMED_WAITING) { // it waits for the page under way
            Thread.onSpinWait();
        }
        closing.countDown();
        closer.join();

        assertThat(pages).hasValue(1);
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
