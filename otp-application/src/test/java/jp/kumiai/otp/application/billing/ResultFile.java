package jp.kumiai.otp.application.billing;

import static jp.kumiai.otp.application.applying.BackOffice.CLERK;

import io.vavr.control.Either;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongFunction;
import jp.kumiai.otp.application.applying.BackOffice;
import jp.kumiai.otp.application.billing.ReadDirectDebitResults.Settled;
import jp.kumiai.otp.application.decision.Decisions;
import jp.kumiai.otp.domain.account.AccountKind;
import jp.kumiai.otp.domain.directdebit.CollectingBranch;
import jp.kumiai.otp.domain.directdebit.Collector;
import jp.kumiai.otp.domain.directdebit.LineEnd;
import jp.kumiai.otp.domain.fee.FeeMonth;

/**
 * What the bank that debits makes of a request file: the same records with a result each, and the trailer filled in. It
 * shares no code with the reader. Immutable.
 */
final class ResultFile {

    static final Collector COLLECTOR = new Collector(
            "0123456789",
            "ｸﾐｱｲｷﾞﾝｺｳ",
            new CollectingBranch("0001", "ｸﾐｱｲ", "002", "ﾎﾝﾃﾝ"),
            AccountKind.ORDINARY,
            "7654321");

    private static final int RECORD = 120;
    /** Results in one commit. */
    private static final int PAGE = 10;

    private final byte[] bytes;

    private ResultFile(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The request files of a month, one after the other. */
    static List<byte[]> requests(BackOffice bank, FeeMonth month) {
        List<ByteArrayOutputStream> files = new ArrayList<>();
        try {
            new WriteDirectDebitsService(bank.store.ledger())
                    .write(new WriteDirectDebits.Command(month, COLLECTOR, LineEnd.NONE, number -> {
                        files.add(new ByteArrayOutputStream());
                        return files.get(number - 1);
                    }))
                    .get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files.stream().map(ByteArrayOutputStream::toByteArray).toList();
    }

    /** The result of the month's file, each debit's code by its number. */
    static ResultFile of(BackOffice bank, FeeMonth month, LongFunction<Character> code) {
        return answering(requests(bank, month).get(0), code);
    }

    static ResultFile answering(byte[] request, LongFunction<Character> code) {
        byte[] result = request.clone();
        long[] counts = new long[2];
        long[] sums = new long[2];
        for (int at = 0; at < result.length; at += RECORD) {
            if (result[at] == '2') {
                char answer = code.apply(Long.parseLong(text(result, at + 97, 14)));
                result[at + 111] = (byte) answer;
                int failed = answer == '0' ? 0 : 1;
                counts[failed]++;
                sums[failed] += Long.parseLong(text(result, at + 80, 10));
            } else if (result[at] == '8') {
                put(result, at + 19, "%06d%012d%06d%012d".formatted(counts[0], sums[0], counts[1], sums[1]));
            }
        }
        return new ResultFile(result);
    }

    /** The same file with these characters from this byte on, counted from 0. */
    ResultFile with(int offset, String characters) {
        byte[] changed = bytes.clone();
        put(changed, offset, characters);
        return new ResultFile(changed);
    }

    /** The same file without its last records. */
    ResultFile without(int records) {
        return new ResultFile(Arrays.copyOf(bytes, bytes.length - records * RECORD));
    }

    Either<ResultFileFailure, Settled> readAt(BackOffice bank, FeeMonth month, boolean dryRun) {
        try {
            return reader(bank)
                    .read(new ReadDirectDebitResults.Command(
                            month, COLLECTOR, () -> new ByteArrayInputStream(bytes), CLERK, dryRun));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ReadDirectDebitResults reader(BackOffice bank) {
        return new ReadDirectDebitResultsService(bank.clock, bank.store.ledger(), new Decisions(bank.commits), PAGE);
    }

    Either<ResultFileFailure, Settled> readAt(BackOffice bank, FeeMonth month) {
        return readAt(bank, month, false);
    }

    private static String text(byte[] bytes, int offset, int length) {
        return new String(bytes, offset, length, StandardCharsets.US_ASCII);
    }

    private static void put(byte[] bytes, int offset, String characters) {
        byte[] ascii = characters.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(ascii, 0, bytes, offset, ascii.length);
    }
}
