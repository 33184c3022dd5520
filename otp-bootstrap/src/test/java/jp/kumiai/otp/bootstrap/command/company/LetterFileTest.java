package jp.kumiai.otp.bootstrap.command.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import jp.kumiai.otp.application.company.csv.Letters;
import jp.kumiai.otp.bootstrap.StartFailure;
import jp.kumiai.otp.domain.company.UserEntry;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.user.LoginId;
import jp.kumiai.otp.domain.user.Password;
import jp.kumiai.otp.domain.user.UserClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LetterFileTest {

    @TempDir
    private Path folder;

    @Test
    void holdsEveryLetterOnceItIsWritten() throws IOException {
        try (LetterFile letters = LetterFile.create(file())) {
            letters.write(letterTo("saburodt", "データ \"三郎\""));

            assertThat(Files.readString(file()))
                    .isEqualTo("\uFEFFcontract,login_id,name,password,confirmation_password\r\n"
                            + "1000001,saburodt,\"データ \"\"三郎\"\"\",\"first\",\"second\"\r\n");
        }
    }

    @Test
    void isForItsOwnerOnly() throws IOException {
        LetterFile.create(file()).close();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void neverOverwrites() throws IOException {
        Files.writeString(file(), "the letters of yesterday");

        assertThatThrownBy(() -> LetterFile.create(file())).isInstanceOf(StartFailure.class);

        assertThat(Files.readString(file())).isEqualTo("the letters of yesterday");
    }

    private Path file() {
        return folder.resolve("letters.csv");
    }

    private static Letters.Letter letterTo(String loginId, String name) {
        return new Letters.Letter(
                new UserEntry(new ContractId("1000001"), new LoginId(loginId), name, UserClass.MASTER),
                Password.parse("first").get(),
                Password.parse("second").get());
    }
}
