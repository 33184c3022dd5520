package jp.kumiai.otp.application.cell;

import io.vavr.collection.List;
import io.vavr.collection.SortedMap;
import io.vavr.collection.TreeMap;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import jp.kumiai.otp.application.port.ParcelRow;
import jp.kumiai.otp.domain.cell.Inventory;

/**
 * Adds rows up to a digest that is the same in any order and for any division into pages: the sum of the SHA-256 of each,
 * modulo 2<sup>256</sup>. It finds what was lost, doubled or changed by accident; a forger it does not stop. Immutable.
 */
public final class RowDigest {

    public static final RowDigest NONE = new RowDigest(new byte[32], TreeMap.empty());

    private final byte[] sum;
    private final SortedMap<String, Long> rows;

    private RowDigest(byte[] sum, SortedMap<String, Long> rows) {
        this.sum = sum;
        this.rows = rows;
    }

    public RowDigest plus(List<ParcelRow> more) {
        byte[] next = sum.clone();
        SortedMap<String, Long> counted = rows;
        for (ParcelRow row : more) {
            add(next, sha256(row));
            counted = counted.put(row.kind(), counted.getOrElse(row.kind(), 0L) + 1);
        }
        return new RowDigest(next, counted);
    }

    public Inventory inventory() {
        return new Inventory(rows, HexFormat.of().formatHex(sum));
    }

    private static void add(byte[] sum, byte[] more) {
        int carry = 0;
        for (int i = sum.length - 1; i >= 0; i--) {
            int digit = (sum[i] & 0xff) + (more[i] & 0xff) + carry;
            sum[i] = (byte) digit;
            carry = digit >>> Byte.SIZE;
        }
    }

    private static byte[] sha256(ParcelRow row) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((row.kind() + "\n").getBytes(StandardCharsets.UTF_8));
            return digest.digest(row.content().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
