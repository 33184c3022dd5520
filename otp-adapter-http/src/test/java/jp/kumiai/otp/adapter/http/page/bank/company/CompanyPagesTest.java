package jp.kumiai.otp.adapter.http.page.bank.company;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import jp.kumiai.otp.adapter.http.RunningServer;
import jp.kumiai.otp.adapter.http.page.Page;
import jp.kumiai.otp.adapter.http.page.bank.Branch;
import jp.kumiai.otp.adapter.http.page.bank.Branch.Clerk;
import jp.kumiai.otp.adapter.http.page.bank.DeskBrowser;
import jp.kumiai.otp.domain.contract.Contract;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.testkit.ContractBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class CompanyPagesTest {

    private static final String DATA = "/bank/companies/K-0001";
    private static final String MIHON = "/bank/companies/K-0002";

    private final Branch branch = Branch.open();
    private final RunningServer server = branch.start();
    private final DeskBrowser desk = DeskBrowser.of(server, Clerk.SATO);

    @AfterEach
    void stop() {
        server.close();
    }

    @Nested
    class Search {

        @Test
        void findsByTheBeginningOfTheNumberAndByPartOfTheName() {
            assertThat(rows(desk.open("/bank/companies?q=K-000"))).containsExactly("K-0001", "K-0002");
            assertThat(rows(desk.open("/bank/companies?q=%E8%A6%8B%E6%9C%AC"))).containsExactly("K-0002");
        }

        @Test
        void leadsToTheNextFifty() {
            List.rangeClosed(1, 51)
                    .forEach(number -> branch.store()
                            .commit(Changes.NONE.contract(ContractBuilder.aContract()
                                    .numbered(String.format("P-%03d", number))
                                    .build())));

            Page first = desk.open("/bank/companies?q=P-");
            Page second = desk.open(first.only(".more a").attr("href"));

            assertThat(rows(first)).hasSize(50);
            assertThat(rows(second)).containsExactly("P-051");
            assertThat(second.document().select(".more")).isEmpty();
        }

        private java.util.List<String> rows(Page page) {
            return page.texts("#found-title + table tbody th");
        }
    }

    @Nested
    class Entry {

        @Test
        void showsTheAccountHolderAsItWillBeSent() {
            Page page = desk.send("/bank/new-company", entry("accountHolder", "カ）グランドショウ"));

            assertThat(page.texts("#contract-title + dl dd")).contains("ｶ)ｸﾞﾗﾝﾄﾞｼﾖｳ 口座振替データに記録する文字です。");
            assertThat(page.body()).contains("9999-001 普通預金 0012345");
            assertThat(page.texts("#message-title")).containsExactly("完了 契約法人を登録しました。");
        }

        @Test
        void keepsWhatWasTypedAndSaysBesideEachFieldWhatToDo() {
            Page page = desk.send("/bank/new-company", entry("accountHolder", "株式会社見本"));

            assertThat(page.status()).isEqualTo(400);
            assertThat(page.only("#accountHolder").attr("value")).isEqualTo("株式会社見本");
            assertThat(page.only("#companyName").attr("value")).isEqualTo("試験商会");
            assertThat(page.only("#accountKind option[selected]").attr("value")).isEqualTo("1");
            assertThat(page.document().select("[aria-invalid]").eachAttr("id")).containsExactly("accountHolder");
            assertThat(branch.store().contract(new ContractId("K-0003"))).isEmpty();
        }

        @Test
        void overwritesNoCompany() {
            desk.send("/bank/new-company", entry("companyName", "試験商会"));

            Page again = desk.send("/bank/new-company", entry("companyName", "別の商会"));

            assertThat(again.status()).isEqualTo(409);
            assertThat(again.texts("#message")).first().asString().contains("登録済みの内容は上書きしません");
            assertThat(branch.store().contract(new ContractId("K-0003")).map(Contract::companyName))
                    .contains("試験商会");
        }

        private String[] entry(String name, String value) {
            return LinkedHashMap.of(
                            "contract", "K-0003",
                            "companyName", "試験商会",
                            "startDate", "2021/06/01",
                            "bankCode", "９９９９",
                            "branchCode", "001",
                            "accountKind", "1",
                            "accountNumber", "12345",
                            "accountHolder", "カ）シケン")
                    .put(name, value)
                    .toList()
                    .flatMap(field -> List.of(field._1(), field._2()))
                    .toJavaArray(String[]::new);
        }
    }

    @Nested
    class NewUser {

        @Test
        void isAnsweredByTheSealedLetterWhichNoPageShowsAgain() {
            Page letter = desk.send(MIHON + "/new-user", "loginId", "mihon01", "name", "見本太郎", "userClass", "MASTER");

            assertThat(letter.status()).isEqualTo(200);
            assertThat(letter.texts("#letter-title + dl dd"))
                    .containsExactly("株式会社見本", "見本太郎 様", "マスターユーザ", "mihon01", "hirake-goma-15a", "hirake-goma-15a");
            assertThat(letter.response().headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(desk.open(MIHON).body()).contains("見本太郎").doesNotContain("hirake-goma-15a");
        }

        @Test
        @Tag("P21")
        void isTheMasterUserFirst() {
            Page page = desk.send(MIHON + "/new-user", "loginId", "mihon01", "name", "見本太郎", "userClass", "GENERAL");

            assertThat(page.status()).isEqualTo(409);
            assertThat(page.texts("#message")).first().asString().contains("最初に登録する利用者は、マスターユーザ");
        }
    }

    @Nested
    @Tag("R10")
    class Postponement {

        @Test
        void saysWhyItIsNotPossible() {
            Page page = desk.send(DATA + "/start-date", "startDate", "2021-06-01", "formNumber", "F-1");

            assertThat(page.status()).isEqualTo(409);
            assertThat(page.texts("#message")).first().asString().contains("利用開始登録を済ませた利用者がいるため");
            assertThat(page.only("#startDate").attr("value")).isEqualTo("2021-06-01");
        }

        @Test
        void showsTheNewDayAfterwards() {
            Page page = desk.send(MIHON + "/start-date", "startDate", "2021-06-01", "formNumber", "F-1");

            assertThat(page.texts("#contract-title + dl dd")).contains("2021年06月01日");
            assertThat(branch.store().events().last().actor().name()).isEqualTo("sato");
            assertThat(branch.store().events().last().facts().get("form")).contains("F-1");
        }
    }

    @Nested
    class Counter {

        @Test
        @Tag("U6")
        void liftsForTheChosenAndTellsWhoWasLiftedOnWhichForm() {
            Page page = desk.send(DATA + "/lifting", "row.ichirodt", "23456789", "formNumber", "F-2");

            assertThat(page.texts("#lifted-title + table tbody th")).containsExactly("ichirodt");
            assertThat(page.texts("#message")).first().asString().contains("1名", "F-2");
            assertThat(desk.open(DATA).body()).doesNotContain("停止中");
        }

        @Test
        @Tag("U6")
        void liftsNobodyWithoutAFormNumber() {
            Page page = desk.send(DATA + "/lifting", "row.ichirodt", "23456789");

            assertThat(page.status()).isEqualTo(400);
            assertThat(page.only("[id=row.ichirodt]").hasAttr("checked")).isTrue();
            assertThat(desk.open(DATA).body()).contains("停止中");
        }

        @Test
        @Tag("R26")
        void revokesTheSharersOnlyWhenTheyAreIncluded() {
            Page alone = desk.send(DATA + "/revocation", "row.jirodt", "12345678", "formNumber", "F-3");
            Page again = desk.send(DATA + "/revocation", "row.jirodt", "12345678", "formNumber", "F-3");

            assertThat(alone.texts("#revoked-title + table tbody th")).containsExactly("jirodt");
            assertThat(alone.body()).contains("2021年04月01日 10時30分");
            assertThat(again.status()).isEqualTo(409);
        }
    }

    @Test
    void isReadByAClerkWithoutWhatIsNotTheirs() {
        Page page = DeskBrowser.of(server, Clerk.SUZUKI).open(DATA);

        assertThat(page.document().select(".desk-row a").eachAttr("href"))
                .contains(DATA + "/lifting", DATA + "/revocation")
                .doesNotContain(DATA + "/account", DATA + "/new-user");
    }
}
