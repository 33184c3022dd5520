package jp.kumiai.otp.bootstrap.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import jp.kumiai.otp.adapter.jdbc.testkit.PostgresMajor;
import jp.kumiai.otp.adapter.jdbc.testkit.PostgresServer;
import jp.kumiai.otp.bootstrap.NodesInProcess;
import jp.kumiai.otp.domain.token.Token;
import jp.kumiai.otp.domain.verification.Failures;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two hundred wrong codes at once for one key fob, sent to three nodes, at logins and for operations of both of its users:
 * six of them are looked at, whatever the others are told, and six are counted.
 */
class GuessesAtOnceIT {

    private static final int TOKENS = Integer.getInteger("torture.tokens", 20);
    private static final int AT_ONCE = 200;
    private static final int LIMIT = 6;

    @TempDir
    private Path folder;

    @Test
    @Tag("R17")
    @Tag("R18")
    @Tag("R19")
    void areCountedToTheLimitAndNotLookedAtBeyond() {
        try (PostgresServer postgres = PostgresServer.start(PostgresMajor.NEWEST);
                NodesInProcess nodes = NodesInProcess.start(3, postgres.newDatabase(), folder);
                AtOnce callers = new AtOnce(AT_ONCE)) {
            List<Company> companies = Companies.enter(TOKENS, nodes.product());
            Progress progress = new Progress("200 guesses at once at three nodes, tokens", TOKENS);
            for (int i = 0; i < TOKENS; i++) {
                guess(companies.get(i).sharers(), nodes, callers);
                progress.at(i);
            }
            progress.done();
        }
    }

    private static void guess(List<Colleague> sharers, NodesInProcess nodes, AtOnce callers) {
        Front front = new Front(nodes.ports());
        long step = Colleague.stepAt(nodes.clock().instant());
        String wrong = sharers.get(0).wrongCode(nodes.clock().instant());
        String inside = front.loggedIn(0, sharers.get(0), step);
        List<String> atTheCode =
                sharers.stream().map(who -> front.atTheCode(1, who)).toList();

        List<String> answers = callers.call(i -> i % 4 == 0
                ? Front.outcome(front.authorise(i / 4, inside, "guess-" + i, wrong))
                : Front.outcome(front.node(i).enterCode(atTheCode.get(i % 2), wrong)));

        String serial = sharers.get(0).serial();
        assertThat(answers).as(serial).filteredOn("CODE_MISMATCH"::equals).hasSize(LIMIT);
        assertThat(answers).as(serial).filteredOn("TOKEN_SUSPENDED"::equals).hasSize(AT_ONCE - LIMIT);
        assertThat(Front.outcome(
                        front.node(2).enterCode(atTheCode.get(0), sharers.get(0).code(step + 1))))
                .as("the right code for %s", serial)
                .isEqualTo("TOKEN_SUSPENDED");
        assertStored(nodes, sharers.get(0));
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
