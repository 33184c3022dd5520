package jp.kumiai.otp.adapter.jdbc.desk;

import io.vavr.collection.List;
import jp.kumiai.otp.domain.application.ApplicationNumber;
import jp.kumiai.otp.domain.fee.DebitLine;
import jp.kumiai.otp.domain.fee.DebitLine.CarriedOver;
import jp.kumiai.otp.domain.fee.DebitLine.MonthlyFee;
import jp.kumiai.otp.domain.fee.DebitLine.ReissueFee;
import jp.kumiai.otp.domain.fee.FeeMonth;
import jp.kumiai.otp.domain.fee.Yen;

/**
 * The lines of a debit as text, one under the other, their parts separated by blanks, which none of them has:
 *
 * <pre>
 * MONTHLY_FEE 3 220
 * REISSUE_FEE A-0001 1 2200
 * CARRIED_OVER 2026-04 110
 * </pre>
 *
 * Stateless.
 */
final class DebitLineText {

    private static final String LINE_END = "\n";

    private DebitLineText() {}

    static String write(List<DebitLine> lines) {
        return lines.map(DebitLineText::write).mkString(LINE_END);
    }

    private static String write(DebitLine line) {
        String code = line.code().name();
        long yen = line.amount().amount();
        if (line instanceof MonthlyFee monthly) {
            return code + ' ' + monthly.tokens() + ' ' + yen;
        }
        if (line instanceof ReissueFee reissue) {
            return code + ' ' + reissue.application() + ' ' + reissue.devices() + ' ' + yen;
        }
        return code + ' ' + ((CarriedOver) line).from() + ' ' + yen;
    }

    /**
     * Reads what {@link #write} made.
     *
     * @throws IllegalArgumentException when it is anything else
     */
    static List<DebitLine> read(String text) {
        return List.of(text.split(LINE_END, -1)).map(DebitLineText::readLine);
    }

    private static DebitLine readLine(String line) {
        String[] parts = line.split(" ", -1);
        DebitLine.Code code = DebitLine.Code.valueOf(parts[0]);
        if (parts.length != (code == DebitLine.Code.REISSUE_FEE ? 4 : 3)) {
            throw new IllegalArgumentException("a line of a debit has other parts than those of a " + code);
        }
        Yen amount = new Yen(Long.parseLong(parts[parts.length - 1]));
        return switch (code) {
            case MONTHLY_FEE -> new MonthlyFee(Integer.parseInt(parts[1]), amount);
            case REISSUE_FEE -> new ReissueFee(new ApplicationNumber(parts[1]), Integer.parseInt(parts[2]), amount);
            case CARRIED_OVER ->
                new CarriedOver(
                        FeeMonth.parse(parts[1])
                                .getOrElseThrow(() -> new IllegalArgumentException("a debit is carried from no month")),
                        amount);
        };
    }
}
