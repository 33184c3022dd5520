package jp.kumiai.otp.adapter.http.page.bank.company;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import jp.kumiai.otp.adapter.http.exchange.Body;

/** By which the file that is stored is told to be the one that was looked at: its SHA-256, in hex. */
final class FileDigest {

    private FileDigest() {}

    static String of(Body file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file.toBytes()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
