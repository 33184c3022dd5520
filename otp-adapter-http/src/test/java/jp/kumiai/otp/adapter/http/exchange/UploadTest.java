package jp.kumiai.otp.adapter.http.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.HashMap;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UploadTest {

    private static final String TYPE = "multipart/form-data; boundary=XyZ";
    private static final String NAME = "Content-Disposition: form-data; name=";

    private static Option<Upload> read(String type, String body) {
        return Upload.of(new Exchange(
                Method.POST,
                "/",
                HashMap.empty(),
                "",
                Headers.NONE.and("Content-Type", type),
                Body.of(body.getBytes(StandardCharsets.ISO_8859_1))));
    }

    @Test
    void keepsEveryByteOfAFile() {
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        String body = "--XyZ\r\n" + NAME + "\"csrf\"\r\n\r\ntoken\r\n--XyZ\r\n" + NAME
                + "\"file\"; filename=\"a.txt\"\r\nContent-Type: text/plain\r\n\r\n"
                + new String(all, StandardCharsets.ISO_8859_1) + "\r\n--XyZ--\r\n";

        Upload upload = read(TYPE, body).get();

        assertThat(upload.text("csrf")).contains("token");
        assertThat(upload.file("file").get().toBytes()).isEqualTo(all);
        assertThat(upload.file("other")).isEmpty();
        assertThat(upload.toString()).isEqualTo("Upload[csrf, file]");
    }

    @Test
    void readsTextsAsUtf8() {
        String text = new String("見本".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);

        assertThat(read(TYPE, "--XyZ\r\n" + NAME + "\"a\"\r\n\r\n" + text + "\r\n--XyZ--")
                        .get()
                        .text("a"))
                .contains("見本");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--XyZ--",
                "junk\r\n--XyZ\r\n" + NAME + "\"a\"\r\n\r\n1\r\n--XyZ--\r\n",
                "--XyZ\r\n" + NAME + "\"a\"\r\n\r\n1\r\n",
                "--XyZ\r\n" + NAME + "\"a\"\r\n\r\n1\r\n--XyZ--\r\njunk",
                "--XyZ\r\n" + NAME + "\"a\"\r\n\r\n1\r\n--XyZ\r\n" + NAME + "\"a\"\r\n\r\n2\r\n--XyZ--\r\n",
                "--XyZ\r\nContent-Type: text/plain\r\n\r\n1\r\n--XyZ--\r\n",
                "--XyZ\r\n" + NAME + "\"a\"\r\n--XyZ--\r\n",
                "--Other\r\n" + NAME + "\"a\"\r\n\r\n1\r\n--Other--\r\n"
            })
    void isUnreadableWhenItIsNotOfThatFormFromEndToEnd(String body) {
        Option<Upload> upload = read(TYPE, body);

        assertThat(upload.filter(each -> each.text("a").isDefined())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/x-www-form-urlencoded",
                "multipart/form-data",
                "multipart/mixed; boundary=XyZ",
                "multipart/form-data; boundary=",
                "multipart/form-data; boundary=XyZ; boundary=Abc"
            })
    void isNothingButAForm(String type) {
        assertThat(read(type, "--XyZ\r\n" + NAME + "\"a\"\r\n\r\n1\r\n--XyZ--\r\n"))
                .isEmpty();
    }
}
