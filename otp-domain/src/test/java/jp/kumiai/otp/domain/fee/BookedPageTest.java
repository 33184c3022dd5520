package jp.kumiai.otp.domain.fee;

import static jp.kumiai.otp.domain.testkit.AccountSample.account;
import static jp.kumiai.otp.domain.testkit.BillingFileBuilder.aBillingFile;
import static jp.kumiai.otp.domain.testkit.ContractBuilder.aContract;
import static jp.kumiai.otp.domain.testkit.DebitBuilder.aDebit;
import static jp.kumiai.otp.domain.testkit.DebitBuilder.month;
import static jp.kumiai.otp.domain.testkit.LoanBuilder.aLoan;
import static jp.kumiai.otp.domain.testkit.TokyoTime.day;
import static jp.kumiai.otp.domain.testkit.TokyoTime.tokyo;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import jp.kumiai.otp.domain.account.AccountHolder;
import jp.kumiai.otp.domain.account.RepresentativeAccount;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.directdebit.NewCode;
import jp.kumiai.otp.domain.fee.DebitLine.CarriedOver;
import jp.kumiai.otp.domain.fee.DebitLine.MonthlyFee;
import jp.kumiai.otp.domain.testkit.BillingFileBuilder;
import jp.kumiai.otp.domain.testkit.ContractBuilder;
import jp.kumiai.otp.domain.version.Version;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class BookedPageTest {

    private static final FeeMonth MAY = month("2026-05");
    private static final Instant OPENED = tokyo("2026-05-01T09:00");
    private static final FeeRun RUN = FeeRun.opened(MAY, month("2026-04").countedAt(), day("2026-05-11"), OPENED);
    private static final DueFees DUE = new DueFees(FeeSchedule.STANDARD);

    @Nested
    @Tag("F9")
    class ItsRun {

        @Test
        void goesOnPastTheLastContractOfThePage() {
            BookedPage page = page(file("A"), aBillingFile().of(aContract().numbered("B")), file("C"));

            assertThat(page.run())
                    .isEqualTo(new FeeRun(
                            MAY,
                            RUN.since(),
                            OPENED,
                            day("2026-05-11"),
                            Option.some(new ContractId("C")),
                            3,
                            2,
                            new Yen(220),
                            Option.none(),
                            Version.NEW));
        }

        @Test
        void countsOnFromThePageBefore() {
            FeeRun before = page(file("A"), file("B")).run();

            BookedPage page =
                    BookedPage.of(before, List.of(file("C").build(), file("D").build()), DUE);

            assertThat(page.debits().map(Debit::number)).containsExactly(3L, 4L);
            assertThat(page.run().contracts()).isEqualTo(4);
            assertThat(page.run().debits()).isEqualTo(4);
            assertThat(page.run().total()).isEqualTo(new Yen(440));
        }

        @Test
        void passesAContractThatOwesNothingWithoutANumber() {
            BookedPage page = page(aBillingFile().of(aContract().numbered("A")), file("B"));

            assertThat(page.debits().map(Debit::number)).containsExactly(1L);
            assertThat(page.debits().map(Debit::contract)).containsExactly(new ContractId("B"));
        }
    }

    @Nested
    @Tag("F1")
    class ItsDebits {

        @Test
        void areFromTheRepresentativeAccountOnTheDebitDay() {
            Debit debit = page(file("A")).debits().single();

            assertThat(debit)
                    .isEqualTo(new Debit(
                            new ContractId("A"),
                            MAY,
                            1,
                            day("2026-05-11"),
                            Option.some(account("1234567")),
                            NewCode.FIRST,
                            List.of(new MonthlyFee(2, new Yen(110))),
                            new DebitState.Booked(),
                            Version.NEW));
        }

        @Test
        @Tag("F11")
        void areUnpaidAtOnceWithoutAnAccount() {
            Debit debit = page(file(aContract().numbered("A"))).debits().single();

            assertThat(debit.account()).isEmpty();
            assertThat(debit.state()).isEqualTo(new DebitState.Unpaid(OPENED, UnpaidReason.NO_ACCOUNT));
        }

        @Test
        void sayWhetherTheAccountIsTheOneOfLastTime() {
            assertThat(newCode(file("A"))).isEqualTo(NewCode.FIRST);
            assertThat(newCode(file("A").lastDebitedFrom(account("1234567")))).isEqualTo(NewCode.OTHER);
            assertThat(newCode(file("A").lastDebitedFrom(account("7654321")))).isEqualTo(NewCode.CHANGED);
        }

        @Test
        @Tag("F14")
        void takeAnAccountForTheSameWhenOnlyItsHolderIsWrittenOtherwise() {
            RepresentativeAccount now = account("1234567");
            RepresentativeAccount before = new RepresentativeAccount(
                    now.bankCode(),
                    now.branchCode(),
                    now.kind(),
                    now.number(),
                    AccountHolder.parse("カ）キユウシヤメイ").get());

            assertThat(newCode(file("A").lastDebitedFrom(before))).isEqualTo(NewCode.OTHER);
        }
    }

    @Nested
    @Tag("F11")
    class WhatItTakesOver {

        @Test
        void isALineOfTheDebitAndKnowsWhereItWent() {
            BookedPage page = page(file("A")
                    .unpaid(aDebit().of(new ContractId("A"))
                            .in("2026-04")
                            .version(2)
                            .unpaidAt(tokyo("2026-04-13T10:00"), UnpaidReason.STOPPED_BY_CUSTOMER)));

            assertThat(page.debits().single().lines())
                    .containsExactly(new MonthlyFee(2, new Yen(110)), new CarriedOver(month("2026-04"), new Yen(110)));
            assertThat(page.carriedOver())
                    .containsExactly(aDebit().of(new ContractId("A"))
                            .in("2026-04")
                            .version(2)
                            .being(new DebitState.CarriedOver(UnpaidReason.STOPPED_BY_CUSTOMER, MAY))
                            .build());
            assertThat(page.run().total()).isEqualTo(new Yen(220));
        }

        @Test
        void isExactlyWhatItsLinesCarry() {
            BookedPage page = page(
                    file("A")
                            .unpaid(
                                    aDebit().in("2026-03").unpaidAt(OPENED, UnpaidReason.NO_ACCOUNT),
                                    aDebit().in("2026-04").unpaidAt(OPENED, UnpaidReason.OTHER),
                                    aDebit().in("2026-02").unpaidAt(OPENED.minusMillis(1), UnpaidReason.OTHER)),
                    aBillingFile().of(aContract().numbered("B")));

            assertThat(page.debits()
                            .single()
                            .lines()
                            .filter(line -> line.code() == DebitLine.Code.CARRIED_OVER)
                            .map(line -> ((CarriedOver) line).from()))
                    .containsExactly(month("2026-02"), month("2026-03"));
            assertThat(page.carriedOver().map(Debit::month))
                    .containsExactlyInAnyOrder(month("2026-02"), month("2026-03"));
        }

        @Test
        void isADebitOfItsOwnWhenNothingElseIsDue() {
            BookedPage page = page(aBillingFile()
                    .unpaid(aDebit().in("2026-04").unpaidAt(tokyo("2026-04-13T10:00"), UnpaidReason.OTHER)));

            assertThat(page.debits().single().lines()).containsExactly(new CarriedOver(month("2026-04"), new Yen(110)));
        }
    }

    private static NewCode newCode(BillingFileBuilder file) {
        return page(file).debits().single().newCode();
    }

    private static BillingFileBuilder file(String contract) {
        return file(aContract().numbered(contract).debitedFrom(account("1234567")));
    }

    private static BillingFileBuilder file(ContractBuilder contract) {
        return aBillingFile().of(contract).lent(aLoan().of("10000001"), aLoan().of("10000002"));
    }

    private static BookedPage page(BillingFileBuilder... files) {
        return BookedPage.of(RUN, List.of(files).map(BillingFileBuilder::build), DUE);
    }
}
