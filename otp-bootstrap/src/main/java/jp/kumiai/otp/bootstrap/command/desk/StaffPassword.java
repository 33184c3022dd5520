package jp.kumiai.otp.bootstrap.command.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import jp.kumiai.otp.bootstrap.StartFailure;
import jp.kumiai.otp.bootstrap.command.line.BankOptions;
import jp.kumiai.otp.bootstrap.command.line.Prompt;
import jp.kumiai.otp.domain.user.Password;

/** The first password of somebody of the bank: at least 15 characters (NIST SP 800-63B-4 §3.1.1), no rules beyond that. */
final class StaffPassword {

    private static final int MIN_LENGTH = 15;

    private StaffPassword() {}

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
        try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
            return checked(lines.findFirst().orElse(""), bank);
        } catch (IOException | UncheckedIOException e) {
            throw new StartFailure("the file " + file + " cannot be read", e);
        }
    }

    private static Password checked(String text, BankOptions bank) {
        return Password.parse(text)
                .filter(password -> text.length() >= MIN_LENGTH)
                .getOrElseThrow(() -> bank.wrong("a password of the bank's people has 15 to 128 characters"));
    }
}
