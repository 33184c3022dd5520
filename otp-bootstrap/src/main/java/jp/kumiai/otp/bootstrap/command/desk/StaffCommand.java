package jp.kumiai.otp.bootstrap.command.desk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vavr.control.Either;
import java.io.IOException;
import java.nio.file.Path;
import jp.kumiai.otp.application.desk.ManageStaff;
import jp.kumiai.otp.bootstrap.command.line.Answer;
import jp.kumiai.otp.bootstrap.command.line.BankOptions;
import jp.kumiai.otp.bootstrap.command.line.Group;
import jp.kumiai.otp.bootstrap.command.line.Prompt;
import jp.kumiai.otp.bootstrap.command.line.Refusal;
import jp.kumiai.otp.domain.company.UserName;
import jp.kumiai.otp.domain.staff.StaffId;
import jp.kumiai.otp.domain.staff.StaffMember;
import jp.kumiai.otp.domain.staff.StaffRole;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code otp staff}: 行員. */
@Command(name = "staff")
public final class StaffCommand extends Group {

    private final Prompt prompt;

    /** @param prompt asked for the passwords, which are not for a command line */
    public StaffCommand(Prompt prompt) {
        this.prompt = prompt;
    }

    @Command(name = "enter")
    int enter(
            @Mixin BankOptions bank,
            @Parameters(paramLabel = "STAFF-ID") StaffId id,
            @Option(names = "--name", paramLabel = "NAME", required = true) String name,
            @Option(names = "--role", paramLabel = "ROLE", required = true) StaffRole role,
            @Option(names = "--password-file", paramLabel = "FILE") @Nullable Path passwordFile)
            throws IOException {
        String shown = UserName.parse(name).getOrElseThrow(() -> bank.wrong("--name: a name has 1 to 60 characters"));
        ManageStaff.Entry entry = new ManageStaff.Entry(
                id,
                shown,
                role,
                passwordFile == null ? FirstPassword.asked(prompt, bank) : FirstPassword.in(passwordFile, bank),
                bank.operator());
        return bank.answer(
                product -> product.bank().desk().staff().enter(entry).bimap(Refusal::of, StaffCommand::answer));
    }

    @Command(name = "block")
    int block(@Mixin BankOptions bank, @Parameters(paramLabel = "STAFF-ID") StaffId id) throws IOException {
        return bank.answer(product ->
                product.bank().desk().staff().block(id, bank.operator()).bimap(Refusal::of, StaffCommand::answer));
    }

    @Command(name = "list")
    int list(@Mixin BankOptions bank) throws IOException {
        return bank.answer(product -> {
            ObjectNode answer = Answer.object();
            answer.set(
                    "staff", Answer.array(product.bank().desk().staff().list().map(StaffCommand::answer)));
            return Either.right(answer);
        });
    }

    private static ObjectNode answer(StaffMember member) {
        return Answer.object()
                .put("staffId", member.id().value())
                .put("name", member.name())
                .put("role", member.role().name())
                .put("blocked", member.blocked());
    }
}
