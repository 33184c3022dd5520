package jp.kumiai.otp.bootstrap.demo;

import io.vavr.control.Option;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Objects;
import jp.kumiai.otp.application.desk.ManageStaff;
import jp.kumiai.otp.application.port.Commits;
import jp.kumiai.otp.application.seedimport.ImportProgress;
import jp.kumiai.otp.application.seedimport.ImportTokens;
import jp.kumiai.otp.application.virtualtoken.ShowVirtualTokens;
import jp.kumiai.otp.bootstrap.Product;
import jp.kumiai.otp.bootstrap.StartFailure;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.seedimport.FileKey;
import jp.kumiai.otp.domain.user.BankingUser;
import jp.kumiai.otp.domain.user.Password;
import jp.kumiai.otp.domain.user.PasswordHash;

/** Puts the sample company into an empty product, its key fobs by way of the real import, and says how to begin. */
public final class Demo {

    private static final String SEED_FILE = "tokens.csv";
    private static final String STOCK_FILE = "stock.csv";
    private static final String OPERATOR = "demo";

    private final Product product;

    private Demo(Product product) {
        this.product = product;
    }

    /** The demo in this product; what earlier runs left there stays. */
    public static Demo in(Product product) {
        Demo demo = new Demo(product);
        if (product.storage().snapshots().contract(DemoCompany.ID).isEmpty()) {
            demo.foundCompany();
            demo.importTokens(SEED_FILE, Option.some(DemoCompany.ID));
            demo.importTokens(STOCK_FILE, Option.none());
            DemoStaff.PEOPLE.forEach(demo::employ);
        }
        return demo;
    }

    public ShowVirtualTokens virtualTokens() {
        return new DemoVirtualTokens(
                product.clock(),
                product.storage().snapshots(),
                product.storage().tokensOnLoan(),
                product.vault(),
                product.totp());
    }

    /** Prints who can log in, and where. */
    public void greet(PrintWriter out, String url) {
        Greeting.print(out, url);
    }

    private void foundCompany() {
        Changes company =
                DemoCompany.PEOPLE.map(this::user).foldLeft(Changes.NONE.contract(DemoCompany.CONTRACT), Changes::user);
        if (product.storage().commits().commit(company) != Commits.Outcome.COMMITTED) {
            throw new StartFailure("the sample company is there in part; give the demo an empty --data folder");
        }
    }

    private BankingUser user(DemoCompany.Person person) {
        return BankingUser.unregistered(
                person.loginId(),
                person.name(),
                person.userClass(),
                DemoCompany.ID,
                hash(person.password()),
                hash(person.confirmationPassword()));
    }

    private PasswordHash hash(String password) {
        return product.passwords().hash(Password.parse(password).get());
    }

    private void employ(DemoStaff.Person person) {
        product.bank()
                .desk()
                .staff()
                .enter(new ManageStaff.Entry(
                        person.id(),
                        person.name(),
                        person.role(),
                        Password.parse(person.password()).get(),
                        OPERATOR))
                .getOrElseThrow(failure -> new StartFailure(
                        "the sample staff cannot be entered (" + failure + "); give the demo an empty --data folder"));
    }

    private void importTokens(String name, Option<ContractId> lendTo) {
        try (InputStream file = Objects.requireNonNull(Demo.class.getResourceAsStream(name))) {
            product.importTokens()
                    .importTokens(new ImportTokens.Command(
                            file,
                            FileKey.none(),
                            ImportTokens.Mode.STORE,
                            lendTo,
                            Option.none(),
                            OPERATOR,
                            ImportProgress.ignored()))
                    .getOrElseThrow(failure -> new StartFailure("the sample tokens cannot be imported ("
                            + failure.code() + "); give the demo an empty --data folder"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
