package jp.kumiai.otp.adapter.http.page.administration;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import java.time.Instant;
import jp.kumiai.otp.adapter.http.page.words.CodeWords;
import jp.kumiai.otp.domain.authentication.VerificationFailure;
import jp.kumiai.otp.domain.authentication.VerificationFailure.CodeRefused;
import jp.kumiai.otp.domain.authentication.VerificationFailure.NotExpected;
import jp.kumiai.otp.domain.authentication.VerificationFailure.SessionOver;
import jp.kumiai.otp.domain.authentication.VerificationFailure.TokenExpired;
import jp.kumiai.otp.domain.authentication.VerificationFailure.TokenWithdrawn;
import jp.kumiai.otp.domain.confirmation.ConfirmationFailure;
import jp.kumiai.otp.domain.verification.CodeRefusal.AlreadyUsed;
import jp.kumiai.otp.domain.verification.CodeRefusal.Mismatch;
import jp.kumiai.otp.domain.verification.CodeRefusal.NextCodeNeeded;
import jp.kumiai.otp.domain.verification.CodeRefusal.Suspended;
import jp.kumiai.otp.domain.verification.CodeRefusal.WrongLength;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ActErrorsTest {

    private static final Instant EXPIRY = Instant.parse("2021-09-29T23:00:00Z");

    private static ActErrors told(VerificationFailure failure) {
        return ActErrors.of(ActRefusal.of(failure), CodeWords.numberOf(failure));
    }

    @ParameterizedTest
    @EnumSource
    void sayOneThingAboutEveryRefusal(ActRefusal refusal) {
        ActErrors errors = ActErrors.of(refusal, 1);

        assertThat(errors.rows()
                        .toList()
                        .appendAll(errors.confirmation())
                        .appendAll(errors.code())
                        .appendAll(errors.message().map(message -> message.title())))
                .hasSize(1)
                .allSatisfy(sentence -> assertThat(sentence).endsWith("。"));
    }

    @ParameterizedTest
    @Tag("R19b")
    @CsvSource({
        "MISMATCH,      CONFIRMATION_MISMATCH",
        "NOW_SUSPENDED, CONFIRMATION_NOW_SUSPENDED",
        "SUSPENDED,     CONFIRMATION_SUSPENDED"
    })
    void standBesideTheConfirmationPassword(ConfirmationFailure failure, ActRefusal refusal) {
        assertThat(ActRefusal.of(failure)).isEqualTo(refusal);
        assertThat(ActErrors.of(refusal, 0).confirmation()).isNotEmpty();
    }

    @Test
    void standBesideTheCode() {
        assertThat(List.of(
                                new CodeRefused(new Suspended()),
                                new CodeRefused(new WrongLength(8)),
                                new CodeRefused(new Mismatch(false)),
                                new CodeRefused(new AlreadyUsed(42)),
                                new TokenExpired(EXPIRY),
                                new TokenWithdrawn())
                        .map(ActErrorsTest::told)
                        .flatMap(ActErrors::code)
                        .distinct())
                .hasSize(6);
    }

    @Test
    void tellWhatTheNumberIs() {
        assertThat(told(new CodeRefused(new WrongLength(8))).code().get()).contains("8桁");
        assertThat(told(new TokenExpired(EXPIRY)).code().get()).contains("2021年09月30日 08時00分");
    }

    @Test
    @Tag("R3a")
    void askForTheNextCodeWithoutCallingItAnError() {
        ActErrors errors = told(new CodeRefused(new NextCodeNeeded(42)));

        assertThat(errors.code()).isEmpty();
        assertThat(errors.message().get().isError()).isFalse();
        assertThat(errors.message().get().countdown().get().seconds()).isEqualTo(42);
    }

    @Test
    void treatTheFailureThatSuspendsLikeTheSuspension() {
        assertThat(ActRefusal.of(new CodeRefused(new Mismatch(true)))).isEqualTo(ActRefusal.CODE_SUSPENDED);
        assertThat(ActRefusal.of(new CodeRefused(new Suspended()))).isEqualTo(ActRefusal.CODE_SUSPENDED);
    }

    @Test
    void knowWhatNoListShouldEverHear() {
        assertThat(List.of(new SessionOver(), new NotExpected()).map(ActRefusal::of))
                .containsOnly(ActRefusal.NOT_EXPECTED);
    }
}
