package jp.kumiai.otp.adapter.http.page.bank.company;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import jp.kumiai.otp.adapter.http.RunningServer;
import jp.kumiai.otp.adapter.http.page.Page;
import jp.kumiai.otp.adapter.http.page.bank.Branch;
import jp.kumiai.otp.adapter.http.page.bank.Branch.Clerk;
import jp.kumiai.otp.adapter.http.page.bank.DeskBrowser;
import jp.kumiai.otp.domain.contract.ContractId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CompaniesFilePageTest {

    private static final String FILE = """
            契約番号,契約法人名,利用開始日,銀行番号,支店番号,預金種目,口座番号,口座名義
            2000001,"見本商事, 本店",2026-12-01,2999,001,普通,1234567,カ）ミホンシヨウジ
            2000002,見本工業,2026/12/1,2999,002,当座,7654321,ミホンコウギヨウ
            """;

    private final Branch branch = Branch.open();
    private final RunningServer server = branch.start();
    private final DeskBrowser desk = DeskBrowser.of(server, Clerk.SATO);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void isLookedAtFirstAndStoresNothing() {
        Page page = look(FILE);

        assertThat(page.texts("#file-title + dl dd")).containsExactly("2行", "2件", "0件");
        assertThat(page.texts("#message-title")).containsExactly("お知らせ まだ登録していません。");
        assertThat(branch.store().contract(new ContractId("2000001"))).isEmpty();
    }

    @Test
    void isStoredWhenTheVerySameFileIsChosenAgain() {
        Page page = store(look(FILE), FILE);

        assertThat(page.texts("#message")).first().asString().contains("今回新たに登録した契約法人は2件");
        assertThat(branch.store().contract(new ContractId("2000001")).get().companyName())
                .isEqualTo("見本商事, 本店");
    }

    @Test
    void isNotStoredWhenAnotherFileWasChosen() {
        Page page = store(look(FILE), FILE.replace("本店", "支店"));

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.texts("#errors a")).first().asString().contains("内容を確認したファイルと異なります");
        assertThat(branch.store().contract(new ContractId("2000001"))).isEmpty();
    }

    @Test
    void tellsEveryLineToMend() {
        Page page = look(FILE.replace("2026/12/1", "2026-13-01").replace("1234567", "12345678"));

        assertThat(page.status()).isEqualTo(409);
        assertThat(page.texts("#refused-title + table tbody tr"))
                .containsExactly("2 口座番号 空欄か、書き方が正しくありません。", "3 利用開始日 空欄か、書き方が正しくありません。");
    }

    @Test
    void readsWhatAJapaneseSpreadsheetWrites() {
        Page page = desk.upload(CompaniesFilePage.PATH, "", FILE.getBytes(Charset.forName("Windows-31J")));

        assertThat(page.texts("#file-title + dl dd")).containsExactly("2行", "2件", "0件");
    }

    @Test
    void asksForAFile() {
        Page page = desk.upload(CompaniesFilePage.PATH, "", new byte[0]);

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.texts("#errors a")).containsExactly("CSVファイルを選択してください。");
    }

    private Page look(String file) {
        return desk.upload(CompaniesFilePage.PATH, "", file.getBytes(StandardCharsets.UTF_8));
    }

    private Page store(Page looked, String file) {
        return desk.upload(
                CompaniesFilePage.PATH,
                looked.only("input[name=checked]").attr("value"),
                file.getBytes(StandardCharsets.UTF_8));
    }
}
