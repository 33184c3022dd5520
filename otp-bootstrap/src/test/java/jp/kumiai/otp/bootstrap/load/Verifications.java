package jp.kumiai.otp.bootstrap.load;

import java.io.IOException;
import java.time.Instant;
import jp.kumiai.otp.domain.totp.TimeStep;
import jp.kumiai.otp.domain.totp.Totp;
import jp.kumiai.otp.domain.totp.TotpParameters;

/**
 * Operations that are authorised over the API, each by a one-time password that was never used before: of every holder
 * the code of the step that is now and then the one of the next step, which clients work out before they are measured.
 */
final class Verifications {

    private static final int STEPS = 2;

    private final String[][] codes;
    private final String run;
    private final int status;

    private Verifications(String[][] codes, String run, int status) {
        this.codes = codes;
        this.run = run;
        this.status = status;
    }

    /** Right codes from now on, each holder's twice. */
    static Verifications right(int first, int holders, Instant now, String run) {
        TimeStep step = TimeStep.at(now, TotpParameters.STANDARD.stepSeconds());
        return new Verifications(codes(first, holders, step.value()), run, 200);
    }

    /** Codes that were right years ago, so that each is a wrong one that is counted. */
    static Verifications wrong(int first, int holders, String run) {
        return new Verifications(codes(first, holders, 1), run, 403);
    }

    private static String[][] codes(int first, int holders, long step) {
        Totp totp = Totp.standard();
        String[][] codes = new String[first + holders][];
        for (int i = first; i < first + holders; i++) {
            codes[i] = new String[STEPS];
            for (int j = 0; j < STEPS; j++) {
                codes[i][j] = totp.generate(new Holder(i).seed(), TotpParameters.STANDARD, new TimeStep(step + j))
                        .reveal();
            }
        }
        return codes;
    }

    /** A client that does every {@code clients}-th holder, from this one on. */
    Clients.Client client(int port, int firstHolder, int clients) throws IOException {
        KeepAlive connection = new KeepAlive(port);
        return new Clients.Client() {

            private int holder = firstHolder;
            private int step;

            @Override
            public Clients.Act act() throws IOException {
                if (holder >= codes.length) {
                    holder = firstHolder;
                    step++;
                }
                if (step == STEPS) {
                    return Clients.Act.NOTHING_LEFT;
                }
                int answer = connection.post(
                        "/api/v1/session/authorisations",
                        new Holder(holder).session().reveal(),
                        "{\"requestId\":\"" + run + "-" + holder + "-" + step
                                + "\",\"operation\":\"SPOT_TRANSFER\",\"reference\":\"T-1\",\"oneTimePassword\":\""
                                + codes[holder][step] + "\"}");
                holder += clients;
                return answer == status ? Clients.Act.AS_EXPECTED : Clients.Act.WRONG;
            }

            @Override
            public void close() throws IOException {
                connection.close();
            }
        };
    }
}
