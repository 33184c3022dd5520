package jp.kumiai.otp.bootstrap.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import jp.kumiai.otp.adapter.jdbc.testkit.PostgresMajor;
import jp.kumiai.otp.adapter.jdbc.testkit.SharedPostgres;
import jp.kumiai.otp.bootstrap.NodesInProcess;
import jp.kumiai.otp.bootstrap.endtoend.ApiClient;
import jp.kumiai.otp.domain.token.Token;
import jp.kumiai.otp.domain.verification.Failures;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two hundred wrong codes at once for one key fob, sent to three nodes, at logins and for operations of both of its users:
 * six of them are looked at, whatever the others are told, and six are counted. Whoever is turned away by a busy node
 * guesses again.
 */
class GuessesAtOnceIT {

    @RegisterExtension
    static final SharedPostgres POSTGRES = SharedPostgres.of(PostgresMajor.NEWEST);

    private static final int TOKENS = Integer.getInteger("torture.tokens", 20);
    private static final int AT_ONCE = 200;
    private static final int LIMIT = 6;
    private static final int BUSY = 503;

    @TempDir
    private Path folder;

    @Test
    @Tag("R17")
    @Tag("R18")
    @Tag("R19")
    void areCountedToTheLimitAndNotLookedAtBeyond() {
        try (NodesInProcess nodes = NodesInProcess.start(3, POSTGRES.newDatabase(), folder);
                AtOnce callers = new AtOnce(AT_ONCE)) {
            List<Company> companies = Companies.enter(TOKENS, nodes.product());
            Front front = new Front(nodes.ports());
            Progress progress = new Progress("200 guesses at once at three nodes, tokens", TOKENS);
            for (int i = 0; i < TOKENS; i++) {
                guess(companies.get(i).sharers(), nodes, front, callers);
                progress.at(i);
            }
            progress.done();
        }
    }

    private static void guess(List<Colleague> sharers, NodesInProcess nodes, Front front, AtOnce callers) {
        long step = Colleague.stepAt(nodes.clock().instant());
        String wrong = sharers.get(0).wrongCode(nodes.clock().instant());
        String inside = front.loggedIn(0, sharers.get(0), step);
        List<String> atTheCode =
                sharers.stream().map(who -> front.atTheCode(1, who)).toList();

        LongAdder turnedAway = new LongAdder();
        List<String> answers = callers.call(i -> {
            ApiClient.Answer answer = guess(i, front, inside, atTheCode, wrong);
            while (answer.status() == BUSY) {
                turnedAway.increment();
                answer = guess(i, front, inside, atTheCode, wrong);
            }
            return Front.outcome(answer);
        });

        String serial = sharers.get(0).serial();
        assertThat(answers).as(serial).allMatch(List.of("CODE_MISMATCH", "TOKEN_SUSPENDED")::contains);
        // a guess may have been counted when the node did not know
        assertThat(answers)
                .as(serial)
                .filteredOn("CODE_MISMATCH"::equals)
                .hasSizeBetween(Math.max(0, LIMIT - turnedAway.intValue()), LIMIT);
        assertThat(Front.outcome(
                        front.node(2).enterCode(atTheCode.get(0), sharers.get(0).code(step + 1))))
                .as("the right code for %s", serial)
                .isEqualTo("TOKEN_SUSPENDED");
        assertStored(nodes, sharers.get(0));
    }

    /** A quarter of them in a session that is logged in, under a request ID, and the others at logins. */
    private static ApiClient.Answer guess(int i, Front front, String inside, List<String> atTheCode, String wrong) {
        return i % 4 == 0
                ? front.authorise(i / 4, inside, "guess-" + i, wrong)
                : front.node(i).enterCode(atTheCode.get(i % 2), wrong);
    }

    private static void assertStored(NodesInProcess nodes, Colleague who) {
        Token token =
                nodes.product().storage().snapshots().token(who.serialNumber()).get();
        assertThat(token.codes().failures()).isEqualTo(new Failures(LIMIT, LIMIT));
        assertThat(token.codes().isSuspended()).isTrue();
        List<String> events = nodes.product()
                .storage()
                .auditTrail()
                .latestAbout(who.serialNumber(), 1_000)
                .map(event -> event.kind() + " " + event.facts().getOrElse("reason", ""))
                .asJava();
        assertThat(events).filteredOn("CODE_REFUSED MISMATCH"::equals).hasSize(LIMIT);
        assertThat(events).filteredOn("TOKEN_SUSPENDED "::equals).hasSize(1);
    }
}
