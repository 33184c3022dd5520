package jp.kumiai.otp.application.billing;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Function;
import jp.kumiai.otp.application.billing.ResultFileFailure.NotWellFormed;
import jp.kumiai.otp.domain.directdebit.DebitResult;
import jp.kumiai.otp.domain.directdebit.RecordCutter;
import jp.kumiai.otp.domain.directdebit.ResultReader;
import jp.kumiai.otp.domain.directdebit.ResultTotals;

/** Reads a result file from its first record to its last, holding one record at a time. Stateless. */
final class ResultFileReading {

    private static final int BUFFER_BYTES = 16 * 1024;

    private ResultFileReading() {}

    /**
     * The totals of the file, when all of it is well formed and no result was objected to.
     *
     * @param each is given every result in its order, and may object to it
     */
    static Either<ResultFileFailure, ResultTotals> read(
            InputStream in, ResultReader start, Function<DebitResult, Option<ResultFileFailure>> each)
            throws IOException {
        RecordCutter cutter = new RecordCutter();
        byte[] buffer = new byte[BUFFER_BYTES];
        Either<ResultFileFailure, ResultReader> reader = Either.right(start);
        for (int count = in.read(buffer); count >= 0 && reader.isRight(); count = in.read(buffer)) {
            reader = readAll(cutter.feed(buffer, count), reader, each);
        }
        return readAll(cutter.rest().toList(), reader, each)
                .flatMap(done -> done.finish().mapLeft(NotWellFormed::new));
    }

    private static Either<ResultFileFailure, ResultReader> readAll(
            List<byte[]> records,
            Either<ResultFileFailure, ResultReader> reader,
            Function<DebitResult, Option<ResultFileFailure>> each) {
        return records.foldLeft(reader, (before, record) -> before.flatMap(at -> read(record, at, each)));
    }

    private static Either<ResultFileFailure, ResultReader> read(
            byte[] record, ResultReader reader, Function<DebitResult, Option<ResultFileFailure>> each) {
        return reader.read(record)
                .<ResultFileFailure>mapLeft(NotWellFormed::new)
                .flatMap(step -> step.result()
                        .flatMap(each)
                        .<Either<ResultFileFailure, ResultReader>>map(Either::left)
                        .getOrElse(() -> Either.right(step.next())));
    }
}
