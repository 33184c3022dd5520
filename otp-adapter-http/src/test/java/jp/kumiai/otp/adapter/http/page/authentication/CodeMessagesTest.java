package jp.kumiai.otp.adapter.http.page.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import jp.kumiai.otp.adapter.http.page.view.Message;
import jp.kumiai.otp.domain.authentication.VerificationFailure;
import jp.kumiai.otp.domain.authentication.VerificationFailure.CodeRefused;
import jp.kumiai.otp.domain.authentication.VerificationFailure.NotExpected;
import jp.kumiai.otp.domain.authentication.VerificationFailure.SessionOver;
import jp.kumiai.otp.domain.authentication.VerificationFailure.TokenExpired;
import jp.kumiai.otp.domain.authentication.VerificationFailure.TokenWithdrawn;
import jp.kumiai.otp.domain.verification.CodeRefusal;
import jp.kumiai.otp.domain.verification.CodeRefusal.AlreadyUsed;
import jp.kumiai.otp.domain.verification.CodeRefusal.Mismatch;
import jp.kumiai.otp.domain.verification.CodeRefusal.NextCodeNeeded;
import jp.kumiai.otp.domain.verification.CodeRefusal.Suspended;
import jp.kumiai.otp.domain.verification.CodeRefusal.WrongLength;
import org.junit.jupiter.api.Test;

class CodeMessagesTest {

    private static final List<CodeRefusal> REFUSALS = List.of(
            new Suspended(), new WrongLength(8), new Mismatch(false), new NextCodeNeeded(42), new AlreadyUsed(42));
    private static final List<VerificationFailure> FAILURES = List.of(
            new SessionOver(),
            new NotExpected(),
            new TokenExpired(Instant.parse("2021-09-29T23:00:00Z")),
            new TokenWithdrawn(),
            new CodeRefused(new Mismatch(true)));

    private static Message told(VerificationFailure failure) {
        return CodeMessages.of(CodeMessages.flash(failure)).get();
    }

    @Test
    void knowsEveryRefusal() {
        assertThat(REFUSALS)
                .extracting(Object::getClass)
                .containsExactlyInAnyOrder(CodeRefusal.class.getPermittedSubclasses());
        assertThat(REFUSALS).extracting(CodeRefusal::code).containsExactlyInAnyOrder(CodeRefusal.Code.values());
        assertThat(FAILURES)
                .extracting(Object::getClass)
                .containsExactlyInAnyOrder(VerificationFailure.class.getPermittedSubclasses());
        assertThat(FAILURES)
                .extracting(VerificationFailure::code)
                .containsExactlyInAnyOrder(VerificationFailure.Code.values());
    }

    @Test
    void saysWhatToDoAboutEveryRefusal() {
        Stream<Message> told = Stream.concat(
                        FAILURES.stream(), REFUSALS.stream().map(CodeRefused::new))
                .map(CodeMessagesTest::told);

        assertThat(told).doesNotHaveDuplicates().allSatisfy(message -> {
            assertThat(message.title()).endsWith("。");
            assertThat(message.sentences().size() + message.countdown().toList().size())
                    .isPositive();
        });
    }

    @Test
    void tellsHowManyDigitsThisTokenShows() {
        assertThat(told(new CodeRefused(new WrongLength(8))).sentences()).anyMatch(s -> s.contains("8桁"));
    }

    @Test
    void tellsTheFailureThatSuspendsWhoCanHelp() {
        assertThat(String.join("", told(new CodeRefused(new Mismatch(true))).sentences()))
                .contains("マスターユーザ", "管理者ユーザ");
    }

    @Test
    void showsTheTimeOfTheExpiryInTokyo() {
        assertThat(told(FAILURES.get(2)).sentences()).anyMatch(s -> s.contains("2021年09月30日 08時00分"));
    }
}
