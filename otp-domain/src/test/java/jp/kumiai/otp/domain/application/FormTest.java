package jp.kumiai.otp.domain.application;

import static jp.kumiai.otp.domain.testkit.FormBuilder.aFormOf;
import static jp.kumiai.otp.domain.testkit.FormBuilder.serials;
import static jp.kumiai.otp.domain.testkit.TokyoTime.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.LocalDate;
import jp.kumiai.otp.domain.testkit.ContractBuilder;
import jp.kumiai.otp.domain.token.SerialNumber;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("R8")
class FormTest {

    private static final Option<LocalDate> SOMEDAY = Option.some(day("2026-05-20"));
    private static final Option<ReissueReason> LOST = Option.some(ReissueReason.LOST);
    private static final List<SerialNumber> ONE = serials("12345678");
    private static final List<SerialNumber> NONE = List.empty();

    @ParameterizedTest
    @EnumSource(ApplicationKind.class)
    void isCompleteWithWhatItsKindAsksFor(ApplicationKind kind) {
        Form form = aFormOf(kind).build();

        assertThat(of(kind, form.reason(), form.tokens(), form.devices(), form.requestedStart()))
                .contains(form);
    }

    @ParameterizedTest
    @CsvSource({"-1, false", "0, false", "1, true", "100, true", "101, false"})
    void asksFor1To100NewTokens(int tokens, boolean complete) {
        for (ApplicationKind kind : List.of(ApplicationKind.NEW, ApplicationKind.ADDITIONAL)) {
            assertThat(of(kind, Option.none(), tokens, NONE, SOMEDAY).isDefined())
                    .as("%s", kind)
                    .isEqualTo(complete);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"NEW", "ADDITIONAL"})
    void ofNewTokensHasADayAndNeitherReasonNorDevices(ApplicationKind kind) {
        assertThat(of(kind, Option.none(), 1, NONE, Option.none())).isEmpty();
        assertThat(of(kind, LOST, 1, NONE, SOMEDAY)).isEmpty();
        assertThat(of(kind, Option.none(), 1, ONE, SOMEDAY)).isEmpty();
    }

    @Test
    void ofAReissueHasAReasonADayAndAsManyTokensAsDevices() {
        ApplicationKind kind = ApplicationKind.REISSUE;

        assertThat(of(kind, Option.none(), 1, ONE, SOMEDAY)).isEmpty();
        assertThat(of(kind, LOST, 1, ONE, Option.none())).isEmpty();
        assertThat(of(kind, LOST, 0, NONE, SOMEDAY)).isEmpty();
        assertThat(of(kind, LOST, 2, ONE, SOMEDAY)).isEmpty();
        assertThat(of(kind, LOST, 1, serials("12345678", "23456789"), SOMEDAY)).isEmpty();
        assertThat(of(kind, LOST, 100, devices(100), SOMEDAY)).isNotEmpty();
        assertThat(of(kind, LOST, 101, devices(101), SOMEDAY)).isEmpty();
    }

    @Test
    void ofAReturnHasDevicesAndNothingElse() {
        ApplicationKind kind = ApplicationKind.RETURN;

        assertThat(of(kind, Option.none(), 0, NONE, Option.none())).isEmpty();
        assertThat(of(kind, Option.none(), 0, ONE, SOMEDAY)).isEmpty();
        assertThat(of(kind, Option.none(), 1, ONE, Option.none())).isEmpty();
        assertThat(of(kind, LOST, 0, ONE, Option.none())).isEmpty();
        assertThat(of(kind, Option.none(), 0, devices(100), Option.none())).isNotEmpty();
        assertThat(of(kind, Option.none(), 0, devices(101), Option.none())).isEmpty();
    }

    @Test
    void namesNoDeviceTwice() {
        List<SerialNumber> twice = serials("12345678", "12345678");

        assertThat(of(ApplicationKind.REISSUE, LOST, 2, twice, SOMEDAY)).isEmpty();
        assertThat(of(ApplicationKind.RETURN, Option.none(), 0, twice, Option.none()))
                .isEmpty();
    }

    @Test
    void cannotExistIncomplete() {
        assertThatThrownBy(() -> new Form(
                        new ApplicationNumber("U-1"),
                        ContractBuilder.NUMBER,
                        ApplicationKind.NEW,
                        Option.none(),
                        0,
                        NONE,
                        SOMEDAY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<SerialNumber> devices(int count) {
        return List.range(0, count).map(i -> new SerialNumber(String.valueOf(10_000_000 + i)));
    }

    private static Option<Form> of(
            ApplicationKind kind,
            Option<ReissueReason> reason,
            int tokens,
            List<SerialNumber> devices,
            Option<LocalDate> day) {
        return Form.of(new ApplicationNumber("U-1"), ContractBuilder.NUMBER, kind, reason, tokens, devices, day);
    }
}
