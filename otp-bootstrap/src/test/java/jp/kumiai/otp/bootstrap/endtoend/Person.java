package jp.kumiai.otp.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import jp.kumiai.otp.bootstrap.RunningDemo;

/** Somebody of the sample company with a key fob in their hand, whose codes oathtool computes from the seed file. */
record Person(String loginId, String nickname, String serial) {

    static final Person HANAKO = new Person("hanskirodt", "hanako", "12345678");
    static final Person ICHIRO = new Person("ichirodt", "ichiro", "23456789");
    static final Person JIRO = new Person("jirodt", "jiro", "12345678");
    static final Person SABURO = new Person("saburodt", "saburo", "34567890");

    String password() {
        return nickname + "-no-password";
    }

    String confirmationPassword() {
        return nickname + "-no-kakunin";
    }

    /** What the key fob shows now. */
    String code(RunningDemo demo) {
        return code(demo, 0);
    }

    /** What the key fob shows so many minutes from now. */
    String code(RunningDemo demo, int minutes) {
        return Oathtool.code(DemoSeeds.hex(serial), demo.clock().instant().plusSeconds(60L * minutes));
    }

    /** Registers the key fob on the first login; the session that is logged in. */
    String register(ApiClient api, RunningDemo demo) {
        String session = api.logIn(loginId, password()).text("session");
        ApiClient.Answer registered = api.register(session, serial, code(demo));
        assertThat(registered.status()).as("registration of %s", loginId).isEqualTo(200);
        return registered.text("session");
    }

    /** Logs in with the code shown now; the session that is logged in. */
    String logIn(ApiClient api, RunningDemo demo) {
        String session = api.logIn(loginId, password()).text("session");
        ApiClient.Answer in = api.enterCode(session, code(demo));
        assertThat(in.status()).as("login of %s", loginId).isEqualTo(200);
        return in.text("session");
    }

    /** Enters wrong codes at a login until the token is suspended. */
    void mistypeSixTimes(ApiClient api, RunningDemo demo) {
        String session = api.logIn(loginId, password()).text("session");
        for (int i = 0; i < 6; i++) {
            assertThat(api.enterCode(session, code(demo, 60 * 24)).text("code")).isEqualTo("CODE_MISMATCH");
        }
        assertThat(api.enterCode(session, code(demo)).text("code")).isEqualTo("TOKEN_SUSPENDED");
    }
}
