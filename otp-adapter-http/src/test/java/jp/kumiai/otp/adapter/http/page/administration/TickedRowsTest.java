package jp.kumiai.otp.adapter.http.page.administration;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import io.vavr.control.Option;
import jp.kumiai.otp.adapter.http.exchange.Form;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.user.LoginId;
import jp.kumiai.otp.domain.user.Selection;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("U7")
class TickedRowsTest {

    private static Option<List<Selection>> of(String form) {
        return TickedRows.of(Form.parse(form).get());
    }

    @Test
    void tellWhoWasTickedAndWhichSerialNumberWasShown() {
        assertThat(of("csrf=x&row.ichirodt=23456789&row.gorodt=-&code=123456"))
                .contains(List.of(
                        new Selection(new LoginId("ichirodt"), Option.some(new SerialNumber("23456789"))),
                        new Selection(new LoginId("gorodt"), Option.none())));
    }

    @Test
    void areReadAsTheyWereWritten() {
        LoginId loginId = new LoginId("a.b_c-d@example");
        Option<SerialNumber> serial = Option.some(new SerialNumber("012345678901"));

        assertThat(of(TickedRows.nameOf(loginId) + "=" + TickedRows.valueOf(serial)))
                .contains(List.of(new Selection(loginId, serial)));
    }

    @Test
    void mayBeNone() {
        assertThat(of("csrf=x")).contains(List.empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "row.=23456789",
                "row.x=23456789",
                "row.ichirodt=",
                "row.ichirodt=1234567",
                "row.ichirodt=on",
                "row.ichirodt=23456789&row.ICHIRODT=23456789",
                "row.%3Cb%3E=-"
            })
    void comeOnlyFromAListOfOurs(String form) {
        assertThat(of(form)).isEqualTo(Option.none());
    }
}
