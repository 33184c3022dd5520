package jp.kumiai.otp.domain.company;

import static jp.kumiai.otp.domain.company.CompanyFailure.LOGIN_ID_TAKEN;
import static jp.kumiai.otp.domain.company.CompanyFailure.MASTER_MISSING;
import static jp.kumiai.otp.domain.company.CompanyFailure.MASTER_THERE;
import static jp.kumiai.otp.domain.company.CompanyFailure.TOO_MANY_USERS;
import static jp.kumiai.otp.domain.testkit.ContractBuilder.aContract;
import static jp.kumiai.otp.domain.testkit.RosterBuilder.aRoster;
import static jp.kumiai.otp.domain.testkit.TokyoTime.tokyo;
import static jp.kumiai.otp.domain.testkit.UserBuilder.aUser;
import static jp.kumiai.otp.domain.user.UserClass.ADMINISTRATOR;
import static jp.kumiai.otp.domain.user.UserClass.GENERAL;
import static jp.kumiai.otp.domain.user.UserClass.MASTER;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.audit.AuditEvent.Kind;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.decision.Decision;
import jp.kumiai.otp.domain.testkit.ContractBuilder;
import jp.kumiai.otp.domain.testkit.RosterBuilder;
import jp.kumiai.otp.domain.user.BankingUser;
import jp.kumiai.otp.domain.user.LoginId;
import jp.kumiai.otp.domain.user.PasswordHash;
import jp.kumiai.otp.domain.user.Standing;
import jp.kumiai.otp.domain.user.UserClass;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("P21")
class EnterUserStepTest {

    private static final Instant NOW = tokyo("2026-04-10T09:00");
    private static final PasswordHash PASSWORD = PasswordHash.of("the hash of a password");
    private static final PasswordHash CONFIRMATION = PasswordHash.of("the hash of another");

    @Test
    void writesTheUserTheContractAndWhoEnteredThem() {
        BankingUser user = BankingUser.unregistered(
                new LoginId("saburodt"), "データ三郎", MASTER, ContractBuilder.NUMBER, PASSWORD, CONFIRMATION);

        assertThat(enter(company(0), MASTER))
                .isEqualTo(Decision.accept(
                        Changes.NONE
                                .contract(aContract().version(4).build())
                                .user(user)
                                .event(AuditEvent.ofBank(
                                                NOW,
                                                Kind.USER_ENTERED,
                                                "backoffice1",
                                                Option.some(ContractBuilder.NUMBER))
                                        .with("loginId", "saburodt")
                                        .with("name", "データ三郎")
                                        .with("userClass", "MASTER")),
                        user));
    }

    @ParameterizedTest
    @EnumSource(names = {"ADMINISTRATOR", "GENERAL"})
    void entersTheMasterUserFirst(UserClass other) {
        assertThat(enter(company(0), other)).isEqualTo(Decision.refuse(MASTER_MISSING));
        assertThat(enter(company(1), other).isRefusal()).isFalse();
    }

    @Test
    void entersOneMasterUser() {
        assertThat(enter(company(1), MASTER)).isEqualTo(Decision.refuse(MASTER_THERE));
    }

    @ParameterizedTest
    @CsvSource({"98, true", "99, true", "100, false", "101, false"})
    void entersAHundredUsersAtMost(int present, boolean another) {
        for (UserClass userClass : List.of(GENERAL, ADMINISTRATOR)) {
            Decision<CompanyFailure, BankingUser> decision = enter(company(present), userClass);

            assertThat(decision.answer().swap().toOption()).isEqualTo(Option.when(!another, TOO_MANY_USERS));
        }
    }

    @Test
    void entersNobodyUnderALoginIdOfAnyCompany() {
        Standing sameId = aRoster()
                .of(aContract().numbered("K-0002").build())
                .with(aUser().loggingInAs("saburodt"))
                .build()
                .standings()
                .single();

        assertThat(EnterUserStep.decide(
                        company(0).build(),
                        Option.some(sameId),
                        entry(MASTER),
                        PASSWORD,
                        CONFIRMATION,
                        "backoffice1",
                        NOW))
                .isEqualTo(Decision.refuse(LOGIN_ID_TAKEN));
    }

    /** A company with so many users, the first of them its master user. */
    private static RosterBuilder company(int users) {
        RosterBuilder roster = aRoster().of(aContract().version(4).build());
        return List.range(0, users)
                .foldLeft(
                        roster,
                        (all, i) -> all.with(
                                aUser().loggingInAs("user-%03d".formatted(i)).being(i == 0 ? MASTER : GENERAL)));
    }

    private static UserEntry entry(UserClass userClass) {
        return new UserEntry(ContractBuilder.NUMBER, new LoginId("saburodt"), "データ三郎", userClass);
    }

    private static Decision<CompanyFailure, BankingUser> enter(RosterBuilder roster, UserClass userClass) {
        return EnterUserStep.decide(
                roster.build(), Option.none(), entry(userClass), PASSWORD, CONFIRMATION, "backoffice1", NOW);
    }
}
