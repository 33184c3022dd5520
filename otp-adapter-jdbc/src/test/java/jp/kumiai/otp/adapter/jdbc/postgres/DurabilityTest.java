package jp.kumiai.otp.adapter.jdbc.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DurabilityTest {

    @ParameterizedTest
    @ValueSource(strings = {"on", "remote_write", "remote_apply"})
    void trustsAServerThatWaitsForItsDiskAndItsStandbys(String synchronousCommit) {
        assertThat(new Durability(true, synchronousCommit, "ANY 1 (b, c)", true).obstacle())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"off", "local", "something new"})
    void trustsNoServerThatAcknowledgesWhatItMayLose(String synchronousCommit) {
        assertThat(new Durability(true, synchronousCommit, "ANY 1 (b, c)", true)
                        .obstacle()
                        .get())
                .contains(synchronousCommit);
    }

    @Test
    void trustsNoServerThatDoesNotWaitForItsDisk() {
        assertThat(new Durability(false, "on", "", true).obstacle().get()).contains("fsync");
    }

    @Test
    void trustsNoStandby() {
        assertThat(new Durability(true, "on", "", false).obstacle().get()).contains("standby");
    }

    @Test
    void knowsWhetherAnotherServerHasEveryCommitToo() {
        assertThat(new Durability(true, "on", "ANY 1 (b, c)", true).hasSynchronousStandby())
                .isTrue();
        assertThat(new Durability(true, "on", "", true).hasSynchronousStandby()).isFalse();
    }
}
