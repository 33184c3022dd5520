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

/** Many connections at once, to two instances of the running product on one real database. */
class ParallelUseIT {

    private static final int AT_ONCE = 32;
    private static final String SERIAL = "23456789";

    @TempDir
    private Path data;

    private RunningDemo demo;
    private ApiClient api;
    private ApiClient another;

    @BeforeEach
    void registerAToken() {
        demo = RunningDemo.in(data);
        api = new ApiClient(demo.port());
        another = new ApiClient(demo.anotherPort());
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

        List<String> answers = atOnce(i -> outcome(instance(i).enterCode(sessions.get(i), code)));

        assertThat(answers).filteredOn("200"::equals).hasSize(1);
        assertThat(answers).filteredOn("ALREADY_USED"::equals).hasSize(AT_ONCE - 1);
    }

    @Test
    @Tag("R17")
    @Tag("R19")
    void giveSixAnswersToParallelGuessesAndNoMore() {
        String session = api.logIn("ichirodt", "ichiro-no-password").text("session");
        String wrong = aCodeOfTomorrow();

        List<String> answers = atOnce(i -> outcome(instance(i).enterCode(session, wrong)));

        assertThat(answers).filteredOn("CODE_MISMATCH"::equals).hasSize(6);
        assertThat(answers).filteredOn("TOKEN_SUSPENDED"::equals).hasSize(AT_ONCE - 6);
    }

    @Test
    @Tag("R17")
    @Tag("R37a")
    void countGuessesAtLoginsAndAtOperationsTogether() {
        String authenticated = api.enterCode(logIn(), shown()).text("session");
        demo.clock().step(Duration.ofSeconds(60));
        String atTheCode = logIn();
        String wrong = aCodeOfTomorrow();

        List<String> answers = atOnce(i -> i % 4 < 2
                ? outcome(instance(i).enterCode(atTheCode, wrong))
                : outcome(authorise(instance(i), authenticated, "guess-" + i, wrong)));

        assertThat(answers).filteredOn("CODE_MISMATCH"::equals).hasSize(6);
        assertThat(answers).filteredOn("TOKEN_SUSPENDED"::equals).hasSize(AT_ONCE - 6);
    }

    @Test
    @Tag("R37a")
    void answerOneRequestOnceHoweverOftenItArrives() {
        String session = api.enterCode(logIn(), shown()).text("session");
        demo.clock().step(Duration.ofSeconds(60));
        String code = shown();

        List<String> answers = atOnce(i -> {
            ApiClient.Answer answer = authorise(instance(i), session, "one-and-the-same", code);
            return answer.status() + " " + answer.text("authorisedAt");
        });

        assertThat(answers).hasSize(AT_ONCE).allMatch(answers.get(0)::equals);
        assertThat(answers.get(0)).startsWith("200 ");
    }

    private String logIn() {
        return api.logIn("ichirodt", "ichiro-no-password").text("session");
    }

    private static ApiClient.Answer authorise(ApiClient instance, String session, String id, String code) {
        return instance.post(
                "/api/v1/session/authorisations",
                session,
                ApiClient.object(
                        "requestId", id, "operation", "SPOT_TRANSFER", "reference", "T-1", "oneTimePassword", code));
    }

    private ApiClient instance(int i) {
        return i % 2 == 0 ? api : another;
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
