package jp.kumiai.otp.bootstrap.nodes;

import io.vavr.control.Option;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.kumiai.otp.application.port.Commits;
import jp.kumiai.otp.application.seedimport.ImportProgress;
import jp.kumiai.otp.application.seedimport.ImportTokens;
import jp.kumiai.otp.bootstrap.Product;
import jp.kumiai.otp.domain.contract.Contract;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.seedimport.FileKey;
import jp.kumiai.otp.domain.testkit.VirtualToken;
import jp.kumiai.otp.domain.user.BankingUser;
import jp.kumiai.otp.domain.user.LoginId;
import jp.kumiai.otp.domain.user.Password;
import jp.kumiai.otp.domain.user.PasswordHash;
import jp.kumiai.otp.domain.version.Version;

/** Enters companies, in the state they would be in after a while, their key fobs by way of the real import. */
public final class Companies {

    private Companies() {}

    /** So many, numbered from one. */
    static List<Company> enter(int companies, Product product) {
        return IntStream.rangeClosed(1, companies)
                .mapToObj(number -> enterOne(number, product))
                .toList();
    }

    /** The one of this number. */
    public static Company enterOne(int number, Product product) {
        Company company = Company.number(number);
        enter(company, product);
        return company;
    }

    private static void enter(Company company, Product product) {
        Contract contract =
                new Contract(company.id(), "株式会社 見本", Option.none(), LocalDate.of(2019, 10, 1), Version.NEW);
        Changes changes = Changes.NONE.contract(contract);
        for (Colleague each : company.everybody()) {
            changes = changes.user(user(each, company, product));
        }
        if (product.storage().commits().commit(changes) != Commits.Outcome.COMMITTED) {
            throw new AssertionError(company.id() + " is there already");
        }
        importKeyFobs(company, product);
    }

    private static BankingUser user(Colleague who, Company company, Product product) {
        BankingUser user = BankingUser.unregistered(
                new LoginId(who.loginId()),
                who.loginId(),
                who.userClass(),
                company.id(),
                hash(who.password(), product),
                hash(who.confirmationPassword(), product));
        return who.registered()
                ? user.register(who.serialNumber(), product.clock().instant())
                : user;
    }

    private static PasswordHash hash(String password, Product product) {
        return product.passwords().hash(Password.parse(password).get());
    }

    private static void importKeyFobs(Company company, Product product) {
        String file = company.serials().stream()
                .map(serial -> serial + ","
                        + HexFormat.of()
                                .formatHex(VirtualToken.exact(serial).seed().reveal()))
                .collect(Collectors.joining("\n", "", "\n"));
        try {
            product.importTokens()
                    .importTokens(new ImportTokens.Command(
                            new ByteArrayInputStream(file.getBytes(StandardCharsets.US_ASCII)),
                            FileKey.none(),
                            ImportTokens.Mode.STORE,
                            Option.some(company.id()),
                            Option.none(),
                            "test",
                            ImportProgress.ignored()))
                    .getOrElseThrow(failure -> new AssertionError(failure.code()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
