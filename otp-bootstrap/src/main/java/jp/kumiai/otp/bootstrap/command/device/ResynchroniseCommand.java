package jp.kumiai.otp.bootstrap.command.device;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.Callable;
import jp.kumiai.otp.application.resynchronisation.ResynchroniseToken;
import jp.kumiai.otp.bootstrap.command.line.Answer;
import jp.kumiai.otp.bootstrap.command.line.BankOptions;
import jp.kumiai.otp.bootstrap.command.line.Prompt;
import jp.kumiai.otp.bootstrap.command.line.Refusal;
import jp.kumiai.otp.domain.resynchronisation.Resynchronised;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.totp.OneTimePassword;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code otp resynchronise}: a token whose clock is off, by two codes read over the counter (R3a). */
@Command(name = "resynchronise")
public final class ResynchroniseCommand implements Callable<Integer> {

    @Parameters(paramLabel = "SERIAL")
    private @Nullable SerialNumber serial;

    @Option(names = "--form", paramLabel = "NUMBER", required = true)
    private String form = "";

    @Mixin
    private BankOptions bank = new BankOptions();

    private final Prompt prompt;

    /** @param prompt asked for the codes, which are not for a command line */
    public ResynchroniseCommand(Prompt prompt) {
        this.prompt = prompt;
    }

    @Override
    public Integer call() throws IOException {
        ResynchroniseToken.Command command = new ResynchroniseToken.Command(
                bank.counter(form), Objects.requireNonNull(serial), code("first code"), code("the code after it"));
        return bank.answer(product -> product.bank()
                .counter()
                .resynchronise()
                .resynchronise(command)
                .bimap(Refusal::of, ResynchroniseCommand::answer));
    }

    private OneTimePassword code(String question) {
        return OneTimePassword.parse(prompt.secret(question).strip())
                .getOrElseThrow(() -> bank.wrong(question + ": a code has 6 to 8 half-width digits"));
    }

    private static ObjectNode answer(Resynchronised done) {
        return Answer.object()
                .put("serial", done.serial().value())
                .put("driftBefore", done.driftBefore())
                .put("driftAfter", done.driftAfter())
                .put("suspended", done.suspended());
    }
}
