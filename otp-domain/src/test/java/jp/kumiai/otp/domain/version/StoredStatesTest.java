package jp.kumiai.otp.domain.version;

import static jp.kumiai.otp.domain.testkit.ApplicationBuilder.anApplication;
import static jp.kumiai.otp.domain.testkit.ContractBuilder.aContract;
import static jp.kumiai.otp.domain.testkit.DebitBuilder.aDebit;
import static jp.kumiai.otp.domain.testkit.FormBuilder.aNewOne;
import static jp.kumiai.otp.domain.testkit.LoanBuilder.aLoan;
import static jp.kumiai.otp.domain.testkit.SessionBuilder.aSessionOf;
import static jp.kumiai.otp.domain.testkit.StaffBuilder.aMember;
import static jp.kumiai.otp.domain.testkit.TokenBuilder.aToken;
import static jp.kumiai.otp.domain.testkit.UserBuilder.aUser;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import jp.kumiai.otp.domain.fee.FeeRun;
import jp.kumiai.otp.domain.staff.StaffSession;
import jp.kumiai.otp.domain.testkit.ApplicationBuilder;
import jp.kumiai.otp.domain.testkit.DebitBuilder;
import jp.kumiai.otp.domain.testkit.SessionBuilder;
import jp.kumiai.otp.domain.testkit.StaffBuilder;
import jp.kumiai.otp.domain.testkit.TokenBuilder;
import jp.kumiai.otp.domain.testkit.UserBuilder;
import org.junit.jupiter.api.Test;

/** What a store makes of a state that it has written: nothing but the next version. */
class StoredStatesTest {

    private static final Instant NOW = Instant.parse("2021-04-01T01:00:00Z");

    @Test
    void advancesTheVersionOfWhatUsersChange() {
        TokenBuilder token = aToken().usedUpTo(7).failed(1, 2);
        UserBuilder user = aUser().using("12345678", NOW);
        SessionBuilder session = aSessionOf(user.build());

        assertThat(token.version(3).build().stored()).isEqualTo(token.version(4).build());
        assertThat(user.version(3).build().stored()).isEqualTo(user.version(4).build());
        assertThat(session.version(3).build().stored())
                .isEqualTo(session.version(4).build());
        assertThat(aContract().version(3).build().stored())
                .isEqualTo(aContract().version(4).build());
    }

    @Test
    void advancesTheVersionOfWhatTheBankChanges() {
        ApplicationBuilder application = anApplication(aNewOne(1));
        DebitBuilder debit = aDebit();
        StaffBuilder member = aMember();

        assertThat(application.version(3).build().stored())
                .isEqualTo(application.version(4).build());
        assertThat(aLoan().version(3).build().stored())
                .isEqualTo(aLoan().version(4).build());
        assertThat(debit.version(3).build().stored()).isEqualTo(debit.version(4).build());
        assertThat(member.version(3).build().stored())
                .isEqualTo(member.version(4).build());
    }

    @Test
    void advancesTheVersionOfARunAndOfALoginOfTheBank() {
        FeeRun run = FeeRun.opened(DebitBuilder.month("2021-04"), NOW, LocalDate.of(2021, 4, 12), NOW);
        StaffSession session =
                StaffSession.opened(SessionBuilder.keyNumber(1), aMember().build(), NOW);

        assertThat(run.stored())
                .isEqualTo(new FeeRun(
                        run.month(),
                        run.since(),
                        run.openedAt(),
                        run.day(),
                        run.position(),
                        run.contracts(),
                        run.debits(),
                        run.total(),
                        run.closedAt(),
                        new Version(1)));
        assertThat(session.stored())
                .isEqualTo(new StaffSession(
                        session.key(),
                        session.staff(),
                        session.epoch(),
                        session.openedAt(),
                        session.lastUsedAt(),
                        new Version(1)));
    }
}
