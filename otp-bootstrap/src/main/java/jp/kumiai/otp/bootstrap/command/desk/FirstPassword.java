package jp.kumiai.otp.bootstrap.command.desk;

import java.nio.file.Path;
import jp.kumiai.otp.bootstrap.FirstLine;
import jp.kumiai.otp.bootstrap.command.line.BankOptions;
import jp.kumiai.otp.bootstrap.command.line.Prompt;
import jp.kumiai.otp.domain.staff.StaffPassword;
import jp.kumiai.otp.domain.user.Password;

/** Where the first password of somebody of the bank comes from. */
final class FirstPassword {

    private FirstPassword() {}

    /** What is typed, twice on a terminal; else one line of the standard input. */
    static Password asked(Prompt prompt, BankOptions bank) {
        String typed = prompt.secret("password");
        if (prompt.isTyped() && !prompt.secret("password again").equals(typed)) {
            throw bank.wrong("the two passwords differ");
        }
        return checked(typed, bank);
    }

    /** The first line of this file. */
    static Password in(Path file, BankOptions bank) {
        return checked(FirstLine.of(file, "the file"), bank);
    }

    private static Password checked(String text, BankOptions bank) {
        return StaffPassword.parse(text)
                .getOrElseThrow(() -> bank.wrong("a password of the bank's people has " + StaffPassword.MIN_LENGTH
                        + " to " + Password.MAX_LENGTH + " characters"));
    }
}
