package jp.kumiai.otp.bootstrap.command.billing;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import jp.kumiai.otp.bootstrap.StartFailure;
import jp.kumiai.otp.bootstrap.WrongSetting;
import jp.kumiai.otp.domain.account.AccountKind;
import jp.kumiai.otp.domain.account.RepresentativeAccount;
import jp.kumiai.otp.domain.account.ZenginDigits;
import jp.kumiai.otp.domain.account.ZenginText;
import jp.kumiai.otp.domain.company.ContractCsv;
import jp.kumiai.otp.domain.directdebit.CollectingBranch;
import jp.kumiai.otp.domain.directdebit.Collector;

/**
 * 委託者, in whose name debits are collected, from a properties file in UTF-8 with the keys {@code code, name, bank,
 * bank-name, branch, branch-name, kind, account}. Names are normalised as the Zengin formats write them.
 */
public final class CollectorFile {

    private static final List<String> KEYS =
            List.of("code", "name", "bank", "bank-name", "branch", "branch-name", "kind", "account");

    private CollectorFile() {}

    /** The collector, or the end of the command with every line that is wrong. */
    public static Collector read(Path file) {
        Properties lines = new Properties();
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            lines.load(in);
        } catch (IOException e) {
            throw new StartFailure("the file " + file + " cannot be read as UTF-8", e);
        } catch (IllegalArgumentException e) {
            throw new WrongSetting("the file " + file + " has a malformed \\u escape");
        }
        List<String> wrong = wrong(lines);
        if (!wrong.isEmpty()) {
            throw new WrongSetting("the collector file " + file + ": " + wrong.mkString("; "));
        }
        return collector(lines);
    }

    private static List<String> wrong(Properties lines) {
        List<String> unknown = List.ofAll(lines.stringPropertyNames())
                .sorted()
                .reject(KEYS::contains)
                .map(key -> key + " is no key of it");
        return unknown.appendAll(List.of(
                        rule(ZenginDigits.fill(text(lines, "code"), Collector.CODE_DIGITS), "code has 10 digits"),
                        rule(
                                isName(lines, "name", Collector.MAX_NAME_LENGTH)
                                        && !text(lines, "name").isEmpty(),
                                "name has 1 to 40 kana, capital letters or digits"),
                        rule(
                                ZenginDigits.fill(text(lines, "bank"), RepresentativeAccount.BANK_DIGITS),
                                "bank has 4 digits"),
                        rule(
                                isName(lines, "bank-name", CollectingBranch.MAX_NAME_LENGTH),
                                "bank-name has at most 15 kana, capital letters or digits"),
                        rule(
                                ZenginDigits.fill(text(lines, "branch"), RepresentativeAccount.BRANCH_DIGITS),
                                "branch has 3 digits"),
                        rule(
                                isName(lines, "branch-name", CollectingBranch.MAX_NAME_LENGTH),
                                "branch-name has at most 15 kana, capital letters or digits"),
                        rule(kind(lines).isDefined(), "kind is 1 (ordinary), 2 (current) or 9 (other)"),
                        rule(number(lines).isDefined(), "account has 1 to 7 digits"))
                .flatMap(rule -> rule));
    }

    private static Collector collector(Properties lines) {
        return new Collector(
                text(lines, "code"),
                name(lines, "name").getOrElse(""),
                new CollectingBranch(
                        text(lines, "bank"),
                        name(lines, "bank-name").getOrElse(""),
                        text(lines, "branch"),
                        name(lines, "branch-name").getOrElse("")),
                kind(lines).getOrElse(AccountKind.OTHER),
                number(lines).getOrElse(""));
    }

    private static Option<String> rule(boolean kept, String rule) {
        return Option.when(!kept, rule);
    }

    private static boolean isName(Properties lines, String key, int maxLength) {
        return name(lines, key).exists(name -> name.length() <= maxLength);
    }

    private static Option<String> name(Properties lines, String key) {
        return ZenginText.normalise(text(lines, key));
    }

    private static Option<AccountKind> kind(Properties lines) {
        return ContractCsv.kind(text(lines, "kind")).filter(kind -> kind != AccountKind.TAX_RESERVE);
    }

    private static Option<String> number(Properties lines) {
        return RepresentativeAccount.parseNumber(text(lines, "account"));
    }

    private static String text(Properties lines, String key) {
        return lines.getProperty(key, "").strip();
    }
}
