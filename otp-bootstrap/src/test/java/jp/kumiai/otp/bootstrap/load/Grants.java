package jp.kumiai.otp.bootstrap.load;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import jp.kumiai.otp.domain.totp.TimeStep;
import jp.kumiai.otp.domain.totp.Totp;
import jp.kumiai.otp.domain.totp.TotpParameters;

/**
 * Tokens of OpenID Connect to be granted directly, by user name and one-time password. The users take turns, each with the
 * same code every time, so the server must let codes be used again.
 */
final class Grants implements Requests {

    private static final Totp TOTP = Totp.standard();
    private static final int COUNT = 200_000;
    private static final int GRANTED = 200;
    private static final int REFUSED = 400;
    private static final long YEARS_AGO = 1;

    /** One for each user. */
    private final byte[][] requests;

    private final int status;

    private Grants(byte[][] requests, int status) {
        this.requests = requests;
        this.status = status;
    }

    static Grants right(int users, Instant now) {
        return of(users, TimeStep.at(now, TotpParameters.STANDARD.stepSeconds()), GRANTED);
    }

    /** Codes that were right years ago. */
    static Grants wrong(int users) {
        return of(users, new TimeStep(YEARS_AGO), REFUSED);
    }

    private static Grants of(int users, TimeStep step, int status) {
        byte[][] requests = new byte[users][];
        for (int i = 0; i < users; i++) {
            Holder holder = new Holder(i);
            requests[i] = request(
                    holder,
                    TOTP.generate(holder.seed(), TotpParameters.STANDARD, step).reveal());
        }
        return new Grants(requests, status);
    }

    private static byte[] request(Holder holder, String code) {
        String form = "grant_type=password&client_id=" + KeycloakRealm.CLIENT + "&username="
                + holder.loginId().value() + "&otp=" + code;
        String head = "POST /realms/" + KeycloakRealm.NAME + "/protocol/openid-connect/token HTTP/1.1\r\n"
                + "Host: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                + form.length() + "\r\n\r\n";
        return (head + form).getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public int count() {
        return COUNT;
    }

    @Override
    public byte[] request(int number) {
        return requests[number % requests.length];
    }

    @Override
    public boolean isAsExpected(int number, int answered) {
        return answered == status;
    }
}
