package jp.kumiai.otp.domain.device;

import static jp.kumiai.otp.domain.testkit.LoanBuilder.aLoan;
import static jp.kumiai.otp.domain.testkit.TokenBuilder.aToken;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.audit.AuditEvent.Kind;
import jp.kumiai.otp.domain.audit.Counter;
import jp.kumiai.otp.domain.decision.Decision;
import jp.kumiai.otp.domain.testkit.ContractBuilder;
import jp.kumiai.otp.domain.testkit.LoanBuilder;
import jp.kumiai.otp.domain.testkit.TokenBuilder;
import jp.kumiai.otp.domain.token.DeviceState;
import jp.kumiai.otp.domain.token.Token;
import jp.kumiai.otp.domain.token.TokenKind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("R16a")
@Tag("R26")
class DeviceStepTest {

    private static final Instant NOW = Instant.parse("2021-04-01T01:00:00Z");
    private static final Counter COUNTER = new Counter("teller7", "F-2021-0044");

    @ParameterizedTest
    @EnumSource(
            value = DeviceState.class,
            names = {"LOST", "DEFECTIVE", "RETURNED"})
    void reportsADeviceOnLoan(DeviceState to) {
        Token token = lent().build();

        assertThat(DeviceStep.move(held(token), to, COUNTER, NOW).answer()).isEqualTo(Either.right(token.movedTo(to)));
    }

    @ParameterizedTest
    @EnumSource(
            value = DeviceState.class,
            names = {"IN_STOCK", "ALLOCATED", "ON_LOAN", "DISPOSED"})
    void movesADeviceOnLoanNowhereElse(DeviceState to) {
        assertThat(DeviceStep.move(held(lent().build()), to, COUNTER, NOW))
                .isEqualTo(Decision.refuse(DeviceFailure.NOT_POSSIBLE));
    }

    @ParameterizedTest
    @EnumSource(value = DeviceState.class, mode = EnumSource.Mode.EXCLUDE, names = "ON_LOAN")
    void movesNoDeviceThatIsNotOnLoan(DeviceState from) {
        for (DeviceState to : DeviceState.values()) {
            assertThat(DeviceStep.move(held(lent().in(from).build()), to, COUNTER, NOW))
                    .as("%s to %s", from, to)
                    .isEqualTo(Decision.refuse(DeviceFailure.NOT_POSSIBLE));
        }
    }

    @ParameterizedTest
    @EnumSource(DeviceState.class)
    void movesNoSoftwareToken(DeviceState to) {
        assertThat(DeviceStep.move(held(lent().being(TokenKind.SOFTWARE).build()), to, COUNTER, NOW)
                        .isRefusal())
                .isTrue();
    }

    @Test
    @Tag("R4a")
    void leavesEverythingElseOfTheToken() {
        TokenBuilder used =
                lent().usedUpTo(100).drifting(3).failed(6, 9).suspendedAt(NOW).version(4);

        Token moved = DeviceStep.move(held(used.build()), DeviceState.LOST, COUNTER, NOW)
                .changes()
                .tokens()
                .single();

        assertThat(moved.codes()).isEqualTo(used.build().codes());
        assertThat(moved.contract()).contains(ContractBuilder.NUMBER);
        assertThat(moved.version().number()).isEqualTo(4);
    }

    @Test
    void isAuditedWithTheFormAndBothStates() {
        AuditEvent event = DeviceStep.move(held(lent().build()), DeviceState.LOST, COUNTER, NOW)
                .changes()
                .events()
                .single();

        assertThat(event.kind()).isEqualTo(Kind.DEVICE_MOVED);
        assertThat(event.serial().map(serial -> serial.value())).contains("12345678");
        assertThat(event.contract()).contains(ContractBuilder.NUMBER);
        assertThat(event.facts().toJavaMap())
                .containsEntry("form", "F-2021-0044")
                .containsEntry("from", "ON_LOAN")
                .containsEntry("to", "LOST");
    }

    @ParameterizedTest
    @Tag("F7")
    @EnumSource(
            value = DeviceState.class,
            names = {"LOST", "DEFECTIVE", "RETURNED"})
    void endsTheLoan(DeviceState to) {
        LoanBuilder loan = aLoan().version(2);

        assertThat(DeviceStep.move(new LentDevice(lent().build(), Option.some(loan.build())), to, COUNTER, NOW)
                        .changes()
                        .desk()
                        .loans())
                .containsExactly(loan.endedAt(NOW, to).build());
    }

    private static TokenBuilder lent() {
        return aToken().onLoanTo(ContractBuilder.NUMBER);
    }

    private static LentDevice held(Token token) {
        return new LentDevice(token, Option.none());
    }
}
