package jp.kumiai.otp.adapter.http.page.bank.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import jp.kumiai.otp.adapter.http.RunningServer;
import jp.kumiai.otp.adapter.http.page.Page;
import jp.kumiai.otp.adapter.http.page.bank.Branch;
import jp.kumiai.otp.adapter.http.page.bank.Branch.Clerk;
import jp.kumiai.otp.adapter.http.page.bank.DeskBrowser;
import jp.kumiai.otp.application.testkit.DataShoji;
import jp.kumiai.otp.domain.testkit.TokenBuilder;
import jp.kumiai.otp.domain.token.DeviceState;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.token.Token;
import jp.kumiai.otp.domain.totp.TimeStep;
import jp.kumiai.otp.domain.totp.Totp;
import jp.kumiai.otp.domain.totp.TotpParameters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class DevicePagesTest {

    private static final String ICHIROS = "/bank/tokens/23456789";

    private final Branch branch = Branch.open();
    private final RunningServer server = branch.start();
    private final DeskBrowser desk = DeskBrowser.of(server, Clerk.SATO);

    @AfterEach
    void stop() {
        server.close();
    }

    private DeviceState device(String serial) {
        return branch.store().token(new SerialNumber(serial)).map(Token::device).get();
    }

    @Test
    void areFoundByTheirSerialNumberAsJapaneseKeyboardsTypeIt() {
        Page page = desk.open("/bank/tokens?serial=%EF%BC%92%EF%BC%93456789+");

        assertThat(page.status()).isEqualTo(303);
        assertThat(page.location()).isEqualTo(ICHIROS);
    }

    @Test
    void tellWhichNumberIsUnknown() {
        Page page = desk.open("/bank/tokens?serial=99999999");

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.only("#serial").attr("value")).isEqualTo("99999999");
        assertThat(page.texts("#errors a")).containsExactly("このシリアル番号のトークンは登録されていません。番号を確認してください。");
    }

    @Test
    @Tag("R26")
    void sayWhoIsAffectedByAReportAndEndTheLoan() {
        Page before = desk.open("/bank/tokens/12345678/report");

        Page after = desk.send("/bank/tokens/12345678/report", "state", "LOST", "formNumber", "F-5");

        assertThat(before.body()).contains("データ花子（hanskirodt）、データ二郎（jirodt）");
        assertThat(after.texts("#device-title + dl .state")).containsExactly("！紛失");
        assertThat(after.document().select(".desk-row a")).isEmpty();
        assertThat(after.texts("#trace-title + table td")).contains("受付番号 F-5、変更前 貸与中、変更後 紛失");
    }

    @Test
    void takeNoStateThatIsNotOffered() {
        Page page = desk.send(ICHIROS + "/report", "state", "DISPOSED", "formNumber", "F-5");

        assertThat(page.status()).isEqualTo(400);
        assertThat(device("23456789")).isEqualTo(DeviceState.ON_LOAN);
    }

    @Test
    @Tag("R16a")
    void goIntoStockOnlyWhenNobodyIsBoundToThem() {
        desk.send("/bank/tokens/33456789/report", "state", "RETURNED", "formNumber", "F-5");
        desk.send(ICHIROS + "/report", "state", "RETURNED", "formNumber", "F-6");

        Page free = desk.send("/bank/tokens/33456789/put-away", "state", "IN_STOCK", "formNumber", "F-7");
        Page bound = desk.send(ICHIROS + "/put-away", "state", "IN_STOCK", "formNumber", "F-8");

        assertThat(free.status()).isEqualTo(200);
        assertThat(device("33456789")).isEqualTo(DeviceState.IN_STOCK);
        assertThat(bound.status()).isEqualTo(409);
        assertThat(bound.texts("#message")).first().asString().contains("先に、その利用者のトークンを失効");
    }

    @Test
    @Tag("R3a")
    void areResynchronisedByTwoCodesWhichArePrintedNowhere() {
        TimeStep before = TimeStep.at(DataShoji.NOW.plus(Duration.ofMinutes(29)), 60);

        Page page = desk.send(
                ICHIROS + "/resynchronisation",
                "code1",
                code(before),
                "code2",
                code(new TimeStep(before.value() + 1)),
                "formNumber",
                "F-4");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.texts("#drift-title + dl dd")).containsExactly("なし", "30ステップ進み");
        assertThat(page.texts("#message")).first().asString().contains("認証が停止中です");
    }

    @Test
    @Tag("R3a")
    void showNoCodeAgainThatWasWrong() {
        Page page =
                desk.send(ICHIROS + "/resynchronisation", "code1", "726161", "code2", "726162", "formNumber", "F-4");

        assertThat(page.status()).isEqualTo(409);
        assertThat(page.body()).doesNotContain("726161", "726162").contains("F-4");
    }

    @Test
    @Tag("R35")
    void areListedBeforeTheyExpire() {
        branch.clock().set(TokenBuilder.EXPIRY.minus(Duration.ofDays(90)));

        Page page = DeskBrowser.of(server, Clerk.SUZUKI).open("/bank/expiring-tokens");

        assertThat(page.texts("tbody th")).containsExactlyInAnyOrder("12345678", "23456789", "33456789", "34567890");
    }

    private static String code(TimeStep step) {
        return Totp.standard()
                .generate(DataShoji.seedOf(DataShoji.ICHIROS), TotpParameters.STANDARD, step)
                .reveal();
    }
}
