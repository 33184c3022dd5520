package jp.kumiai.otp.domain.revocation;

import static jp.kumiai.otp.domain.revocation.RevocationRequest.ADMINISTRATORS;
import static jp.kumiai.otp.domain.revocation.RevocationRequest.EARLIEST;
import static jp.kumiai.otp.domain.revocation.RevocationRequest.NOW;
import static jp.kumiai.otp.domain.revocation.RevocationRequest.company;
import static jp.kumiai.otp.domain.testkit.TokenBuilder.aToken;
import static jp.kumiai.otp.domain.testkit.UserBuilder.aUser;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.audit.AuditEvent.Kind;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.testkit.TokenBuilder;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.token.Token;
import jp.kumiai.otp.domain.user.BankingUser;
import jp.kumiai.otp.domain.user.LoginId;
import jp.kumiai.otp.domain.user.TokenStatus;
import jp.kumiai.otp.domain.user.UserClass;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a revocation does, and to whom. */
class RevocationStepTest {

    @Nested
    @Tag("R28")
    class Effect {

        @Test
        void isThatTheUserStandsAtRevoked() {
            Changes changes =
                    RevocationRequest.in(company()).choosing("hanako").decide().changes();

            assertThat(changes.users().map(BankingUser::status))
                    .containsExactly(new TokenStatus.Revoked(NOW, EARLIEST));
        }

        @Test
        void isThatTheUsersSessionsAreOfAPastEpoch() {
            Changes changes = RevocationRequest.in(company()
                            .with(aUser().loggingInAs("hanako")
                                    .using("33333333", NOW)
                                    .inEpoch(4)))
                    .choosing("hanako")
                    .decide()
                    .changes();

            assertThat(changes.users().map(BankingUser::sessionEpoch)).containsExactly(5);
        }

        @Test
        @Tag("R21")
        void storesTheEarliestReissueByTheSecondOfTheRevocation() {
            Instant late = Instant.parse("2021-04-01T01:00:00.999Z");

            Changes changes = RevocationRequest.in(company())
                    .choosing("hanako")
                    .at(late)
                    .decide()
                    .changes();

            assertThat(changes.users().map(BankingUser::status))
                    .containsExactly(new TokenStatus.Revoked(NOW, EARLIEST));
        }

        @Test
        void usesUpTheActorsCode() {
            Changes changes =
                    RevocationRequest.in(company()).choosing("hanako").decide().changes();

            assertThat(token(changes, "22222222").codes().watermark()).contains(ADMINISTRATORS.stepAt(NOW));
        }

        @Test
        void leavesTheActorsSessionAlone() {
            Changes changes =
                    RevocationRequest.in(company()).choosing("hanako").decide().changes();

            assertThat(changes.endedSessions()).isEmpty();
            assertThat(changes.sessions()).isEmpty();
        }

        @Test
        @Tag("R31")
        void isToldWithTheSerialAndTheExpiryThatTheBindingHad() {
            Revocation answer = RevocationRequest.in(company())
                    .choosing("hanako")
                    .decide()
                    .answer()
                    .get();

            assertThat(answer)
                    .isEqualTo(new Revocation(
                            List.of(new Revocation.Row(
                                    new LoginId("hanako"),
                                    "データ一郎",
                                    UserClass.GENERAL,
                                    Option.some(new SerialNumber("33333333")),
                                    Option.some(TokenBuilder.EXPIRY),
                                    true)),
                            NOW,
                            EARLIEST,
                            false));
        }

        @Test
        void isAuditedUserByUser() {
            List<AuditEvent> events = RevocationRequest.in(company())
                    .choosing("hanako")
                    .includingSharers()
                    .decide()
                    .changes()
                    .events();

            assertThat(events.map(AuditEvent::kind))
                    .containsExactly(Kind.CODE_ACCEPTED, Kind.TOKEN_REVOKED, Kind.TOKEN_REVOKED);
            assertThat(events.tail().map(event -> event.facts().get("user").get()))
                    .containsExactly("hanako", "jiro");
            assertThat(events.tail().map(event -> event.facts().get("chosen").get()))
                    .containsExactly("true", "false");
            assertThat(events.tail().flatMap(AuditEvent::serial))
                    .containsExactly(new SerialNumber("33333333"), new SerialNumber("33333333"));
            assertThat(events.map(event -> event.actor().name())).containsOnly("kanri01");
        }
    }

    @Nested
    @Tag("R27")
    class WhoIsRevoked {

        @ParameterizedTest
        @CsvSource({"false, 'hanako'", "true, 'hanako,jiro'"})
        void isOnlyTheChosenUnlessTheSharersAreToBeIncluded(boolean includingSharers, String revoked) {
            RevocationRequest request = RevocationRequest.in(company()).choosing("hanako");

            Changes changes = (includingSharers ? request.includingSharers() : request)
                    .decide()
                    .changes();

            assertThat(changes.users().map(user -> user.loginId().value())).containsExactly(revoked.split(","));
        }

        @Test
        void isEverybodyOnceWhenTwoSharersAreChosen() {
            Revocation answer = RevocationRequest.in(company())
                    .choosing("jiro", "hanako")
                    .includingSharers()
                    .decide()
                    .answer()
                    .get();

            assertThat(answer.rows().map(row -> row.loginId().value())).containsExactly("hanako", "jiro");
            assertThat(answer.rows().map(Revocation.Row::chosen)).containsExactly(true, true);
        }

        @Test
        void includesEverySharerOfEveryChosenToken() {
            Changes changes = RevocationRequest.in(company()
                            .with(aUser().loggingInAs("saburo").using("33333333", NOW))
                            .with(aUser().loggingInAs("shiro").using("11111111", NOW)))
                    .choosing("hanako", "master01")
                    .includingSharers()
                    .decide()
                    .changes();

            assertThat(changes.users().map(user -> user.loginId().value()))
                    .containsExactly("hanako", "jiro", "master01", "saburo", "shiro");
        }

        @Test
        @Tag("R22")
        void canBeTheMasterUser() {
            assertThat(RevocationRequest.in(company())
                            .choosing("master01")
                            .decide()
                            .answer()
                            .isRight())
                    .isTrue();
        }

        @Test
        @Tag("R34")
        void canBeAUserWhoseTokenExpired() {
            Revocation answer = RevocationRequest.in(
                            company().lending(aToken().numbered("33333333").expiringAt(NOW)))
                    .choosing("hanako")
                    .decide()
                    .answer()
                    .get();

            assertThat(answer.rows().flatMap(Revocation.Row::expiresAt)).containsExactly(NOW);
        }
    }

    private static Token token(Changes changes, String serial) {
        return changes.tokens()
                .find(token -> token.serial().value().equals(serial))
                .get();
    }
}
