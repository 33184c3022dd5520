package jp.kumiai.otp.bootstrap.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import jp.kumiai.otp.adapter.jdbc.testkit.CuttingProxy;
import jp.kumiai.otp.adapter.jdbc.testkit.PostgresMajor;
import jp.kumiai.otp.adapter.jdbc.testkit.SharedPostgres;
import jp.kumiai.otp.bootstrap.NodesInProcess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a verification asks of PostgreSQL: one question that reads, one that writes. Now and then the pool asks more, to see
 * whether a connection still lives, so what counts is the fewest of some tries.
 */
class HotPathIT {

    @RegisterExtension
    static final SharedPostgres POSTGRES = SharedPostgres.of(PostgresMajor.NEWEST);

    private static final int READ_AND_COMMIT = 2;
    private static final int TRIES = 5;

    @TempDir
    private Path folder;

    private CuttingProxy proxy;
    private NodesInProcess nodes;
    private Front front;
    private Company company;

    @BeforeEach
    void start() {
        proxy = CuttingProxy.before(POSTGRES.newDatabase());
        nodes = NodesInProcess.start(1, proxy.url(), folder);
        front = new Front(nodes.ports());
        company = Companies.enterOne(1, nodes.product());
    }

    @AfterEach
    void stop() {
        nodes.close();
        proxy.close();
    }

    @Test
    void anOperationIsAuthorisedByOneReadAndOneCommit() {
        String session = front.loggedIn(0, company.worker(), step());

        assertThat(fewestExchanges(request -> front.authorise(
                        0, session, "r" + request, company.worker().code(step()))))
                .isEqualTo(READ_AND_COMMIT);
    }

    @Test
    void aWrongCodeIsCountedByOneReadAndOneCommit() {
        String session = front.loggedIn(0, company.worker(), step());

        assertThat(fewestExchanges(request -> front.authorise(
                        0, session, "r" + request, company.worker().code(1))))
                .isEqualTo(READ_AND_COMMIT);
    }

    @Test
    void aLoginIsCompletedByOneReadAndOneCommit() {
        assertThat(IntStream.range(0, TRIES)
                        .map(number -> {
                            nodes.clock().step(Duration.ofMinutes(1));
                            String session = front.atTheCode(0, company.worker());
                            String code = company.worker().code(step());
                            proxy.count();
                            front.node(0).enterCode(session, code);
                            return proxy.exchanges();
                        })
                        .min())
                .hasValue(READ_AND_COMMIT);
    }

    private int fewestExchanges(IntConsumer act) {
        return IntStream.range(0, TRIES)
                .map(number -> {
                    nodes.clock().step(Duration.ofMinutes(1));
                    proxy.count();
                    act.accept(number);
                    return proxy.exchanges();
                })
                .min()
                .orElseThrow();
    }

    private long step() {
        return Colleague.stepAt(nodes.clock().instant());
    }
}
