package jp.kumiai.otp.adapter.http.page.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.control.Option;
import jp.kumiai.otp.adapter.http.RunningServer;
import jp.kumiai.otp.adapter.http.page.Stub;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlashTest {

    @Test
    void comesBackAsItWent() {
        Flash flash = Flash.of(Place.LOGIN, Notice.SESSION_OVER, -42, "hanako.data_1-2@example");

        assertThat(Flash.parse(flash.text())).isEqualTo(Option.some(flash));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "~~~",
                "LOGIN~X~1",
                "NOWHERE~X~1~",
                "LOGIN~x~1~",
                "LOGIN~X~1~<script>",
                "LOGIN~X~1234567890123~",
                "LOGIN~X~~",
                "LOGIN~X~1~\n",
                "LOGIN~X~1~a;b",
                "LIFT_LIST~LIST_CHANGED~0~a,b"
            })
    void isIgnoredWhenSomebodyChangedIt(String text) {
        assertThat(Flash.parse(text)).isEqualTo(Option.none());
    }

    @Test
    void hasNoRoomForOtherCharacters() {
        assertThatThrownBy(() -> Flash.of(Place.LOGIN, Notice.SESSION_OVER, 0, "パスワード"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LOGIN~NO_SUCH_CODE~0~",
                "LOGIN~REISSUE_WAIT~-99999999999~x",
                "LOGIN~REISSUE_WAIT~999999999999~x",
                "TOP~LOGGED_OUT~0~",
                "%00"
            })
    void breaksNoPageWhateverIsInTheCookie(String text) {
        try (RunningServer server = Stub.nobody().start()) {
            var request = server.request("/login").header("Cookie", "__Host-flash=" + text);

            assertThat(server.send(request.build()).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void waitsForThePageItIsFor() {
        try (RunningServer server = Stub.nobody().start()) {
            var request = server.request("/login").header("Cookie", "__Host-flash=TOP~LOGGED_OUT~0~");

            var response = server.send(request.build());

            assertThat(response.body()).doesNotContain("id=\"message\"");
            assertThat(response.headers().allValues("Set-Cookie")).noneMatch(set -> set.contains("__Host-flash"));
        }
    }
}
