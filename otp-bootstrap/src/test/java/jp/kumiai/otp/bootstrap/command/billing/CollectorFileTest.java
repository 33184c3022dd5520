package jp.kumiai.otp.bootstrap.command.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.kumiai.otp.bootstrap.StartFailure;
import jp.kumiai.otp.bootstrap.WrongSetting;
import jp.kumiai.otp.domain.account.AccountKind;
import jp.kumiai.otp.domain.directdebit.CollectingBranch;
import jp.kumiai.otp.domain.directdebit.Collector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CollectorFileTest {

    private static final String KUMIAI = """
            # 委託者
            code = 1234567890
            name = クミアイギンコウ
            bank = 0001
            bank-name = ｸﾐｱｲ
            branch = 001
            branch-name = ﾎﾝﾃﾝ
            kind = 普通
            account = 12345
            """;

    @TempDir
    private Path folder;

    @Test
    void namesTheCollector() throws IOException {
        assertThat(CollectorFile.read(file(KUMIAI)))
                .isEqualTo(new Collector(
                        "1234567890",
                        "ｸﾐｱｲｷﾞﾝｺｳ",
                        new CollectingBranch("0001", "ｸﾐｱｲ", "001", "ﾎﾝﾃﾝ"),
                        AccountKind.ORDINARY,
                        "0012345"));
    }

    @Test
    void mayLeaveOutTheNamesOfBankAndBranch() throws IOException {
        String without = KUMIAI.replaceAll("(?m)^(bank|branch)-name.*\n", "");

        assertThat(CollectorFile.read(file(without)).branch()).isEqualTo(new CollectingBranch("0001", "", "001", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "code = 1234567890,code = 123456789,code has 10 digits",
        "name = クミアイギンコウ,name = 組合銀行,name has",
        "name = クミアイギンコウ,name =,name has",
        "bank = 0001,bank = 1,bank has",
        "bank-name = ｸﾐｱｲ,bank-name = ｸﾐｱｲｸﾐｱｲｸﾐｱｲｸﾐｱｲ,bank-name has",
        "branch = 001,branch = 0001,branch has",
        "branch-name = ﾎﾝﾃﾝ,branch-name = 本店,branch-name has",
        "kind = 普通,kind = 納税準備,kind is",
        "account = 12345,account = 12345678,account has",
        "account = 12345,konto = 12345,konto is no key of it; account has",
    })
    void saysWhichLineIsWrong(String right, String wrong, String said) throws IOException {
        Path file = file(KUMIAI.replace(right, wrong));

        assertThatThrownBy(() -> CollectorFile.read(file))
                .isInstanceOf(WrongSetting.class)
                .hasMessageContaining(said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"none.properties", "sjis.properties"})
    void saysThatItCannotBeRead(String name) throws IOException {
        Files.write(folder.resolve("sjis.properties"), KUMIAI.getBytes(Charset.forName("windows-31j")));

        assertThatThrownBy(() -> CollectorFile.read(folder.resolve(name)))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining(name);
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("collector.properties"), text);
    }
}
