package jp.kumiai.otp.domain.device;

import static jp.kumiai.otp.domain.testkit.RosterBuilder.aRoster;
import static jp.kumiai.otp.domain.testkit.TokenBuilder.aToken;
import static jp.kumiai.otp.domain.testkit.TokyoTime.tokyo;
import static jp.kumiai.otp.domain.testkit.UserBuilder.aUser;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.time.Instant;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.audit.AuditEvent.Kind;
import jp.kumiai.otp.domain.audit.Counter;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.decision.Decision;
import jp.kumiai.otp.domain.testkit.ContractBuilder;
import jp.kumiai.otp.domain.testkit.TokenBuilder;
import jp.kumiai.otp.domain.token.DeviceState;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.token.Token;
import jp.kumiai.otp.domain.token.TokenKind;
import jp.kumiai.otp.domain.user.Roster;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of a device that came back to the bank. */
@Tag("R16a")
class PutAwayTest {

    private static final Instant NOW = tokyo("2026-05-20T10:00");
    private static final Option<Roster> NOBODY =
            Option.some(aRoster().with(aUser()).build());

    @ParameterizedTest
    @EnumSource(
            value = DeviceState.class,
            names = {"IN_STOCK", "DISPOSED"})
    @Tag("R4a")
    void isStockOrTheEndAndBelongsToNoCompanyThen(DeviceState to) {
        Token returned =
                returned().usedUpTo(77).drifting(-2).failed(1, 5).version(3).build();

        Token away = returned.takenBack(to);
        assertThat(putAway(returned, NOBODY, to))
                .isEqualTo(Decision.accept(
                        Changes.NONE
                                .token(away)
                                .event(AuditEvent.ofBank(
                                                NOW,
                                                Kind.DEVICE_MOVED,
                                                "backoffice1",
                                                Option.some(ContractBuilder.NUMBER))
                                        .about(new SerialNumber("12345678"))
                                        .with("form", "L-3")
                                        .with("from", "RETURNED")
                                        .with("to", to)),
                        away));
        assertThat(away.contract()).isEmpty();
        assertThat(away.device()).isEqualTo(to);
        assertThat(away.codes()).isEqualTo(returned.codes());
    }

    @ParameterizedTest
    @EnumSource(
            value = DeviceState.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"IN_STOCK", "DISPOSED"})
    void isNowhereElse(DeviceState to) {
        assertThat(putAway(returned().build(), NOBODY, to)).isEqualTo(Decision.refuse(DeviceFailure.NOT_POSSIBLE));
    }

    @ParameterizedTest
    @EnumSource(value = DeviceState.class, mode = EnumSource.Mode.EXCLUDE, names = "RETURNED")
    void isDecidedOnlyWhenItIsBack(DeviceState from) {
        assertThat(putAway(returned().in(from).build(), NOBODY, DeviceState.IN_STOCK))
                .isEqualTo(Decision.refuse(DeviceFailure.NOT_POSSIBLE));
    }

    @Test
    void isNothingForSoftware() {
        assertThat(putAway(returned().being(TokenKind.SOFTWARE).build(), NOBODY, DeviceState.DISPOSED))
                .isEqualTo(Decision.refuse(DeviceFailure.NOT_POSSIBLE));
    }

    @Test
    @Tag("R26")
    void waitsUntilItsUsersAreRevoked() {
        TokenBuilder bound = returned();
        Roster roster =
                aRoster().with(aUser().using("12345678", NOW)).holding(bound).build();

        for (DeviceState to : new DeviceState[] {DeviceState.IN_STOCK, DeviceState.DISPOSED}) {
            assertThat(putAway(bound.build(), Option.some(roster), to))
                    .isEqualTo(Decision.refuse(DeviceFailure.STILL_BOUND));
        }
    }

    @ParameterizedTest
    @CsvSource({"-1, false", "0, false", "1, true"})
    void isNotStockOnceItHasExpired(int millis, boolean stock) {
        Token returned = returned().expiringAt(NOW.plusMillis(millis)).build();

        assertThat(putAway(returned, NOBODY, DeviceState.IN_STOCK).equals(Decision.refuse(DeviceFailure.EXPIRED)))
                .isNotEqualTo(stock);
        assertThat(putAway(returned, NOBODY, DeviceState.DISPOSED).isRefusal()).isFalse();
    }

    private static TokenBuilder returned() {
        return aToken().onLoanTo(ContractBuilder.NUMBER)
                .in(DeviceState.RETURNED)
                .expiringAt(tokyo("2030-09-30T08:00"));
    }

    private static Decision<DeviceFailure, Token> putAway(Token token, Option<Roster> roster, DeviceState to) {
        return DeviceStep.putAway(token, roster, to, new Counter("backoffice1", "L-3"), NOW);
    }
}
