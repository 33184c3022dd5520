package jp.kumiai.otp.application.cell;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import io.vavr.collection.TreeMap;
import jp.kumiai.otp.application.port.ParcelRow;
import org.junit.jupiter.api.Test;

class RowDigestTest {

    private static final ParcelRow A = new ParcelRow("token", "{\"serial_no\":\"12345678\"}");
    private static final ParcelRow B = new ParcelRow("token", "{\"serial_no\":\"23456789\"}");
    private static final ParcelRow C = new ParcelRow("loan", "{\"serial_no\":\"12345678\"}");

    private static String of(ParcelRow... rows) {
        return RowDigest.NONE.plus(List.of(rows)).inventory().digest();
    }

    @Test
    void isTheSameInAnyOrderAndForAnyDivision() {
        assertThat(of(A, B, C))
                .hasSize(64)
                .isEqualTo(of(C, A, B))
                .isEqualTo(RowDigest.NONE
                        .plus(List.of(B))
                        .plus(List.of(C, A))
                        .inventory()
                        .digest());
    }

    @Test
    void isAnotherWhenARowIsLostDoubledOrChanged() {
        assertThat(List.of(of(A, B), of(A), of(A, B, B), of(A, C), of(), of(A, A))
                        .distinct())
                .hasSize(6);
    }

    @Test
    void countsTheRowsOfEachKind() {
        assertThat(RowDigest.NONE.plus(List.of(A, B, C)).inventory().rows())
                .isEqualTo(TreeMap.of("loan", 1L, "token", 2L));
    }

    @Test
    void aRowDoesNotPrintWhatIsInIt() {
        assertThat(A.toString()).isEqualTo("ParcelRow[token]");
    }
}
