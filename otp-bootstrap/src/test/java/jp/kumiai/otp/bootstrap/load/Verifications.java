package jp.kumiai.otp.bootstrap.load;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import jp.kumiai.otp.domain.totp.TimeStep;
import jp.kumiai.otp.domain.totp.Totp;
import jp.kumiai.otp.domain.totp.TotpParameters;

/**
 * Operations that are authorised over the API, each by a one-time password that was never used before: of every holder
 * the code of the step that is now and then the one of the next step. The requests are written out before they are
 * measured, since that costs processor time too.
 */
final class Verifications {

    private static final int STEPS = 2;

    private final byte[][] requests;
    private final int status;

    private Verifications(byte[][] requests, int status) {
        this.requests = requests;
        this.status = status;
    }

    /** Right codes from now on, each holder's twice. */
    static Verifications right(int first, int holders, Instant now, String run) {
        TimeStep step = TimeStep.at(now, TotpParameters.STANDARD.stepSeconds());
        return new Verifications(requests(first, holders, step.value(), run), 200);
    }

    /** Codes that were right years ago, so that each is a wrong one that is counted. */
    static Verifications wrong(int first, int holders, String run) {
        return new Verifications(requests(first, holders, 1, run), 403);
    }

    /** Those to be sent, in their order. */
    int count() {
        return requests.length;
    }

    byte[] request(int number) {
        return requests[number];
    }

    boolean isAsExpected(int answered) {
        return answered == status;
    }

    private static byte[][] requests(int first, int holders, long step, String run) {
        Totp totp = Totp.standard();
        byte[][] requests = new byte[holders * STEPS][];
        for (int i = 0; i < holders; i++) {
            Holder holder = new Holder(first + i);
            for (int j = 0; j < STEPS; j++) {
                String code = totp.generate(holder.seed(), TotpParameters.STANDARD, new TimeStep(step + j))
                        .reveal();
                requests[j * holders + i] = request(holder, run + "-" + holder.number() + "-" + j, code);
            }
        }
        return requests;
    }

    private static byte[] request(Holder holder, String id, String code) {
        String json = "{\"requestId\":\"" + id
                + "\",\"operation\":\"SPOT_TRANSFER\",\"reference\":\"T-1\",\"oneTimePassword\":\"" + code + "\"}";
        String head = "POST /api/v1/session/authorisations HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                + holder.session().reveal() + "\r\nContent-Type: application/json\r\nContent-Length: " + json.length()
                + "\r\n\r\n";
        return (head + json).getBytes(StandardCharsets.US_ASCII);
    }
}
