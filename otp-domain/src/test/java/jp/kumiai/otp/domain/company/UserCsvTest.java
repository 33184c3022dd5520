package jp.kumiai.otp.domain.company;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.PrimitiveIterator;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.user.LoginId;
import jp.kumiai.otp.domain.user.UserClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UserCsvTest {

    private static final String HEADING = "契約番号,ログインID,利用者名,利用者区分\n";

    @ParameterizedTest
    @ValueSource(strings = {HEADING, "contract,login_id,name,class\n", "契約番号,ログインＩＤ,利用者名,利用者区分\n"})
    void makesAnEntryOfALine(String heading) {
        assertThat(only(heading + "1000001,SaburoDT,データ 三郎,マスター\n").get())
                .isEqualTo(new EntryLine<>(
                        2,
                        new UserEntry(new ContractId("1000001"), new LoginId("saburodt"), "データ 三郎", UserClass.MASTER)));
    }

    @ParameterizedTest
    @CsvSource({
        "マスター,MASTER",
        "マスターユーザ,MASTER",
        "管理者,ADMINISTRATOR",
        "管理者ユーザ,ADMINISTRATOR",
        "一般,GENERAL",
        "一般ユーザ,GENERAL",
        "MASTER,MASTER",
        "administrator,ADMINISTRATOR",
        "General,GENERAL"
    })
    void knowsClassesInBothLanguages(String written, UserClass userClass) {
        assertThat(only(HEADING + "1000001,saburodt,データ 三郎," + written + "\n")
                        .get()
                        .entry()
                        .userClass())
                .isEqualTo(userClass);
    }

    @Test
    void namesEveryFieldThatIsWrong() {
        assertThat(only(HEADING + "1000 001,abc,,部長\n").getLeft())
                .containsExactlyInAnyOrder(
                        new RefusedLine.BadField(2, Option.some("契約番号")),
                        new RefusedLine.BadField(2, Option.some("ログインID")),
                        new RefusedLine.BadField(2, Option.some("利用者名")),
                        new RefusedLine.BadField(2, Option.some("利用者区分")));
    }

    @Test
    void takesALoginIdOnceWhateverItsCase() {
        EntryLines<UserEntry> lines = open(HEADING + "1,saburodt,三郎,マスター\n2,SABURODT,三郎,マスター\n");

        assertThat(lines.next().get().isRight()).isTrue();
        assertThat(lines.next().get().getLeft())
                .containsExactly(new RefusedLine.TwiceInFile(3, Option.some("ログインID"), 2));
    }

    private static Either<List<RefusedLine>, EntryLine<UserEntry>> only(String text) {
        return open(text).next().get();
    }

    private static EntryLines<UserEntry> open(String text) {
        PrimitiveIterator.OfInt characters = text.chars().iterator();
        return UserCsv.open(() -> characters.hasNext() ? characters.nextInt() : -1)
                .get();
    }
}
