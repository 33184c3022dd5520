package jp.kumiai.otp.bootstrap.command.company;

import java.util.Objects;
import jp.kumiai.otp.bootstrap.command.line.BankOptions;
import jp.kumiai.otp.domain.account.AccountKind;
import jp.kumiai.otp.domain.account.RepresentativeAccount;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that name a 代表口座. */
final class AccountOptions {

    @Option(names = "--bank", paramLabel = "DIGITS", required = true)
    private String bankCode = "";

    @Option(names = "--branch", paramLabel = "DIGITS", required = true)
    private String branchCode = "";

    @Option(names = "--kind", paramLabel = "KIND", required = true)
    private @Nullable AccountKind kind;

    @Option(names = "--account", paramLabel = "DIGITS", required = true)
    private String number = "";

    @Option(names = "--holder", paramLabel = "NAME", required = true)
    private String holder = "";

    /** The account, or the end of the command with the options that are wrong. */
    RepresentativeAccount account(BankOptions bank) {
        String digit = String.valueOf(Objects.requireNonNull(kind).digit());
        return RepresentativeAccount.parse(bankCode, branchCode, digit, number, holder)
                .toEither()
                .getOrElseThrow(wrong -> bank.wrong("not as the Zengin formats write it: "
                        + wrong.map(AccountOptions::option).mkString(", ")));
    }

    private static String option(RepresentativeAccount.Field field) {
        return switch (field) {
            case BANK_CODE -> "--bank (4 digits)";
            case BRANCH_CODE -> "--branch (3 digits)";
            case KIND -> "--kind";
            case NUMBER -> "--account (1 to 7 digits)";
            case HOLDER -> "--holder (1 to 30 kana, capital letters or digits)";
        };
    }
}
