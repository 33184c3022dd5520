package jp.kumiai.otp.adapter.http.page.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import jp.kumiai.otp.adapter.http.page.view.Message;
import jp.kumiai.otp.adapter.http.page.visit.Flash;
import jp.kumiai.otp.adapter.http.page.visit.Place;
import jp.kumiai.otp.domain.authentication.LoginFailure;
import jp.kumiai.otp.domain.authentication.LoginFailure.PasswordPaused;
import jp.kumiai.otp.domain.authentication.LoginFailure.RegistrationSuspended;
import jp.kumiai.otp.domain.authentication.LoginFailure.ReissueWait;
import jp.kumiai.otp.domain.authentication.LoginFailure.Suspended;
import jp.kumiai.otp.domain.authentication.LoginFailure.TokenExpired;
import jp.kumiai.otp.domain.authentication.LoginFailure.TokenWithdrawn;
import jp.kumiai.otp.domain.authentication.LoginFailure.WrongCredentials;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class LoginMessagesTest {

    private static final Instant TIME = Instant.parse("2026-11-22T17:35:59.001Z");
    private static final List<LoginFailure> ALL = List.of(
            new WrongCredentials(),
            new PasswordPaused(),
            new Suspended(),
            new RegistrationSuspended(),
            new TokenExpired(TIME),
            new TokenWithdrawn(),
            new ReissueWait(TIME));

    private static Message told(LoginFailure failure) {
        return LoginMessages.of(Flash.of(Place.LOGIN, failure.code(), LoginMessages.numberOf(failure), "hanako"))
                .get();
    }

    @Test
    void knowsEveryRefusal() {
        assertThat(ALL)
                .extracting(Object::getClass)
                .containsExactlyInAnyOrder(LoginFailure.class.getPermittedSubclasses());
        assertThat(ALL).extracting(LoginFailure::code).containsExactlyInAnyOrder(LoginFailure.Code.values());
    }

    @Test
    void saysWhatToDoAboutEveryRefusal() {
        assertThat(ALL).map(LoginMessagesTest::told).allSatisfy(message -> {
            assertThat(message.isError()).isTrue();
            assertThat(message.title()).endsWith("。");
            assertThat(message.sentences())
                    .isNotEmpty()
                    .allSatisfy(sentence -> assertThat(sentence).isNotBlank());
        });
    }

    @Test
    void doesNotTellAPausedPasswordFromAWrongOne() {
        assertThat(told(new PasswordPaused())).isEqualTo(told(new WrongCredentials()));
    }

    @Test
    void tellsNoTwoOthersAlike() {
        assertThat(ALL.stream()
                        .filter(failure -> !(failure instanceof PasswordPaused))
                        .map(LoginMessagesTest::told))
                .doesNotHaveDuplicates();
    }

    @Test
    @Tag("R21")
    void showsTheTimeOfTheReissueRoundedUpToTheMinute() {
        assertThat(told(new ReissueWait(TIME)).sentences()).anyMatch(s -> s.contains("2026年11月23日 02時36分"));
        assertThat(told(new ReissueWait(Instant.parse("2026-11-22T17:35:00Z"))).sentences())
                .anyMatch(s -> s.contains("2026年11月23日 02時35分"));
    }

    @Test
    void showsTheTimeOfTheExpiryInTokyo() {
        assertThat(told(new TokenExpired(Instant.parse("2021-09-29T23:00:00Z"))).sentences())
                .anyMatch(s -> s.contains("2021年09月30日 08時00分"));
    }

    @Test
    void tellsTheSuspendedWhoCanHelp() {
        for (LoginFailure failure : Arrays.asList(new Suspended(), new RegistrationSuspended())) {
            assertThat(String.join("", told(failure).sentences())).contains("マスターユーザ", "管理者ユーザ");
        }
    }
}
