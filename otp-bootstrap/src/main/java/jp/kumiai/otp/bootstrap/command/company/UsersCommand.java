package jp.kumiai.otp.bootstrap.command.company;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vavr.control.Either;
import java.io.IOException;
import java.nio.file.Path;
import jp.kumiai.otp.application.company.EnterUser;
import jp.kumiai.otp.application.company.csv.ImportUsers;
import jp.kumiai.otp.application.company.csv.Letters;
import jp.kumiai.otp.bootstrap.Product;
import jp.kumiai.otp.bootstrap.command.line.Answer;
import jp.kumiai.otp.bootstrap.command.line.BankOptions;
import jp.kumiai.otp.bootstrap.command.line.Group;
import jp.kumiai.otp.bootstrap.command.line.ProgressBar;
import jp.kumiai.otp.bootstrap.command.line.Refusal;
import jp.kumiai.otp.domain.company.UserEntry;
import jp.kumiai.otp.domain.company.UserName;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.user.LoginId;
import jp.kumiai.otp.domain.user.UserClass;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code otp users}: 利用者. */
@Command(name = "users")
public final class UsersCommand extends Group {

    @Command(name = "import")
    int importFile(
            @Mixin BankOptions bank,
            @Parameters(paramLabel = "FILE") Path file,
            @Option(names = "--store") boolean store,
            @Option(names = "--letters", paramLabel = "FILE") @Nullable Path letters)
            throws IOException {
        if (!store) {
            return bank.answer(product -> imported(product, bank, file, true, letter -> {}));
        }
        if (letters == null) {
            throw bank.wrong("--store needs --letters: the passwords of the new users must go somewhere");
        }
        return bank.answer(product -> {
            try (LetterFile written = LetterFile.create(letters)) {
                return imported(product, bank, file, false, written);
            }
        });
    }

    private static Either<Refusal, ObjectNode> imported(
            Product product, BankOptions bank, Path file, boolean dryRun, Letters letters) throws IOException {
        ProgressBar progress = bank.progress();
        var outcome = product.importUsers()
                .importUsers(new ImportUsers.Command(EntryFile.of(file), dryRun, letters, bank.operator(), progress));
        progress.done();
        return EntryFileAnswer.of(outcome, bank.words());
    }

    @Command(name = "enter")
    int enter(
            @Mixin BankOptions bank,
            @Parameters(paramLabel = "CONTRACT") ContractId contract,
            @Parameters(paramLabel = "LOGIN-ID") LoginId loginId,
            @Option(names = "--name", paramLabel = "NAME", required = true) String name,
            @Option(names = "--class", paramLabel = "CLASS", required = true) UserClass userClass,
            @Option(names = "--letters", paramLabel = "FILE", required = true) Path letters)
            throws IOException {
        UserEntry entry = new UserEntry(
                contract,
                loginId,
                UserName.parse(name).getOrElseThrow(() -> bank.wrong("--name: a user has 1 to 60 characters")),
                userClass);
        return bank.answer(product -> {
            try (LetterFile written = LetterFile.create(letters)) {
                Either<Refusal, EnterUser.Entered> entered = product.bank()
                        .companies()
                        .enterUser()
                        .enter(entry, bank.operator())
                        .mapLeft(Refusal::of);
                if (entered.isRight()) {
                    written.write(new Letters.Letter(
                            entry, entered.get().password(), entered.get().confirmationPassword()));
                }
                return entered.map(each -> user(entry, letters));
            }
        });
    }

    private static ObjectNode user(UserEntry entry, Path letters) {
        return Answer.object()
                .put("contract", entry.contract().value())
                .put("loginId", entry.loginId().value())
                .put("name", entry.name())
                .put("class", entry.userClass().name())
                .put("letters", letters.toString());
    }
}
