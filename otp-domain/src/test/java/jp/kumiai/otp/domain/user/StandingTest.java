package jp.kumiai.otp.domain.user;

import static jp.kumiai.otp.domain.testkit.ContractBuilder.aContract;
import static jp.kumiai.otp.domain.testkit.RosterBuilder.aRoster;
import static jp.kumiai.otp.domain.testkit.TokenBuilder.aToken;
import static jp.kumiai.otp.domain.testkit.UserBuilder.aUser;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vavr.control.Option;
import java.time.Instant;
import jp.kumiai.otp.domain.testkit.TokenBuilder;
import jp.kumiai.otp.domain.testkit.UserBuilder;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.token.Token;
import jp.kumiai.otp.domain.token.TokenKind;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Where a user stands, as lists show it and as rights go by it. */
class StandingTest {

    private static final Instant NOW = Instant.parse("2021-04-01T01:00:00Z");

    @Nested
    @Tag("R33")
    class Status {

        /** 07:59:59 in use, 08:00:00 expired. */
        @ParameterizedTest
        @CsvSource({
            "2021-09-29T22:59:59Z, IN_SERVICE",
            "2021-09-29T22:59:59.999Z, IN_SERVICE",
            "2021-09-29T23:00:00Z, TOKEN_EXPIRED",
            "2021-09-29T23:00:00.001Z, TOKEN_EXPIRED"
        })
        void isExpiredFromTheInstantOfExpiryOn(Instant at, ShownStatus status) {
            assertThat(standing(inService(), aToken()).status(at)).isEqualTo(status);
        }

        @Test
        void isWhatIsStoredOtherwise() {
            assertThat(standing(aUser(), aToken()).status(NOW)).isEqualTo(ShownStatus.UNREGISTERED);
            assertThat(standing(aUser().standing(TokenStatus.TokenIssued.hardware()), aToken())
                            .status(NOW))
                    .isEqualTo(ShownStatus.TOKEN_ISSUED);
            assertThat(standing(aUser().standing(new TokenStatus.Revoked(NOW, NOW)), aToken())
                            .status(NOW))
                    .isEqualTo(ShownStatus.REVOKED);
        }

        /** Nobody's code is refused by it yet. */
        @Test
        void ofAnIssuedTokenIsIssuedEvenWhenItExpired() {
            assertThat(standing(issued(), aToken().expiringAt(NOW)).status(NOW)).isEqualTo(ShownStatus.TOKEN_ISSUED);
        }
    }

    @Nested
    @Tag("R18")
    class AuthenticationStates {

        @Test
        void areThoseOfTheTokenTheUserIsBoundTo() {
            assertThat(standing(inService(), aToken()).authenticationState()).contains(AuthenticationState.AVAILABLE);
            assertThat(standing(inService(), aToken().suspendedAt(NOW)).authenticationState())
                    .contains(AuthenticationState.SUSPENDED);
        }

        @Test
        @Tag("R19a")
        void areSuspendedOnTheRegistrationScreenToo() {
            assertThat(standing(aUser().suspendedForRegistration(6, NOW), aToken())
                            .authenticationState())
                    .contains(AuthenticationState.SUSPENDED);
        }

        @Test
        void areNoneWithoutATokenInUse() {
            assertThat(standing(aUser(), aToken()).authenticationState()).isEmpty();
            assertThat(standing(issued(), aToken()).authenticationState()).isEmpty();
        }

        @Test
        @Tag("R19b")
        void haveNothingToDoWithTheConfirmationPassword() {
            assertThat(standing(inService().suspendedForConfirmation(6, NOW), aToken())
                            .authenticationState())
                    .contains(AuthenticationState.AVAILABLE);
        }
    }

    @Nested
    @Tag("U1")
    @Tag("R22")
    class Rights {

        @ParameterizedTest
        @EnumSource(UserClass.class)
        void areThoseOfMasterAndAdministratorUsers(UserClass userClass) {
            assertThat(standing(inService().being(userClass), aToken()).administers())
                    .isEqualTo(userClass != UserClass.GENERAL);
        }

        @Test
        void needATokenInUseThatIsNotSuspended() {
            assertThat(standing(aUser().being(UserClass.MASTER), aToken()).administers())
                    .isFalse();
            assertThat(standing(issued().being(UserClass.MASTER), aToken()).administers())
                    .isFalse();
            assertThat(standing(inService().being(UserClass.MASTER), aToken().suspendedAt(NOW))
                            .administers())
                    .isFalse();
        }
    }

    @Nested
    class Tokens {

        @Test
        void thatAreIssuedOnlyBindNobody() {
            Standing issued = standing(issued(), aToken().being(TokenKind.SOFTWARE));

            assertThat(issued.token()).isNotEmpty();
            assertThat(issued.boundTo()).isEmpty();
            assertThat(issued.boundToken()).isEmpty();
        }

        @Test
        void besideAUserAreTheUsersOwn() {
            Token other = aToken().numbered("99999999").build();

            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> new Standing(inService().build(), aContract().build(), Option.some(other)));
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> new Standing(inService().build(), aContract().build(), Option.none()));
        }

        @Test
        void besideAContractAreOfItsUser() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Standing(
                            aUser().build(), aContract().numbered("K-9999").build(), Option.none()));
        }
    }

    private static UserBuilder inService() {
        return aUser().using("12345678", NOW.minusSeconds(86_400));
    }

    private static UserBuilder issued() {
        return aUser().standing(TokenStatus.TokenIssued.software(new SerialNumber("12345678")));
    }

    private static Standing standing(UserBuilder user, TokenBuilder token) {
        return aRoster().with(user).lending(token).build().standings().single();
    }
}
