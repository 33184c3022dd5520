package jp.kumiai.otp.bootstrap.command.line;

import io.vavr.control.Option;
import java.util.function.Function;
import jp.kumiai.otp.domain.account.AccountKind;
import jp.kumiai.otp.domain.application.ApplicationNumber;
import jp.kumiai.otp.domain.application.RegisteredMailNumber;
import jp.kumiai.otp.domain.company.ContractCsv;
import jp.kumiai.otp.domain.company.UserCsv;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.fee.FeeMonth;
import jp.kumiai.otp.domain.retention.RetentionPeriod;
import jp.kumiai.otp.domain.sealing.KnownSeal;
import jp.kumiai.otp.domain.staff.StaffId;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.user.LoginId;
import jp.kumiai.otp.domain.user.UserClass;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** Makes the domain's own values of what stands on a command line. */
public final class Converters {

    private Converters() {}

    public static void register(CommandLine line) {
        add(line, ContractId.class, ContractId::parse, "a contract number has 1 to 20 letters, digits or hyphens");
        add(line, SerialNumber.class, SerialNumber::parse, "a serial number has 8 to 12 half-width digits");
        add(
                line,
                ApplicationNumber.class,
                ApplicationNumber::parse,
                "the number of an application has 1 to 20 letters, digits or hyphens");
        add(line, RegisteredMailNumber.class, RegisteredMailNumber::parse, "a registered mail has 11 to 13 digits");
        add(line, LoginId.class, LoginId::parse, "a login ID has 4 to 32 letters, digits or . _ - @");
        add(line, StaffId.class, StaffId::parse, "a staff ID has 3 to 32 letters, digits or . _ -");
        add(line, FeeMonth.class, FeeMonth::parse, "a month is written like 2026-05");
        add(
                line,
                RetentionPeriod.class,
                RetentionPeriod::parse,
                "a period is a number of days or of years, like 90d or 10y, 100y at most");
        add(
                line,
                KnownSeal.class,
                KnownSeal::parse,
                "a seal is a number, a hyphen and 64 hexadecimal digits, as otp audit verify prints it");
        add(line, UserClass.class, UserCsv::userClass, "a user is MASTER, ADMINISTRATOR or GENERAL");
        add(
                line,
                AccountKind.class,
                ContractCsv::kind,
                "an account is ORDINARY (1), CURRENT (2), TAX_RESERVE (3) or OTHER (9)");
    }

    private static <T> void add(CommandLine line, Class<T> type, Function<String, Option<T>> parse, String rule) {
        line.registerConverter(type, text -> parse.apply(text).getOrElseThrow(() -> new TypeConversionException(rule)));
    }
}
