package jp.kumiai.otp.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import jp.kumiai.otp.bootstrap.RunningDemo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many connections at once, on the running product and its real database. */
class ParallelUseIT {

    private static final int AT_ONCE = 32;
    private static final String SERIAL = "23456789";

    @TempDir
    private Path data;

    private RunningDemo demo;
    private ApiClient api;

    @BeforeEach
    void registerAToken() {
        demo = RunningDemo.in(data);
        api = new ApiClient(demo.port());
        String session = api.logIn("ichirodt", "ichiro-no-password").text("session");
        assertThat(api.register(session, SERIAL, shown()).status()).isEqualTo(200);
        demo.clock().step(Duration.ofSeconds(60));
    }

    @AfterEach
    void stop() {
        demo.close();
    }

    @Test
    @Tag("R4")
    void acceptOneCodeOnceHoweverManySessionsSendIt() {
        String code = shown();
        List<String> sessions = IntStream.range(0, AT_ONCE)
                .mapToObj(i -> api.logIn("ichirodt", "ichiro-no-password").text("session"))
                .toList();

        List<String> answers = atOnce(i -> outcome(api.enterCode(sessions.get(i), code)));

        assertThat(answers).filteredOn("200"::equals).hasSize(1);
        assertThat(answers).filteredOn("ALREADY_USED"::equals).hasSize(AT_ONCE - 1);
    }

    @Test
    @Tag("R17")
    @Tag("R19")
    void giveSixAnswersToParallelGuessesAndNoMore() {
        String session = api.logIn("ichirodt", "ichiro-no-password").text("session");
        String wrong = aCodeOfTomorrow();

        List<String> answers = atOnce(i -> outcome(api.enterCode(session, wrong)));

        assertThat(answers).filteredOn("CODE_MISMATCH"::equals).hasSize(6);
        assertThat(answers).filteredOn("TOKEN_SUSPENDED"::equals).hasSize(AT_ONCE - 6);
    }

    private interface Call {

        String number(int i);
    }

    /** All of them start together; no answer is waited for before the next call is made. */
    private static List<String> atOnce(Call call) {
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService callers = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<String>> answers = IntStream.range(0, AT_ONCE)
                    .mapToObj(i -> callers.submit(() -> {
                        start.await();
                        return call.number(i);
                    }))
                    .toList();
            start.countDown();
            return answers.stream().map(ParallelUseIT::get).toList();
        } finally {
            callers.shutdownNow();
        }
    }

    private static String get(Future<String> answer) {
        try {
            return answer.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static String outcome(ApiClient.Answer answer) {
        return answer.status() == 200 ? "200" : answer.text("code");
    }

    private String shown() {
        return api.get("/demo/tokens/" + SERIAL).text("code");
    }

    private String aCodeOfTomorrow() {
        demo.clock().step(Duration.ofDays(1));
        String code = shown();
        demo.clock().step(Duration.ofDays(-1));
        return code;
    }
}
