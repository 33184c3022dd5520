package jp.kumiai.otp.bootstrap.command.applying;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import jp.kumiai.otp.adapter.http.BankUseCases;
import jp.kumiai.otp.application.applying.AcceptApplication;
import jp.kumiai.otp.application.applying.AllocateTokens;
import jp.kumiai.otp.application.applying.CompleteApplication;
import jp.kumiai.otp.application.applying.ShipTokens;
import jp.kumiai.otp.application.applying.WithdrawApplication;
import jp.kumiai.otp.bootstrap.command.line.BankOptions;
import jp.kumiai.otp.bootstrap.command.line.Group;
import jp.kumiai.otp.domain.application.Application;
import jp.kumiai.otp.domain.application.ApplicationKind;
import jp.kumiai.otp.domain.application.ApplicationNumber;
import jp.kumiai.otp.domain.application.ApplicationState;
import jp.kumiai.otp.domain.application.Form;
import jp.kumiai.otp.domain.application.RegisteredMailNumber;
import jp.kumiai.otp.domain.application.ReissueReason;
import jp.kumiai.otp.domain.application.Shipment;
import jp.kumiai.otp.domain.applying.ApplicationFailure;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.token.SerialNumber;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code otp applications}: 利用申込, from the counter to their end. */
@Command(name = "applications")
public final class ApplicationsCommand extends Group {

    @Command(name = "list")
    int list(
            @Mixin BankOptions bank,
            @picocli.CommandLine.Option(names = "--state", paramLabel = "STATE", defaultValue = "RECEIVED")
                    ApplicationState state)
            throws IOException {
        return bank.answer(product -> Either.right(
                ApplicationAnswer.list(product.bank().applications().list().list(state))));
    }

    @Command(name = "receive")
    int receive(
            @Mixin BankOptions bank,
            @Parameters(paramLabel = "CONTRACT", index = "0") ContractId contract,
            @Parameters(paramLabel = "NUMBER", index = "1") ApplicationNumber number,
            @picocli.CommandLine.Option(names = "--kind", paramLabel = "KIND", required = true) ApplicationKind kind,
            @picocli.CommandLine.Option(names = "--reason", paramLabel = "REASON") @Nullable ReissueReason reason,
            @picocli.CommandLine.Option(names = "--tokens", paramLabel = "N") @Nullable Integer tokens,
            @picocli.CommandLine.Option(names = "--device", paramLabel = "SERIAL") @Nullable List<SerialNumber> devices,
            @picocli.CommandLine.Option(names = "--start", paramLabel = "DATE") @Nullable LocalDate start)
            throws IOException {
        io.vavr.collection.List<SerialNumber> named = serials(devices);
        int asked = tokens != null ? tokens : kind == ApplicationKind.REISSUE ? named.size() : 0;
        Form form = Form.of(number, contract, kind, Option.of(reason), asked, named, Option.of(start))
                .getOrElseThrow(() -> bank.wrong(
                        "NEW and ADDITIONAL have --tokens and --start; REISSUE has --reason, --device and --start; "
                                + "RETURN has --device"));
        return settle(bank, applications -> applications.receive().receive(form, bank.operator()));
    }

    @Command(name = "accept")
    int accept(
            @Mixin BankOptions bank,
            @Parameters(paramLabel = "CONTRACT", index = "0") ContractId contract,
            @Parameters(paramLabel = "NUMBER", index = "1") ApplicationNumber number,
            @picocli.CommandLine.Option(names = "--start", paramLabel = "DATE") @Nullable LocalDate start)
            throws IOException {
        return settle(
                bank,
                applications -> applications
                        .accept()
                        .accept(new AcceptApplication.Command(contract, number, Option.of(start), bank.operator())));
    }

    @Command(name = "allocate")
    int allocate(
            @Mixin BankOptions bank,
            @Parameters(paramLabel = "CONTRACT", index = "0") ContractId contract,
            @Parameters(paramLabel = "NUMBER", index = "1") ApplicationNumber number,
            @picocli.CommandLine.Option(names = "--token", paramLabel = "SERIAL") @Nullable List<SerialNumber> tokens)
            throws IOException {
        return settle(
                bank,
                applications -> applications
                        .allocate()
                        .allocate(new AllocateTokens.Command(contract, number, serials(tokens), bank.operator())));
    }

    @Command(name = "ship")
    int ship(
            @Mixin BankOptions bank,
            @Parameters(paramLabel = "CONTRACT", index = "0") ContractId contract,
            @Parameters(paramLabel = "NUMBER", index = "1") ApplicationNumber number,
            @picocli.CommandLine.Option(names = "--sent", paramLabel = "DATE", required = true) LocalDate sent,
            @picocli.CommandLine.Option(names = "--mail", paramLabel = "NUMBER", required = true)
                    RegisteredMailNumber mail)
            throws IOException {
        return settle(
                bank,
                applications -> applications
                        .ship()
                        .ship(new ShipTokens.Command(contract, number, new Shipment(sent, mail), bank.operator())));
    }

    @Command(name = "complete")
    int complete(
            @Mixin BankOptions bank,
            @Parameters(paramLabel = "CONTRACT", index = "0") ContractId contract,
            @Parameters(paramLabel = "NUMBER", index = "1") ApplicationNumber number)
            throws IOException {
        return settle(
                bank,
                applications -> applications
                        .complete()
                        .complete(new CompleteApplication.Command(contract, number, bank.operator())));
    }

    @Command(name = "withdraw")
    int withdraw(
            @Mixin BankOptions bank,
            @Parameters(paramLabel = "CONTRACT", index = "0") ContractId contract,
            @Parameters(paramLabel = "NUMBER", index = "1") ApplicationNumber number)
            throws IOException {
        return settle(
                bank,
                applications -> applications
                        .withdraw()
                        .withdraw(new WithdrawApplication.Command(contract, number, bank.operator())));
    }

    private static int settle(
            BankOptions bank, Function<BankUseCases.Applications, Either<ApplicationFailure, Application>> act)
            throws IOException {
        return bank.answer(product ->
                act.apply(product.bank().applications()).bimap(ApplicationAnswer::refusal, ApplicationAnswer::of));
    }

    private static io.vavr.collection.List<SerialNumber> serials(@Nullable List<SerialNumber> given) {
        return given == null ? io.vavr.collection.List.empty() : io.vavr.collection.List.ofAll(given);
    }
}
