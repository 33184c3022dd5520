package jp.kumiai.otp.bootstrap.command.billing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.kumiai.otp.bootstrap.BankSettings;
import jp.kumiai.otp.bootstrap.Policies;
import jp.kumiai.otp.bootstrap.StartFailure;
import jp.kumiai.otp.bootstrap.WrongSetting;
import jp.kumiai.otp.domain.calendar.BankHolidays;
import jp.kumiai.otp.domain.calendar.HolidayOverrides;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Option that names the days on which this bank departs from the law's calendar. */
public final class CalendarOptions {

    @Option(names = "--holidays", paramLabel = "FILE", defaultValue = "${env:OTP_HOLIDAYS}")
    private @Nullable Path file;

    /** The calendar of the law with the days of the file on top. */
    public BankHolidays holidays() {
        return file == null ? BankHolidays.STANDARD : BankHolidays.STANDARD.with(read(file));
    }

    Policies policies() {
        Policies standard = Policies.STANDARD;
        BankSettings bank = new BankSettings(
                holidays(), standard.bank().fees(), standard.bank().collector());
        return new Policies(
                standard.codes(),
                standard.maxRegistrationFailures(),
                standard.reissue(),
                standard.passwordIterations(),
                bank);
    }

    private static HolidayOverrides read(Path path) {
        try {
            return HolidayOverrides.parse(Files.readString(path, StandardCharsets.UTF_8))
                    .getOrElseThrow(errors -> new WrongSetting("the file " + path + " is no list of holidays: "
                            + errors.map(error -> "line " + error.line() + " " + error.reason())
                                    .mkString(", ")));
        } catch (IOException e) {
            throw new StartFailure("the file " + path + " cannot be read as UTF-8", e);
        }
    }
}
