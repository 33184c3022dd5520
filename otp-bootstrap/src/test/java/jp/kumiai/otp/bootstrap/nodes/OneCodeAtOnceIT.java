package jp.kumiai.otp.bootstrap.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import jp.kumiai.otp.adapter.jdbc.testkit.PostgresMajor;
import jp.kumiai.otp.adapter.jdbc.testkit.SharedPostgres;
import jp.kumiai.otp.bootstrap.NodesInProcess;
import jp.kumiai.otp.domain.token.Token;
import jp.kumiai.otp.domain.totp.TimeStep;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * One right code of a shared key fob, sent by many at once to three nodes, at logins and for operations: each time exactly
 * one of them is told yes.
 */
class OneCodeAtOnceIT {

    @RegisterExtension
    static final SharedPostgres POSTGRES = SharedPostgres.of(PostgresMajor.NEWEST);

    private static final int ROUNDS = Integer.getInteger("torture.rounds", 200);
    private static final int AT_ONCE = 16;
    /** So many minutes apart, sessions are not idle too long. */
    private static final int ROUNDS_PER_SESSION = 10;

    @TempDir
    private Path folder;

    @Test
    @Tag("R4")
    @Tag("R15")
    @Tag("R36")
    void isAcceptedOnce() {
        try (NodesInProcess nodes = NodesInProcess.start(3, POSTGRES.newDatabase(), folder);
                AtOnce callers = new AtOnce(AT_ONCE)) {
            Company company = Companies.enter(1, nodes.product()).get(0);
            Rounds rounds = new Rounds(nodes, company.sharers(), callers);
            Progress progress = new Progress("one code at once to three nodes", ROUNDS);
            for (int round = 0; round < ROUNDS; round++) {
                if (round % ROUNDS_PER_SESSION == 0) {
                    rounds.logInAnew();
                }
                assertThat(rounds.next(round))
                        .as("round %d", round)
                        .containsOnlyOnce("OK")
                        .allMatch(List.of("OK", "ALREADY_USED")::contains)
                        .hasSize(AT_ONCE);
                progress.at(round);
            }
            progress.done();

            Token token = nodes.product()
                    .storage()
                    .snapshots()
                    .token(company.sharers().get(0).serialNumber())
                    .get();
            assertThat(token.codes().watermark()).contains(new TimeStep(rounds.step()));
            assertThat(token.codes().failures().lifetime()).isZero();
            assertThat(rounds.acceptances()).isEqualTo(ROUNDS + rounds.logins());
        }
    }

    /** The rounds, and the sessions in which they are played. */
    private static final class Rounds {

        private final NodesInProcess nodes;
        private final Front front;
        private final List<Colleague> sharers;
        private final AtOnce callers;
        private final String[] sessions = new String[AT_ONCE];
        private int logins;

        Rounds(NodesInProcess nodes, List<Colleague> sharers, AtOnce callers) {
            this.nodes = nodes;
            this.front = new Front(nodes.ports());
            this.sharers = sharers;
            this.callers = callers;
        }

        int logins() {
            return logins;
        }

        long step() {
            return Colleague.stepAt(nodes.clock().instant());
        }

        /** The first two are logged in, one for each of the sharers, and the others are about to be. */
        void logInAnew() {
            for (int i = 0; i < AT_ONCE; i++) {
                aMinutePassesBeforeALogin(i);
                sessions[i] = isForOperations(i) ? front.loggedIn(i, who(i), step()) : front.atTheCode(i, who(i));
            }
        }

        private void aMinutePassesBeforeALogin(int i) {
            if (isForOperations(i)) {
                nodes.clock().step(Duration.ofMinutes(1));
                logins++;
            }
        }

        List<String> next(int round) {
            nodes.clock().step(Duration.ofMinutes(1));
            String code = sharers.get(0).code(step());
            List<String> answers = callers.call(i -> isForOperations(i % 4)
                    ? Front.outcome(front.authorise(i, sessions[i % 4], "r-" + round + "-" + i, code))
                    : Front.outcome(front.node(i).enterCode(sessions[i], code)));
            int winner = answers.indexOf("OK");
            if (winner >= 0 && !isForOperations(winner % 4)) {
                sessions[winner] = front.atTheCode(winner, who(winner));
            }
            return answers;
        }

        /** Half of the callers use the two sessions that are logged in. */
        private static boolean isForOperations(int i) {
            return i < 2;
        }

        private Colleague who(int i) {
            return sharers.get(i % sharers.size());
        }

        /** Events of accepted codes, which must be of as many different steps. */
        long acceptances() {
            List<String> steps = Stream.of(sharers.get(0).serialNumber())
                    .flatMap(serial -> nodes.product()
                            .storage()
                            .auditTrail()
                            .latestAbout(serial, Integer.MAX_VALUE)
                            .toJavaStream())
                    .filter(event -> event.kind().name().equals("CODE_ACCEPTED"))
                    .map(event -> event.facts().get("step").get())
                    .toList();
            assertThat(steps).doesNotHaveDuplicates();
            return steps.size();
        }
    }
}
