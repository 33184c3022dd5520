package jp.kumiai.otp.bootstrap.command.cell;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vavr.collection.List;
import io.vavr.control.Either;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.regex.Pattern;
import jp.kumiai.otp.application.cell.CellDirectory;
import jp.kumiai.otp.application.cell.MoveContract;
import jp.kumiai.otp.application.cell.MoveReport;
import jp.kumiai.otp.application.cell.SweepClaims;
import jp.kumiai.otp.application.port.SerialRegistry;
import jp.kumiai.otp.bootstrap.DataPlace;
import jp.kumiai.otp.bootstrap.Policies;
import jp.kumiai.otp.bootstrap.Product;
import jp.kumiai.otp.bootstrap.command.line.Answer;
import jp.kumiai.otp.bootstrap.command.line.BankOptions;
import jp.kumiai.otp.bootstrap.command.line.CellOptions;
import jp.kumiai.otp.bootstrap.command.line.DataOptions;
import jp.kumiai.otp.bootstrap.command.line.ExitCode;
import jp.kumiai.otp.bootstrap.command.line.Group;
import jp.kumiai.otp.bootstrap.command.line.KeyOptions;
import jp.kumiai.otp.bootstrap.command.line.ProgressBar;
import jp.kumiai.otp.bootstrap.command.line.Refusal;
import jp.kumiai.otp.bootstrap.command.line.RegistryOptions;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.token.SerialNumber;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code otp cells}: contracts that move between cells, and the maps by which an edge finds them. */
@Command(name = "cells")
public final class CellsCommand extends Group {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9-]{1,32}");

    /** What the edge calls a contract that is in no cell. */
    private static final String MOVING = "moving";

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Command(name = "move")
    int move(
            @Mixin BankOptions bank,
            @Mixin CellOptions other,
            @Mixin RegistryOptions registry,
            @Parameters(paramLabel = "CONTRACT") ContractId contract)
            throws IOException {
        String operator = bank.operator();
        return bank.answerWith(other, (here, there) -> {
            try (RegistryOptions.Opened claims = registry.open()) {
                ProgressBar progress = bank.progress();
                var outcome = here.moveContractTo(there, claims.registry())
                        .move(new MoveContract.Command(contract, operator, progress));
                progress.done();
                return outcome.bimap(Refusal::of, CellsCommand::moved);
            }
        });
    }

    private static ObjectNode moved(MoveReport report) {
        ObjectNode rows = Answer.object();
        report.departure().inventory().rows().forEach((kind, count) -> rows.put(kind, count));
        ObjectNode answer = Answer.object()
                .put("contract", report.departure().contract().value())
                .put("departure", report.departure().id().toString())
                .put("from", report.departure().from().toString())
                .put("to", report.departure().to().toString())
                .put("digest", report.departure().inventory().digest())
                .put("latecomers", report.latecomers())
                .put("events", report.events())
                .put("eventsDigest", report.eventsDigest());
        answer.set("rows", rows);
        return answer;
    }

    @Command(name = "claims")
    int claims(@Mixin BankOptions bank, @Mixin RegistryOptions registry, @Option(names = "--release") boolean release)
            throws IOException {
        return bank.answer(product -> {
            try (RegistryOptions.Opened claims = registry.open()) {
                SerialRegistry opened =
                        claims.registry().getOrElseThrow(() -> bank.wrong("--registry: which registry?"));
                List<SerialNumber> orphans = product.sweepClaims(opened)
                        .sweep(release ? SweepClaims.Mode.RELEASE : SweepClaims.Mode.DRY_RUN);
                ObjectNode answer = Answer.object().put("released", release).put("count", orphans.size());
                answer.set("serialNumbers", Answer.texts(orphans));
                return Either.right(answer);
            }
        });
    }

    @Command(name = "map")
    int map(@Mixin DataOptions data, @Mixin KeyOptions keys, @Parameters(paramLabel = "NAME") String name) {
        if (!NAME.matcher(name).matches() || name.equals(MOVING)) {
            throw new CommandLine.ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    "a cell's name has 1 to 32 letters, digits or hyphens, and is not " + MOVING);
        }
        return print(
                data,
                keys,
                (directory, out) -> directory.contracts(
                        residence -> out.println(residence.contract() + " " + (residence.onItsWay() ? MOVING : name))));
    }

    @Command(name = "logins")
    int logins(@Mixin DataOptions data, @Mixin KeyOptions keys) {
        return print(
                data,
                keys,
                (directory, out) -> directory.users(user -> out.println(user.loginId() + " " + user.contract())));
    }

    /** Prints a part of the directory. */
    @FunctionalInterface
    private interface Printing {

        void of(CellDirectory directory, PrintWriter out);
    }

    private int print(DataOptions data, KeyOptions keys, Printing printing) {
        DataPlace place = data.place("otp");
        try (Product product = Product.open(place, Policies.STANDARD, random -> keys.seedKey(place, random))) {
            printing.of(
                    product.cellDirectory(),
                    Objects.requireNonNull(spec).commandLine().getOut());
            return ExitCode.DONE;
        }
    }
}
