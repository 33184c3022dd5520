package jp.kumiai.otp.domain.user;

import static org.assertj.core.api.Assertions.assertThat;

import jp.kumiai.otp.domain.testkit.ContractBuilder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class BankingUserTest {

    @Test
    @Tag("Z1")
    void isUnregisteredWithNothingAgainstThemAtFirst() {
        PasswordHash password = PasswordHash.of("login");
        PasswordHash confirmation = PasswordHash.of("confirmation");

        BankingUser user = BankingUser.unregistered(
                new LoginId("ichirodt"), "データ一郎", UserClass.GENERAL, ContractBuilder.NUMBER, password, confirmation);

        assertThat(user.status()).isEqualTo(new TokenStatus.Unregistered());
        assertThat(user.password()).isSameAs(password);
        assertThat(user.confirmation()).isEqualTo(Confirmation.unused(confirmation));
        assertThat(user.registrationAttempts()).isEqualTo(Attempts.NONE);
        assertThat(user.passwordAttempts()).isEqualTo(PasswordAttempts.NONE);
        assertThat(user.sessionEpoch()).isZero();
        assertThat(user.version().isNew()).isTrue();
    }
}
