package jp.kumiai.otp.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;

import jp.kumiai.otp.domain.user.LoginId;
import org.junit.jupiter.api.Test;

class ActorTest {

    @Test
    void standsOnOneSideOfTheCounter() {
        assertThat(Actor.bank("窓口 太郎")).isEqualTo(new Actor(Actor.Kind.BANK, "窓口 太郎"));
        assertThat(Actor.customer(new LoginId("ichirodt"))).isEqualTo(new Actor(Actor.Kind.CUSTOMER, "ichirodt"));
    }
}
