package jp.kumiai.otp.adapter.http.billing;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import jp.kumiai.otp.adapter.http.api.ApiRequests;
import jp.kumiai.otp.adapter.http.api.Parsers;
import jp.kumiai.otp.adapter.http.api.Query;
import jp.kumiai.otp.adapter.http.desk.StaffEndpoint;
import jp.kumiai.otp.adapter.http.exchange.Body;
import jp.kumiai.otp.adapter.http.exchange.Exchange;
import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.adapter.http.json.Json;
import jp.kumiai.otp.adapter.http.problem.BankRefusals;
import jp.kumiai.otp.adapter.http.problem.Problem;
import jp.kumiai.otp.adapter.http.problem.ProblemCode;
import jp.kumiai.otp.application.billing.ReadDirectDebitResults;
import jp.kumiai.otp.application.billing.ReadDirectDebitResults.Settled;
import jp.kumiai.otp.domain.directdebit.Collector;
import jp.kumiai.otp.domain.fee.FeeMonth;
import jp.kumiai.otp.domain.staff.StaffMember;

/**
 * {@code POST /api/v1/bank/fee-runs/{month}/direct-debit-results}: reads the result file of a direct debit (F14), to look
 * at it or to book it.
 */
public final class ReadResultsHandler implements StaffEndpoint {

    /** Some 17,000 results; larger files are split, or read where the product runs. */
    public static final int MAX_BYTES = 2 * 1024 * 1024;

    private static final int OK = 200;

    private final ReadDirectDebitResults read;
    private final Option<Collector> collector;

    public ReadResultsHandler(ReadDirectDebitResults read, Option<Collector> collector) {
        this.read = read;
        this.collector = collector;
    }

    @Override
    public Reply answer(Exchange exchange, StaffMember member) {
        return ApiRequests.variable(exchange, "month", FeeMonth::parse)
                .flatMap(month -> Query.of(exchange, "dryRun")
                        .flatMap(query -> query.value("dryRun", Parsers::flag))
                        .flatMap(dryRun ->
                                ApiRequests.bytes(exchange).flatMap(file -> command(month, file, member, dryRun))))
                .flatMap(command -> settled(command).map(settled -> Answer.of(command, settled)))
                .fold(Problem::toReply, answer -> Json.reply(OK, answer));
    }

    private Either<Problem, ReadDirectDebitResults.Command> command(
            FeeMonth month, Body file, StaffMember member, boolean dryRun) {
        return collector
                .toEither(() -> Problem.of(ProblemCode.NO_COLLECTOR))
                .map(name -> new ReadDirectDebitResults.Command(
                        month,
                        name,
                        () -> new ByteArrayInputStream(file.toBytes()),
                        member.id().value(),
                        dryRun));
    }

    private Either<Problem, Settled> settled(ReadDirectDebitResults.Command command) {
        try {
            return read.read(command).mapLeft(BankRefusals::of);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Answer(boolean booked, long paid, long paidTotal, long unpaid, long unpaidTotal, long newlySettled) {

        static Answer of(ReadDirectDebitResults.Command command, Settled settled) {
            return new Answer(
                    !command.dryRun(),
                    settled.paid(),
                    settled.paidYen(),
                    settled.unpaid(),
                    settled.unpaidYen(),
                    settled.newlySettled());
        }
    }
}
