package jp.kumiai.otp.bootstrap.command.company;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import jp.kumiai.otp.application.company.ChangeAccount;
import jp.kumiai.otp.application.company.PostponeStart;
import jp.kumiai.otp.application.company.csv.ImportContracts;
import jp.kumiai.otp.bootstrap.command.line.BankOptions;
import jp.kumiai.otp.bootstrap.command.line.Group;
import jp.kumiai.otp.bootstrap.command.line.ProgressBar;
import jp.kumiai.otp.bootstrap.command.line.Refusal;
import jp.kumiai.otp.domain.company.CompanyFailure;
import jp.kumiai.otp.domain.company.ContractEntry;
import jp.kumiai.otp.domain.contract.CompanyName;
import jp.kumiai.otp.domain.contract.ContractId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code otp companies}: 契約法人. */
@Command(name = "companies")
public final class CompaniesCommand extends Group {

    @Command(name = "import")
    int importFile(
            @Mixin BankOptions bank,
            @Parameters(paramLabel = "FILE") Path file,
            @picocli.CommandLine.Option(names = "--store") boolean store)
            throws IOException {
        return bank.answer(product -> {
            ProgressBar progress = bank.progress();
            var outcome = product.importContracts()
                    .importContracts(
                            new ImportContracts.Command(EntryFile.of(file), !store, bank.operator(), progress));
            progress.done();
            return EntryFileAnswer.of(outcome, bank.words());
        });
    }

    @Command(name = "list")
    int list(
            @Mixin BankOptions bank,
            @Parameters(paramLabel = "TEXT", defaultValue = "") String text,
            @picocli.CommandLine.Option(names = "--after", paramLabel = "CONTRACT") @Nullable ContractId after)
            throws IOException {
        return bank.answer(product -> Either.right(
                CompanyAnswer.list(product.bank().companies().show().search(text, Option.of(after)))));
    }

    @Command(name = "show")
    int show(@Mixin BankOptions bank, @Parameters(paramLabel = "CONTRACT") ContractId contract) throws IOException {
        return bank.answer(product -> product.bank()
                .companies()
                .show()
                .show(contract)
                .map(CompanyAnswer::of)
                .toEither(Refusal.of(CompanyFailure.UNKNOWN_CONTRACT)));
    }

    @Command(name = "enter")
    int enter(
            @Mixin BankOptions bank,
            @Parameters(paramLabel = "CONTRACT") ContractId contract,
            @picocli.CommandLine.Option(names = "--name", paramLabel = "NAME", required = true) String name,
            @picocli.CommandLine.Option(names = "--start", paramLabel = "DATE", required = true) LocalDate start,
            @Mixin AccountOptions account)
            throws IOException {
        ContractEntry entry = new ContractEntry(
                contract,
                CompanyName.parse(name).getOrElseThrow(() -> bank.wrong("--name: a company has 1 to 100 characters")),
                start,
                account.account(bank));
        return bank.answer(product ->
                product.bank().companies().enter().enter(entry, bank.operator()).bimap(Refusal::of, CompanyAnswer::of));
    }

    @Command(name = "postpone")
    int postpone(
            @Mixin BankOptions bank,
            @Parameters(paramLabel = "CONTRACT") ContractId contract,
            @Parameters(paramLabel = "DATE") LocalDate start,
            @picocli.CommandLine.Option(names = "--form", paramLabel = "NUMBER", required = true) String form)
            throws IOException {
        return bank.answer(product -> product.bank()
                .companies()
                .postpone()
                .postpone(new PostponeStart.Command(bank.counter(form), contract, start))
                .bimap(Refusal::of, CompanyAnswer::of));
    }

    @Command(name = "account")
    int account(
            @Mixin BankOptions bank,
            @Parameters(paramLabel = "CONTRACT") ContractId contract,
            @Mixin AccountOptions account,
            @picocli.CommandLine.Option(names = "--form", paramLabel = "NUMBER", required = true) String form)
            throws IOException {
        return bank.answer(product -> product.bank()
                .companies()
                .changeAccount()
                .change(new ChangeAccount.Command(bank.counter(form), contract, account.account(bank)))
                .bimap(Refusal::of, CompanyAnswer::of));
    }
}
