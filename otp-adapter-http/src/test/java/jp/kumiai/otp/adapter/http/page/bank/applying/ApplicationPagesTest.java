package jp.kumiai.otp.adapter.http.page.bank.applying;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import jp.kumiai.otp.adapter.http.RunningServer;
import jp.kumiai.otp.adapter.http.page.Page;
import jp.kumiai.otp.adapter.http.page.bank.Branch;
import jp.kumiai.otp.adapter.http.page.bank.Branch.Clerk;
import jp.kumiai.otp.adapter.http.page.bank.DeskBrowser;
import jp.kumiai.otp.domain.token.DeviceState;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.token.Token;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R8")
class ApplicationPagesTest {

    private static final String FORM = "/bank/new-application";
    private static final String MIHON = "/bank/companies/K-0002/applications/A-1";
    private static final String DATA = "/bank/companies/K-0001/applications/A-2";

    private final Branch branch = Branch.open();
    private final RunningServer server = branch.start();
    private final DeskBrowser desk = DeskBrowser.of(server, Clerk.SATO);

    @AfterEach
    void stop() {
        server.close();
    }

    private Page receiveNew() {
        return desk.send(
                FORM,
                "contract",
                "K-0002",
                "kind",
                "NEW",
                "number",
                "A-1",
                "tokens",
                "２",
                "requestedStart",
                "2021-04-10");
    }

    private Page receiveLost() {
        return desk.send(
                FORM,
                "contract",
                "K-0001",
                "kind",
                "LOST",
                "number",
                "A-2",
                "device.12345678",
                "yes",
                "device.33456789",
                "yes",
                "requestedStart",
                "2021-04-20");
    }

    private DeviceState device(String serial) {
        return branch.store().token(new SerialNumber(serial)).map(Token::device).get();
    }

    @Nested
    class Reception {

        @Test
        void asksForJustWhatTheKindNeeds() {
            assertThat(inputs("NEW")).containsExactly("number", "tokens", "requestedStart");
            assertThat(inputs("ADDITIONAL")).containsExactly("number", "tokens", "requestedStart");
            assertThat(inputs("BATTERY"))
                    .contains("device.12345678", "number", "requestedStart")
                    .doesNotContain("tokens");
            assertThat(inputs("RETURN"))
                    .contains("device.12345678", "number")
                    .doesNotContain("tokens", "requestedStart");
        }

        private java.util.List<String> inputs(String kind) {
            return desk.open(FORM + "?contract=K-0001&kind=" + kind)
                    .document()
                    .select(".desk-form input:not([type=hidden])")
                    .eachAttr("name");
        }

        @Test
        @Tag("F10")
        void saysBeforehandWhatIsReportedAndWhatItCosts() {
            assertThat(says("LOST")).contains("「紛失」として届け出ます", "¥2,200");
            assertThat(says("DAMAGED")).contains("「故障」として届け出ます", "¥2,200");
            assertThat(says("DEFECT")).contains("「故障」として届け出ます", "再発行手数料はかかりません");
            assertThat(says("EXPIRY")).contains("届出は行いません", "再発行手数料はかかりません");
        }

        private String says(String kind) {
            return desk.open(FORM + "?contract=K-0001&kind=" + kind)
                    .only("section:has(> #application-title)")
                    .text();
        }

        @Test
        @Tag("R16a")
        void reportsTheDevicesOfAReissueAtOnce() {
            Page page = receiveLost();

            assertThat(page.texts("#message")).first().asString().contains("届出も、同時に登録しました");
            assertThat(device("12345678")).isEqualTo(DeviceState.LOST);
            assertThat(device("33456789")).isEqualTo(DeviceState.LOST);
        }

        @Test
        void isTheSameWhenTheSameFormComesTwice() {
            receiveNew();
            int events = branch.store().events().size();

            Page again = receiveNew();

            assertThat(again.status()).isEqualTo(200);
            assertThat(branch.store().events()).hasSize(events);
        }

        @Test
        void isRefusedWhenTheNumberIsTaken() {
            receiveNew();

            Page page = desk.send(
                    FORM,
                    "contract",
                    "K-0002",
                    "kind",
                    "ADDITIONAL",
                    "number",
                    "A-1",
                    "tokens",
                    "1",
                    "requestedStart",
                    "2021-05-10");

            assertThat(page.status()).isEqualTo(409);
            assertThat(page.texts("#message")).first().asString().contains("別の申込で使用されています");
            assertThat(page.only("#number").attr("value")).isEqualTo("A-1");
        }

        @Test
        void keepsTheTicksOfAFormThatIsNotComplete() {
            Page page = desk.send(FORM, "contract", "K-0001", "kind", "LOST", "device.12345678", "yes");

            assertThat(page.status()).isEqualTo(400);
            assertThat(page.only("[id=device.12345678]").hasAttr("checked")).isTrue();
            assertThat(device("12345678")).isEqualTo(DeviceState.ON_LOAN);
        }

        @Test
        void isUnreadableWhenNoPageOfOursSentIt() {
            Page page = desk.send(FORM, "contract", "K-0001", "kind", "LOST", "device.x", "yes");

            assertThat(page.status()).isEqualTo(400);
            assertThat(page.body()).contains("読み取れませんでした");
        }
    }

    @Nested
    class Steps {

        @Test
        @Tag("P30")
        void suggestsAStartInTwoWeeksAndNoEarlierThanWasAskedFor() {
            assertThat(receiveNew().only("#startDate").attr("value")).isEqualTo("2021-04-15");
            assertThat(receiveLost().only("#startDate").attr("value")).isEqualTo("2021-04-20");
        }

        @Test
        @Tag("F10")
        void bookTheFeeThatWasTold() {
            Page received = receiveLost();

            Page accepted = desk.send(DATA + "/acceptance", "startDate", "2021-04-20");

            assertThat(received.body()).contains("¥2,200 × 2本 ＝ ¥4,400（税込）");
            assertThat(accepted.body()).contains("¥4,400（2本、税込）");
        }

        @Test
        void offerOnlyWhatFollows() {
            assertThat(offered(receiveNew())).containsExactly("acceptance", "withdrawal");
            assertThat(offered(desk.send(MIHON + "/acceptance", "startDate", "2021-04-15")))
                    .containsExactly("allocation", "withdrawal");
            assertThat(offered(desk.send(MIHON + "/allocation", "serials", "44000003\n44000004")))
                    .containsExactly("shipment");
            assertThat(offered(desk.send(MIHON + "/shipment", "sent", "2021-04-01", "mail", "123-45-67890-1")))
                    .containsExactly("completion");
            assertThat(offered(desk.send(MIHON + "/completion"))).isEmpty();
            assertThat(device("44000003")).isEqualTo(DeviceState.ON_LOAN);
            assertThat(device("44000001")).isEqualTo(DeviceState.IN_STOCK);
        }

        @Test
        void offerAClerkAtTheCounterOnlyTheWithdrawal() {
            receiveNew();

            assertThat(offered(DeskBrowser.of(server, Clerk.SUZUKI).open(MIHON)))
                    .containsExactly("withdrawal");
        }

        @Test
        void tellWhenSomebodyElseWasFaster() {
            receiveNew();
            desk.send(MIHON + "/acceptance", "startDate", "2021-04-15");

            Page again = desk.send(MIHON + "/acceptance", "startDate", "2021-04-16");

            assertThat(again.status()).isEqualTo(409);
            assertThat(again.texts("#message")).first().asString().contains("現在の状態：承認");
            assertThat(again.body()).contains("2021年04月15日");
        }

        @Test
        void nameTheTokensThatAreNotInStock() {
            receiveNew();
            desk.send(MIHON + "/acceptance", "startDate", "2021-04-15");

            Page page = desk.send(MIHON + "/allocation", "serials", "44000001\n12345678");

            assertThat(page.texts("#message"))
                    .first()
                    .asString()
                    .contains("12345678")
                    .doesNotContain("44000001");
            assertThat(page.only("#serials").wholeText()).isEqualTo("44000001\n12345678");
        }

        @Test
        void keepWithinTheStartDateWhenTokensAreSent() {
            receiveNew();
            desk.send(MIHON + "/acceptance", "startDate", "2021-04-15");
            desk.send(MIHON + "/allocation", "serials", "");
            branch.clock().step(Duration.ofDays(15));

            Page late = DeskBrowser.of(server, Clerk.SATO)
                    .send(MIHON + "/shipment", "sent", "2021-04-16", "mail", "12345678901");

            assertThat(late.status()).isEqualTo(409);
            assertThat(late.texts("#message")).first().asString().contains("先に利用開始日を延期してください");
        }

        private java.util.List<String> offered(Page page) {
            return page.document().select("form.desk-form").eachAttr("action").stream()
                    .map(action -> action.substring(action.lastIndexOf('/') + 1))
                    .toList();
        }
    }

    @Test
    void areListedByTheirState() {
        receiveNew();

        assertThat(desk.open("/bank/applications").texts("tbody th")).containsExactly("A-1");
        assertThat(desk.open("/bank/applications?state=ACCEPTED").texts("tbody th"))
                .isEmpty();
        assertThat(desk.open("/bank/applications?state=ACCEPTED").texts(".desk-tab[aria-current]"))
                .containsExactly("承認");
    }
}
