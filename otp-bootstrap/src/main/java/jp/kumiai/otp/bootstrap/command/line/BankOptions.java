package jp.kumiai.otp.bootstrap.command.line;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vavr.control.Either;
import java.io.IOException;
import java.util.function.Function;
import jp.kumiai.otp.bootstrap.DataPlace;
import jp.kumiai.otp.bootstrap.Policies;
import jp.kumiai.otp.bootstrap.Product;
import jp.kumiai.otp.domain.audit.Counter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;

/** What every command of the bank's own side has: where the data and the key are, who acts, and how it answers. */
public final class BankOptions {

    @CommandLine.Option(names = "--operator", paramLabel = "NAME", defaultValue = "${env:OTP_OPERATOR}")
    private @Nullable String operator;

    @Mixin
    private PrintOptions printing = new PrintOptions();

    @Mixin
    private DataOptions data = new DataOptions();

    @Mixin
    private KeyOptions keys = new KeyOptions();

    /** What a command does with the product. */
    @FunctionalInterface
    public interface Act {

        Either<Refusal, ObjectNode> on(Product product) throws IOException;
    }

    /** What a command does with the products of two cells. */
    @FunctionalInterface
    public interface ActOnTwo {

        Either<Refusal, ObjectNode> on(Product here, Product there) throws IOException;
    }

    /** Opens the product, acts, prints the answer, and says what the process exits with. */
    public int answer(Act act) throws IOException {
        return answer(Policies.STANDARD, act);
    }

    /** The same under these policies. */
    public int answer(Policies policies, Act act) throws IOException {
        DataPlace place = data.place("otp");
        try (Product product = Product.open(place, policies, random -> keys.seedKey(place, random))) {
            Either<Refusal, ObjectNode> outcome = act.on(product);
            printing.print(outcome.fold(refusal -> refusal.answer(words()), Function.identity()));
            return outcome.isRight() ? ExitCode.DONE : ExitCode.REFUSED;
        }
    }

    /** The same with the product of another cell at hand, whose seeds the same key must open. */
    public int answerWith(CellOptions other, ActOnTwo act) throws IOException {
        DataPlace here = data.place("otp");
        return answer(product -> {
            try (Product second =
                    Product.open(other.place(here), Policies.STANDARD, random -> keys.seedKey(here, random))) {
                return act.on(product, second);
            }
        });
    }

    /** Who acts: the name given, or the user of this machine. */
    public String operator() {
        String name = operator != null ? operator : System.getProperty("user.name", "unknown");
        if (!Counter.isWellFormed(name)) {
            throw wrong("--operator: a name has 1 to 64 characters, none of them a control character");
        }
        return name;
    }

    /** The act on this form. */
    public Counter counter(String formNumber) {
        return Counter.parse(operator(), formNumber)
                .getOrElseThrow(
                        () -> wrong("--form: a number has 1 to 64 characters, none of them a control character"));
    }

    /** A mistake on the command line. */
    public ParameterException wrong(String message) {
        return printing.wrong(message);
    }

    public Words words() {
        return Words.of(printing.line().getResourceBundle());
    }

    public ProgressBar progress() {
        return ProgressBar.onTerminal(printing.line().getErr());
    }
}
