package jp.kumiai.otp.bootstrap.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import jp.kumiai.otp.adapter.jdbc.testkit.PostgresMajor;
import jp.kumiai.otp.adapter.jdbc.testkit.SharedPostgres;
import jp.kumiai.otp.bootstrap.NodesInProcess;
import jp.kumiai.otp.bootstrap.endtoend.ApiClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What is done on one of three nodes on PostgreSQL holds on the others at once. */
class EverywhereIT {

    @RegisterExtension
    static final SharedPostgres POSTGRES = SharedPostgres.of(PostgresMajor.NEWEST);

    private static final AtomicInteger COMPANIES = new AtomicInteger();

    @TempDir
    private static Path folder;

    private static NodesInProcess nodes;
    private static Front front;

    private Company company;

    @BeforeAll
    static void start() {
        nodes = NodesInProcess.start(3, POSTGRES.newDatabase(), folder);
        front = new Front(nodes.ports());
    }

    @AfterAll
    static void stop() {
        nodes.close();
    }

    @BeforeEach
    void enterACompany() {
        company = Companies.enterOne(COMPANIES.incrementAndGet(), nodes.product());
    }

    @Test
    void aSessionIsServedByEveryNodeAndOverOnAllOfThem() {
        String session = front.loggedIn(0, company.worker(), step());

        assertThat(everywhere(session)).containsOnly(200);
        front.node(2).logOut(session);
        assertThat(everywhere(session)).containsOnly(401);
    }

    @Test
    @Tag("R28")
    @Tag("R29")
    void aRevocationEndsSessionsOnAllNodesAndFreesTheToken() {
        Colleague leaver = company.leaver();
        String master = front.loggedIn(0, company.master(), step());
        String inside = front.loggedIn(1, leaver, step());
        String atTheCode = front.atTheCode(2, leaver);
        nodes.clock().step(Duration.ofMinutes(1));

        ApiClient.Answer revoked = Front.revoke(
                front.node(0), master, "r1", company.master(), company.master().code(step()), leaver);

        assertThat(revoked.status()).isEqualTo(200);
        assertThat(everywhere(inside)).containsOnly(401);
        assertThat(everywhere(atTheCode)).containsOnly(401);
        assertThat(front.node(1).logIn(leaver.loginId(), leaver.password()).text("code"))
                .isEqualTo("REISSUE_WAIT");
        Colleague successor = company.successor();
        String registering =
                front.node(2).logIn(successor.loginId(), successor.password()).text("session");
        assertThat(front.node(1)
                        .register(registering, successor.serial(), successor.code(step()))
                        .status())
                .isEqualTo(200);
    }

    @Test
    @Tag("R18")
    @Tag("R19")
    void aSuspensionHoldsOnAllNodesUntilItIsLiftedOnOne() {
        Colleague hanako = company.sharers().get(0);
        Colleague jiro = company.sharers().get(1);
        String master = front.loggedIn(0, company.master(), step());
        String session = front.atTheCode(0, hanako);
        String another = front.atTheCode(1, jiro);

        for (int i = 0; i < 6; i++) {
            assertThat(Front.outcome(front.node(i)
                            .enterCode(
                                    i % 2 == 0 ? session : another,
                                    hanako.wrongCode(nodes.clock().instant()))))
                    .isEqualTo("CODE_MISMATCH");
        }

        assertThat(List.of(0, 1, 2))
                .allSatisfy(node -> assertThat(Front.outcome(front.node(node).enterCode(another, jiro.code(step()))))
                        .isEqualTo("TOKEN_SUSPENDED"));
        assertThat(Front.outcome(Front.lift(front.node(2), master, "l1", company.master(), hanako)))
                .isEqualTo("OK");
        assertThat(Front.outcome(front.node(1).enterCode(another, jiro.code(step()))))
                .isEqualTo("OK");
    }

    @Test
    @Tag("R37a")
    void anAnswerIsReadOnEveryNode() {
        String session = front.loggedIn(0, company.worker(), step());
        nodes.clock().step(Duration.ofMinutes(1));
        String code = company.worker().code(step());

        ApiClient.Answer first = front.authorise(0, session, "once", code);

        assertThat(first.status()).isEqualTo(200);
        assertThat(List.of(1, 2)).allSatisfy(node -> {
            assertThat(front.authorise(node, session, "once", code)).isEqualTo(first);
            assertThat(front.node(node).get("/api/v1/session/authorisations/once", session))
                    .isEqualTo(first);
        });
    }

    private static List<Integer> everywhere(String session) {
        return IntStream.range(0, 3)
                .mapToObj(node -> front.node(node).session(session).status())
                .toList();
    }

    private static long step() {
        return Colleague.stepAt(nodes.clock().instant());
    }
}
