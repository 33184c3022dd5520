package jp.kumiai.otp.domain.directdebit;

import static jp.kumiai.otp.domain.directdebit.SampleFile.COLLECTOR;
import static jp.kumiai.otp.domain.directdebit.SampleFile.DEBIT_DAY;
import static jp.kumiai.otp.domain.directdebit.SampleFile.YAMADA;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two hundred thousand debits, 24 MB of records, written, cut and read again, one at a time. */
@Tag("F14")
class LongFileTest {

    private static final int DEBITS = 200_000;
    private static final long RETAINED_AT_MOST = 8L << 20;

    @Test
    void comesBackWithTheSameSumAndIsNeverInMemory() {
        long before = bytesInUse();
        DirectDebitWriter writer = DirectDebitWriter.start(COLLECTOR, DEBIT_DAY, LineEnd.CRLF);
        Reading reading = new Reading();
        reading.take(writer.header());
        for (int i = 1; i <= DEBITS; i++) {
            Written written = writer.with(
                    new DebitRequest(YAMADA.account(), i, NewCode.OTHER, new CustomerNumber(Integer.toString(i))));
            writer = written.next();
            reading.take(written.bytes());
        }
        long grown = bytesInUse() - before;
        reading.take(asTheBankFillsIt(writer));
        reading.take(writer.end());

        assertThat(reading.reader.finish().get()).isEqualTo(new ResultTotals(DEBITS, 20_000_100_000L, 0, 0));
        assertThat(reading.sumOfCustomers).isEqualTo(20_000_100_000L);
        assertThat(grown).isLessThan(RETAINED_AT_MOST);
    }

    private static byte[] asTheBankFillsIt(DirectDebitWriter writer) {
        String trailer = SampleFile.text(writer.trailer());
        return SampleFile.bytes(SampleFile.with(trailer, 20, trailer.substring(1, 19)));
    }

    private static long bytesInUse() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** Reads what is written as soon as it is there. */
    private static final class Reading {

        private final RecordCutter cutter = new RecordCutter();
        private ResultReader reader = ResultReader.start(COLLECTOR, DEBIT_DAY);
        private long sumOfCustomers;

        void take(byte[] bytes) {
            for (byte[] record : cutter.feed(bytes, bytes.length)) {
                ResultReader.Step step = reader.read(record).get();
                reader = step.next();
                step.result()
                        .forEach(result -> sumOfCustomers +=
                                Long.parseLong(result.customer().value()));
            }
        }
    }
}
