package jp.kumiai.otp.adapter.jdbc.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

final class PostgresAddressTest {

    @Test
    void printsNeitherAPasswordNorWhatFollowsTheName() {
        PostgresAddress address =
                PostgresAddress.of("jdbc:postgresql://a,b/otp?sslmode=verify-full", "otp", Option.some("secret"));

        assertThat(address).hasToString("jdbc:postgresql://a,b/otp");
    }

    @Test
    void takesNoPasswordInAUrl() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        PostgresAddress.of("jdbc:postgresql://a/otp?user=otp&PassWord=secret", "otp", Option.none()))
                .withMessageNotContaining("secret");
    }

    @Test
    void takesNoUrlOfAnotherDatabase() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PostgresAddress.of("jdbc:h2:mem:otp", "otp", Option.none()));
    }
}
