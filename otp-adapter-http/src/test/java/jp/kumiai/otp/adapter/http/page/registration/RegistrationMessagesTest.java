package jp.kumiai.otp.adapter.http.page.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import jp.kumiai.otp.adapter.http.page.view.Message;
import jp.kumiai.otp.adapter.http.page.visit.Flash;
import jp.kumiai.otp.adapter.http.page.visit.Place;
import jp.kumiai.otp.domain.registration.RegistrationFailure;
import jp.kumiai.otp.domain.registration.RegistrationFailure.AlreadyUsed;
import jp.kumiai.otp.domain.registration.RegistrationFailure.Mismatch;
import jp.kumiai.otp.domain.registration.RegistrationFailure.NextCodeNeeded;
import jp.kumiai.otp.domain.registration.RegistrationFailure.NotExpected;
import jp.kumiai.otp.domain.registration.RegistrationFailure.RegistrationSuspended;
import jp.kumiai.otp.domain.registration.RegistrationFailure.ReissueWait;
import jp.kumiai.otp.domain.registration.RegistrationFailure.SessionOver;
import jp.kumiai.otp.domain.registration.RegistrationFailure.TokenExpired;
import jp.kumiai.otp.domain.registration.RegistrationFailure.WrongLength;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RegistrationMessagesTest {

    private static final Instant TIME = Instant.parse("2026-11-22T17:35:59Z");
    private static final List<RegistrationFailure> ALL = List.of(
            new SessionOver(),
            new NotExpected(),
            new RegistrationSuspended(),
            new ReissueWait(TIME),
            new WrongLength(6),
            new Mismatch(false),
            new NextCodeNeeded(42),
            new AlreadyUsed(42),
            new TokenExpired(TIME));

    private static Message told(RegistrationFailure failure) {
        return RegistrationMessages.of(Flash.of(
                        Place.REGISTRATION, failure.code(), RegistrationMessages.numberOf(failure), "12345678"))
                .get();
    }

    @Test
    void knowsEveryRefusal() {
        assertThat(ALL)
                .extracting(Object::getClass)
                .containsExactlyInAnyOrder(RegistrationFailure.class.getPermittedSubclasses());
        assertThat(ALL)
                .extracting(RegistrationFailure::code)
                .containsExactlyInAnyOrder(RegistrationFailure.Code.values());
    }

    @Test
    void saysWhatToDoAboutEveryRefusal() {
        assertThat(ALL.stream().map(RegistrationMessagesTest::told))
                .doesNotHaveDuplicates()
                .allSatisfy(message -> {
                    assertThat(message.title()).endsWith("。");
                    assertThat(message.sentences().size()
                                    + message.countdown().toList().size())
                            .isPositive();
                });
    }

    @Test
    @Tag("R13")
    void doesNotTellWhichOfSerialAndCodeWasWrong() {
        assertThat(told(new Mismatch(false)).title()).contains("シリアル番号または").contains("ワンタイムパスワード");
    }

    @Test
    @Tag("R19a")
    void tellsTheSuspendedWhoCanHelp() {
        assertThat(String.join("", told(new Mismatch(true)).sentences())).contains("マスターユーザ", "管理者ユーザ");
        assertThat(told(new Mismatch(true))).isNotEqualTo(told(new Mismatch(false)));
    }

    @Test
    @Tag("R21")
    void showsTheTimeOfTheReissueRoundedUpAndTheExpiryAsItIs() {
        assertThat(told(new ReissueWait(TIME)).sentences()).anyMatch(s -> s.contains("2026年11月23日 02時36分"));
        assertThat(told(new TokenExpired(TIME)).sentences()).anyMatch(s -> s.contains("2026年11月23日 02時35分"));
    }
}
