package jp.kumiai.otp.application.billing;

import static jp.kumiai.otp.application.applying.BackOffice.COMPANY;
import static jp.kumiai.otp.domain.testkit.AccountSample.account;
import static jp.kumiai.otp.domain.testkit.DebitBuilder.month;
import static jp.kumiai.otp.domain.testkit.FormBuilder.aNewOne;
import static jp.kumiai.otp.domain.testkit.FormBuilder.aReissue;
import static jp.kumiai.otp.domain.testkit.FormBuilder.aReturn;
import static jp.kumiai.otp.domain.testkit.FormBuilder.anAdditionalOne;
import static jp.kumiai.otp.domain.testkit.TokenBuilder.aToken;
import static jp.kumiai.otp.domain.testkit.TokyoTime.day;
import static jp.kumiai.otp.domain.testkit.TokyoTime.tokyo;
import static jp.kumiai.otp.domain.testkit.UserBuilder.aUser;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import jp.kumiai.otp.application.applying.BackOffice;
import jp.kumiai.otp.application.company.ChangeAccount;
import jp.kumiai.otp.application.company.ChangeAccountService;
import jp.kumiai.otp.application.company.PostponeStart;
import jp.kumiai.otp.application.decision.Decisions;
import jp.kumiai.otp.domain.application.ApplicationNumber;
import jp.kumiai.otp.domain.application.ReissueReason;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.directdebit.NewCode;
import jp.kumiai.otp.domain.fee.Debit;
import jp.kumiai.otp.domain.fee.DebitLine;
import jp.kumiai.otp.domain.fee.DebitLine.CarriedOver;
import jp.kumiai.otp.domain.fee.DebitLine.MonthlyFee;
import jp.kumiai.otp.domain.fee.DebitLine.ReissueFee;
import jp.kumiai.otp.domain.fee.DebitState;
import jp.kumiai.otp.domain.fee.UnpaidReason;
import jp.kumiai.otp.domain.fee.Yen;
import jp.kumiai.otp.domain.testkit.FormBuilder;
import jp.kumiai.otp.domain.token.Token;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** データ商事 month after month, on the store, all the way from the counter to the ledger. */
class BillingLifeTest {

    private final BackOffice bank = new BackOffice().stocked("10000001", "10000002", "10000003", "10000004");

    @Nested
    @Tag("F3")
    @Tag("F4")
    @Tag("F5")
    class Counting {

        @BeforeEach
        void fromAnAccount() {
            accountEntered("1234567");
        }

        @Test
        @Tag("P23")
        void threeTokensCost220InMay() {
            bank.sent(aNewOne(3), "2026-04-20");

            assertThat(debited("2026-05")).containsExactly(new MonthlyFee(3, new Yen(220)));
        }

        @Test
        @Tag("F9")
        void oneTokenCostsNothing() {
            bank.sent(aNewOne(1), "2026-04-20");

            assertThat(debit("2026-05")).isEmpty();
        }

        @Test
        @Tag("F2")
        void oneTokenThatFiveUsersShareCostsNothing() {
            bank.sent(aNewOne(1), "2026-04-20");
            for (String user : new String[] {"ichirodt", "jirodt", "saburodt", "shirodt", "gorodt"}) {
                bank.store.given(Changes.NONE.user(aUser().loggingInAs(user)
                        .using("10000001", tokyo("2026-04-21T10:00"))
                        .build()));
            }

            assertThat(debit("2026-05")).isEmpty();
        }

        @Test
        @Tag("F6")
        void tokensThatAreSuspendedOrRevokedOrNeverRegisteredCount() {
            bank.sent(aNewOne(3), "2026-04-20");
            Instant now = tokyo("2026-04-22T10:00");
            Token lent = bank.token("10000001");
            bank.store.given(Changes.NONE
                    .token(lent.with(
                            aToken().failed(6, 6).suspendedAt(now).build().codes()))
                    .user(aUser().loggingInAs("ichirodt").using("10000001", now).build())
                    .user(aUser().loggingInAs("jirodt")
                            .using("10000002", now)
                            .build()
                            .revoke(now, now)));

            assertThat(debited("2026-05")).containsExactly(new MonthlyFee(3, new Yen(220)));
        }

        @Test
        void aSecondTokenThatStartsInMayCostsFromJune() {
            bank.sent(aNewOne(1), "2026-04-20");
            bank.sent(anAdditionalOne(1).numbered("U-2"), "2026-05-20");

            assertThat(debit("2026-05")).isEmpty();
            assertThat(debited("2026-06")).containsExactly(new MonthlyFee(2, new Yen(110)));
        }

        @Test
        void aSecondTokenThatStartsOnTheFirstOfJuneCostsFromJuly() {
            bank.sent(aNewOne(1), "2026-04-20");
            bank.sent(anAdditionalOne(1).numbered("U-2"), "2026-06-01");

            assertThat(debit("2026-06")).isEmpty();
            assertThat(debited("2026-07")).containsExactly(new MonthlyFee(2, new Yen(110)));
        }

        @Test
        void aTokenThatIsReturnedOnTheLastOfMayCostsNothingInJune() {
            bank.sent(aNewOne(2), "2026-04-20");
            givenBack("2026-05-31T17:00");

            assertThat(debited("2026-05")).containsExactly(new MonthlyFee(2, new Yen(110)));
            assertThat(debit("2026-06")).isEmpty();
        }

        @Test
        void aTokenThatIsReturnedOnTheFirstOfJuneCostsForJune() {
            bank.sent(aNewOne(2), "2026-04-20");
            givenBack("2026-06-01T09:00");

            assertThat(debited("2026-06")).containsExactly(new MonthlyFee(2, new Yen(110)));
            assertThat(debit("2026-07")).isEmpty();
        }

        @Test
        @Tag("R33")
        void aTokenThatExpiresOnTheFirstAtEightCostsForThatMonthAndNoMore() {
            bank.store.given(Changes.NONE.token(aToken().numbered("20000001")
                    .expiringAt(tokyo("2026-09-01T08:00"))
                    .build()));
            bank.sent(aNewOne(2), "2026-04-20", "10000001", "20000001");

            assertThat(debited("2026-09")).containsExactly(new MonthlyFee(2, new Yen(110)));
            assertThat(debit("2026-10")).isEmpty();
        }

        @Test
        @Tag("R10")
        @Tag("F12")
        void aStartThatIsPostponedAfterACountChangesNothingThatWasCounted() {
            bank.sent(aNewOne(2), "2026-04-20");
            bank.at("2026-05-01T08:00")
                    .postpone
                    .postpone(new PostponeStart.Command(BackOffice.COUNTER, COMPANY, day("2026-07-10")));

            assertThat(debited("2026-05")).containsExactly(new MonthlyFee(2, new Yen(110)));
        }

        @Test
        @Tag("R10")
        void aStartThatIsPostponedBeforeTheCountIsCountedLater() {
            bank.sent(aNewOne(2), "2026-04-20");
            bank.at("2026-04-30T23:59:59.999")
                    .postpone
                    .postpone(new PostponeStart.Command(BackOffice.COUNTER, COMPANY, day("2026-07-10")));

            assertThat(debit("2026-05")).isEmpty();
            assertThat(debit("2026-07")).isEmpty();
            assertThat(debited("2026-08")).containsExactly(new MonthlyFee(2, new Yen(110)));
        }

        private void givenBack(String backAt) {
            FormBuilder form = aReturn("10000002").numbered("R-1");
            bank.at("2026-05-20T10:00").receive(form).get();
            bank.accept(form, Option.none()).get();
            bank.at(backAt).complete(form).get();
        }
    }

    @Nested
    @Tag("F7")
    @Tag("F10")
    class Reissuing {

        @BeforeEach
        void fromAnAccount() {
            accountEntered("1234567");
        }

        @Test
        void theOnlyTokenCosts2200AndCountsFromItsOwnStart() {
            bank.sent(aNewOne(1), "2026-04-20");
            bank.at("2026-05-15T11:00").sent(lost(), "2026-06-01");

            assertThat(debited("2026-06"))
                    .containsExactly(new ReissueFee(new ApplicationNumber("U-2"), 1, new Yen(2_200)));
            assertThat(debit("2026-07")).isEmpty();
        }

        @Test
        void isDueInTheNextMonthWhenItIsAcceptedOnTheFirst() {
            bank.sent(aNewOne(1), "2026-04-20");
            bank.at("2026-05-15T11:00").receive(lost()).get();
            bank.at("2026-06-01T00:00")
                    .accept(lost(), Option.some(day("2026-06-20")))
                    .get();

            assertThat(debit("2026-06")).isEmpty();
            assertThat(debited("2026-07"))
                    .containsExactly(new ReissueFee(new ApplicationNumber("U-2"), 1, new Yen(2_200)));
        }

        @Test
        void isDueOnceHoweverLateTheRunIs() {
            bank.sent(aNewOne(1), "2026-04-20");
            bank.run(month("2026-04"));
            bank.at("2026-05-15T11:00").sent(lost(), "2026-06-01");

            bank.at("2026-07-20T09:00").run(month("2026-05")).get();
            bank.run(month("2026-06")).get();
            bank.run(month("2026-07")).get();

            assertThat(bank.store.ledger().debitsOf(COMPANY).map(Debit::month)).containsExactly(month("2026-06"));
        }

        private FormBuilder lost() {
            return aReissue(ReissueReason.LOST, "10000001").numbered("U-2");
        }
    }

    @Nested
    @Tag("F1")
    @Tag("F11")
    class WithoutAnAccount {

        @Test
        void carriesOverFromMonthToMonthUntilOneIsEntered() {
            bank.sent(aNewOne(2), "2026-04-20");

            Debit may = debit("2026-05").get();
            assertThat(may.state()).isInstanceOf(DebitState.Unpaid.class);
            Debit june = debit("2026-06").get();
            assertThat(june.lines())
                    .containsExactly(new MonthlyFee(2, new Yen(110)), new CarriedOver(month("2026-05"), new Yen(110)));
            assertThat(june.includedTax()).isEqualTo(new Yen(10));
            accountEntered("1234567");
            Debit july = debit("2026-07").get();

            assertThat(july.lines())
                    .containsExactly(new MonthlyFee(2, new Yen(110)), new CarriedOver(month("2026-06"), new Yen(220)));
            assertThat(july.account()).contains(account("1234567"));
            assertThat(july.state()).isEqualTo(new DebitState.Booked());
            assertThat(july.newCode()).isEqualTo(NewCode.FIRST);
            assertThat(bank.store.ledger().debitsOf(COMPANY).map(Debit::state))
                    .containsExactly(
                            new DebitState.Booked(),
                            new DebitState.CarriedOver(UnpaidReason.NO_ACCOUNT, month("2026-07")),
                            new DebitState.CarriedOver(UnpaidReason.NO_ACCOUNT, month("2026-06")));
        }

        @Test
        void carriesOverAlsoWhenTheRunsOfTwoMonthsAreMadeUpForAtOnce() {
            bank.sent(aNewOne(2), "2026-04-20");
            bank.at("2026-06-15T09:00").run(month("2026-05")).get();

            assertThat(bank.run(month("2026-06")).get().total()).isEqualTo(new Yen(220));
        }

        @Test
        void saysWhichAccountWasChanged() {
            bank.sent(aNewOne(2), "2026-04-20");
            accountEntered("1234567");
            assertThat(debit("2026-05").map(Debit::newCode)).contains(NewCode.FIRST);
            assertThat(debit("2026-06").map(Debit::newCode)).contains(NewCode.OTHER);
            accountEntered("7654321");
            assertThat(debit("2026-07").map(Debit::newCode)).contains(NewCode.CHANGED);
            assertThat(bank.store.ledger().debitsOf(COMPANY).last().account()).contains(account("1234567"));
        }
    }

    @Nested
    @Tag("F11")
    class Unpaid {

        @Test
        void isCarriedOverTwiceAndPaidAtLast() {
            bank.sent(aNewOne(2), "2026-04-20");
            accountEntered("1234567");
            settled("2026-05", '1');
            settled("2026-06", '3');

            settled("2026-07", '0');

            assertThat(bank.store.ledger().debitsOf(COMPANY).map(Debit::total))
                    .containsExactly(new Yen(330), new Yen(220), new Yen(110));
            assertThat(bank.store.ledger().debitsOf(COMPANY).map(Debit::state))
                    .containsExactly(
                            new DebitState.Paid(tokyo("2026-07-14T09:00")),
                            new DebitState.CarriedOver(UnpaidReason.STOPPED_BY_CUSTOMER, month("2026-07")),
                            new DebitState.CarriedOver(UnpaidReason.INSUFFICIENT_FUNDS, month("2026-06")));
            assertThat(debited("2026-08")).containsExactly(new MonthlyFee(2, new Yen(110)));
        }

        @Test
        void isCarriedOverALaterMonthWhenItsResultIsReadAfterTheRun() {
            bank.sent(aNewOne(2), "2026-04-20");
            accountEntered("1234567");
            debit("2026-05");
            ResultFile late = ResultFile.of(bank, month("2026-05"), number -> '1');

            assertThat(debited("2026-06")).containsExactly(new MonthlyFee(2, new Yen(110)));
            late.readAt(bank, month("2026-05")).get();

            assertThat(debited("2026-07"))
                    .containsExactly(new MonthlyFee(2, new Yen(110)), new CarriedOver(month("2026-05"), new Yen(110)));
        }

        private void settled(String month, char code) {
            debit(month);
            ResultFile file = ResultFile.of(bank, month(month), number -> code);
            assertThat(file.readAt(bank.at(month + "-14T09:00"), month(month)).isRight())
                    .isTrue();
        }
    }

    private void accountEntered(String number) {
        new ChangeAccountService(bank.clock, bank.store.snapshots(), new Decisions(bank.store.commits()))
                .change(new ChangeAccount.Command(BackOffice.COUNTER, COMPANY, account(number)))
                .get();
    }

    /** The debit of this month, after the runs up to it, each on its first at nine. */
    private Option<Debit> debit(String asked) {
        for (var next = bank.store
                        .ledger()
                        .runs(1)
                        .headOption()
                        .map(run -> run.month().next())
                        .getOrElse(month("2026-05"));
                next.compareTo(month(asked)) <= 0;
                next = next.next()) {
            bank.at(next + "-01T09:00").run(next).get();
        }
        return bank.store.ledger().debitsOf(COMPANY).find(debit -> debit.month().equals(month(asked)));
    }

    private List<DebitLine> debited(String month) {
        return debit(month).get().lines();
    }
}
