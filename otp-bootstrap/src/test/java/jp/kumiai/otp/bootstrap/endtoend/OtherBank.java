package jp.kumiai.otp.bootstrap.endtoend;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.ToIntFunction;

/**
 * Whoever gets the direct debit file and sends its results back. It reads bytes by their places in the Zengin layout and
 * knows no class of the product.
 */
final class OtherBank {

    private static final int RECORD = 120;

    private OtherBank() {}

    /** One request, as it stands in the file. */
    record Request(String bank, String branch, String account, long yen, String customer) {}

    /**
     * The result file of this request file.
     *
     * @param answer the result code for each request, 0 when it is paid
     */
    static byte[] results(byte[] requests, ToIntFunction<Request> answer) {
        byte[] results = requests.clone();
        long[] paid = {0, 0};
        long[] failed = {0, 0};
        for (int at = 0; at < results.length; at += RECORD) {
            if (results[at] == '2') {
                Request request = request(results, at);
                int code = answer.applyAsInt(request);
                results[at + 111] = (byte) ('0' + code);
                long[] sum = code == 0 ? paid : failed;
                sum[0]++;
                sum[1] += request.yen();
            } else if (results[at] == '8') {
                put(results, at + 19, "%06d".formatted(paid[0]));
                put(results, at + 25, "%012d".formatted(paid[1]));
                put(results, at + 37, "%06d".formatted(failed[0]));
                put(results, at + 43, "%012d".formatted(failed[1]));
            }
        }
        return results;
    }

    private static Request request(byte[] file, int at) {
        return new Request(
                text(file, at + 1, 4),
                text(file, at + 20, 3),
                text(file, at + 43, 7),
                Long.parseLong(text(file, at + 80, 10)),
                text(file, at + 91, 20));
    }

    /** The month and day in the header. */
    static String debitDay(byte[] requests) {
        return text(requests, 54, 4);
    }

    private static String text(byte[] file, int from, int length) {
        return new String(Arrays.copyOfRange(file, from, from + length), StandardCharsets.US_ASCII);
    }

    private static void put(byte[] file, int from, String digits) {
        byte[] bytes = digits.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, file, from, bytes.length);
    }
}
