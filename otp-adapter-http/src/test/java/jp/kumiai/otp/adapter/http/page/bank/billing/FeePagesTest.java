package jp.kumiai.otp.adapter.http.page.bank.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import jp.kumiai.otp.adapter.http.BankUseCases;
import jp.kumiai.otp.adapter.http.RunningServer;
import jp.kumiai.otp.adapter.http.page.Page;
import jp.kumiai.otp.adapter.http.page.bank.Branch;
import jp.kumiai.otp.adapter.http.page.bank.Branch.Clerk;
import jp.kumiai.otp.adapter.http.page.bank.DeskBrowser;
import jp.kumiai.otp.application.billing.WriteDirectDebits;
import jp.kumiai.otp.application.testkit.DataShoji;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.directdebit.LineEnd;
import jp.kumiai.otp.domain.fee.DebitState;
import jp.kumiai.otp.domain.fee.FeeMonth;
import jp.kumiai.otp.domain.fee.FeeRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class FeePagesTest {

    private static final FeeMonth APRIL = FeeMonth.parse("2021-04").get();
    private static final String RUN = "/bank/fees/2021-04";
    private static final int RECORD = 120;

    private final Branch branch = Branch.open();
    private final RunningServer server = branch.start();
    private final DeskBrowser desk = DeskBrowser.of(server, Clerk.SATO);

    @AfterEach
    void stop() {
        server.close();
    }

    /** Starts the run of April, and looks at it until it is done, as the page itself does. */
    private Page run() {
        Page page = desk.send("/bank/fees", "month", "2021-04");
        while (!page.document().select("meta[http-equiv=refresh]").isEmpty()) {
            page = desk.open(RUN);
        }
        return page;
    }

    private void haveAnAccount() {
        desk.send(
                "/bank/companies/K-0001/account",
                "bankCode",
                "9999",
                "branchCode",
                "001",
                "accountKind",
                "1",
                "accountNumber",
                "1234567",
                "accountHolder",
                "カ）データ",
                "formNumber",
                "F-1");
    }

    @Nested
    class Runs {

        @Test
        @Tag("F8")
        void sayBeforehandWhichDayIsTheDebitDayAndWhy() {
            Page page = desk.open("/bank/fees");

            assertThat(page.only("section:has(> #next-title)").text())
                    .contains("2021年04月の手数料計算", "引落日は2021年04月12日です。10日（土曜日）、11日（日曜日）が休業日のため、翌営業日に引き落とします。");
        }

        @Test
        @Tag("F12")
        void bookEveryContractOnceHoweverOftenTheyAreStarted() {
            haveAnAccount();

            Page first = run();
            Page second = run();

            assertThat(first.texts("#run-title + dl dd")).contains("2件", "1件", "¥330");
            assertThat(second.texts("#run-title + dl dd")).isEqualTo(first.texts("#run-title + dl dd"));
            assertThat(first.document().select("meta[http-equiv=refresh]")).isEmpty();
        }

        @Test
        void areNotStartedBeforeTheirMonth() {
            run();

            Page offered = desk.open("/bank/fees");
            Page forced = desk.send("/bank/fees", "month", "2021-05");

            assertThat(offered.document().select("form[action=/bank/fees]")).isEmpty();
            assertThat(forced.status()).isEqualTo(409);
            assertThat(forced.texts("#message")).first().asString().contains("1日の0時");
        }

        @Test
        void areLookedAtAgainByTheBrowserUntilTheyAreDoneAndCanBeGoneOnWith() {
            branch.store()
                    .commit(Changes.NONE.run(
                            FeeRun.opened(APRIL, Instant.EPOCH, LocalDate.of(2021, 4, 12), DataShoji.NOW)));

            Page open = desk.open(RUN);
            Page done = run();

            assertThat(open.only("meta[http-equiv=refresh]").attr("content")).isEqualTo("5");
            assertThat(open.texts("#run-title + dl .state")).containsExactly("…処理中");
            assertThat(open.texts("#go-on-title")).containsExactly("処理の再開");
            assertThat(done.texts("#run-title + dl .state")).containsExactly("✓完了");
        }

        @Test
        void areReadButNotStartedByAnAuditor() {
            DeskBrowser auditor = DeskBrowser.of(server, Clerk.TANAKA);

            assertThat(auditor.open("/bank/fees").document().select("main form"))
                    .isEmpty();
            assertThat(auditor.send("/bank/fees", "month", "2021-04").status()).isEqualTo(403);
        }
    }

    @Nested
    class Statements {

        @Test
        @Tag("F3")
        void foreseeWhatIsDebitedOfACompany() {
            Page page = desk.open("/bank/companies/K-0001/statement?day=2021-05-31");

            assertThat(page.texts("#statement-title")).containsExactly("2021年05月の引落予定");
            assertThat(page.texts("#lines-title + table tbody tr")).containsExactly("月額利用手数料 貸与中のトークン4本 ¥330");
        }

        @Test
        @Tag("F9")
        void showWhatWasDebitedOnceTheRunIsDone() {
            run();

            Page booked = desk.open("/bank/companies/K-0001/statement?day=2021-04-30");
            Page nothing = desk.open("/bank/companies/K-0002/statement?day=2021-04-30");

            assertThat(booked.texts("#statement-title + dl .state")).containsExactly("！未収");
            assertThat(booked.body()).contains("代表口座未登録", "うち消費税 ¥30");
            assertThat(nothing.body()).contains("この月の引落はありません");
        }
    }

    @Nested
    @Tag("F14")
    class Files {

        private byte[] results = new byte[0];

        @Test
        void areDownloadedUnderANameOfTheirMonth() {
            booked();

            Page page = desk.open(RUN + "/direct-debits?file=1&lineEnd=CRLF");

            assertThat(page.status()).isEqualTo(200);
            assertThat(page.response().headers().firstValue("Content-Disposition"))
                    .contains("attachment; filename=\"direct-debit-2021-04-1.txt\"");
            assertThat(page.response().headers().firstValue("Content-Length")).contains("488");
            assertThat(desk.open(RUN + "/direct-debits?file=2&lineEnd=CRLF").status())
                    .isEqualTo(409);
            assertThat(desk.open(RUN + "/direct-debits?file=x&lineEnd=CRLF").status())
                    .isEqualTo(404);
        }

        @Test
        void areLookedAtFirstAndNothingIsBooked() {
            booked();

            Page page = desk.upload(RUN + "/results", "", results);

            assertThat(page.texts("#settled-title + dl dd")).containsExactly("1件　¥330", "0件　¥0");
            assertThat(page.texts("#message-title")).containsExactly("お知らせ まだ記録していません。");
            assertThat(state()).isInstanceOf(DebitState.Booked.class);
        }

        @Test
        void areBookedWhenTheVerySameFileIsChosenAgain() {
            booked();
            Page checked = desk.upload(RUN + "/results", "", results);

            Page page = desk.upload(
                    RUN + "/results", checked.only("input[name=checked]").attr("value"), results);

            assertThat(page.texts("#message")).first().asString().contains("今回新たに記録した引落は1件");
            assertThat(state()).isInstanceOf(DebitState.Paid.class);
        }

        @Test
        void areNotBookedWhenAnotherFileWasChosen() {
            booked();
            Page checked = desk.upload(RUN + "/results", "", results);

            Page page = desk.upload(
                    RUN + "/results",
                    checked.only("input[name=checked]").attr("value"),
                    Arrays.copyOf(results, results.length - 1));

            assertThat(page.status()).isEqualTo(400);
            assertThat(page.texts("#errors a")).first().asString().contains("内容を確認したファイルと異なります");
            assertThat(state()).isInstanceOf(DebitState.Booked.class);
        }

        @Test
        void tellWhichRecordIsWrong() {
            booked();

            Page page = desk.upload(RUN + "/results", "", Arrays.copyOf(results, RECORD + 60));

            assertThat(page.status()).isEqualTo(409);
            assertThat(page.texts("#message")).first().asString().contains("2レコード目");
        }

        @Test
        void areLargerThanOtherFormsOnlyForWhoeverIsLoggedIn() {
            booked();
            byte[] large = new byte[64 * 1024];

            assertThat(desk.upload(RUN + "/results", "", large).status()).isEqualTo(409);
            // the rest never comes, for a client that goes on writing may miss the answer
            assertThat(server.raw("POST " + RUN + "/results HTTP/1.1\r\nHost: a\r\nContent-Length: " + large.length
                            + "\r\nContent-Type: multipart/form-data; boundary=x\r\n\r\n"))
                    .startsWith("HTTP/1.1 413 ");
        }

        @Test
        void areTakenOnlyFromAPageOfOurs() {
            booked();

            Page page = desk.browser()
                    .sendBytes(
                            RUN + "/results",
                            "multipart/form-data; boundary=x",
                            "--x\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nabc\r\n--x--\r\n");

            assertThat(page.status()).isEqualTo(403);
        }

        /** One debit, which is in the file that comes back with every debit taken. */
        private void booked() {
            haveAnAccount();
            run();
            byte[] file = written();
            int trailer = 2 * RECORD;
            System.arraycopy(file, trailer + 1, file, trailer + 19, 18);
            results = file;
        }

        private byte[] written() {
            BankUseCases.Fees fees = branch.useCases().fees();
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            try {
                fees.writeDebits()
                        .write(new WriteDirectDebits.Command(
                                APRIL, fees.collector().get(), LineEnd.NONE, number -> file))
                        .get();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return file.toByteArray();
        }

        private DebitState state() {
            return branch.store().ledger().debits(APRIL, 0, 1).get(0).state();
        }
    }

    @Test
    void areShownForAMonthOnlyWhenThereWasARun() {
        assertThat(desk.open("/bank/fees/2021-03").status()).isEqualTo(404);
        assertThat(desk.open("/bank/fees/2021-13").status()).isEqualTo(404);
        assertThat(desk.open(RUN + "/results").status()).isEqualTo(404);
    }
}
