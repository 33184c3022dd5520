package jp.kumiai.otp.bootstrap.load;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import jp.kumiai.otp.domain.totp.TimeStep;
import jp.kumiai.otp.domain.totp.Totp;
import jp.kumiai.otp.domain.totp.TotpParameters;

/**
 * Operations to be authorised over the API by one-time passwords, each of which was never used before. The requests are written out before they are
 * measured, since that costs processor time too.
 */
final class Verifications implements Requests {

    private static final Totp TOTP = Totp.standard();
    private static final int STEPS = 2;
    private static final int MIXED = 6;
    private static final long YEARS_AGO = 1;
    private static final int ACCEPTED = 200;
    private static final int REFUSED = 403;

    private final byte[][] requests;
    private final int[] statuses;

    private Verifications(int count) {
        this.requests = new byte[count][];
        this.statuses = new int[count];
    }

    /** Right codes from now on, each holder's twice. */
    static Verifications right(int first, int holders, Instant now, String run) {
        long step = stepAt(now);
        return ofEach(first, holders, run, step, ACCEPTED);
    }

    /** Codes that were right years ago, so that each is a wrong one that is counted. */
    static Verifications wrong(int first, int holders, String run) {
        return ofEach(first, holders, run, YEARS_AGO, REFUSED);
    }

    private static Verifications ofEach(int first, int holders, String run, long step, int status) {
        Verifications all = new Verifications(holders * STEPS);
        for (int i = 0; i < holders; i++) {
            Holder holder = new Holder(first + i);
            for (int j = 0; j < STEPS; j++) {
                all.set(j * holders + i, holder, run + "-" + holder.number() + "-" + j, step + j, status);
            }
        }
        return all;
    }

    /**
     * Five wrong codes for each right one, over as many holders as there are, so that few holders are good for as many
     * requests as many. No two rounds have a holder in common where there are enough of them, and where there are not, the
     * right code comes last and takes the failures back.
     *
     * @param count as many as there are holders or fewer, or six times as many
     */
    static Verifications mixed(int holders, int count, int round, Instant now) {
        if (count > holders && count != MIXED * holders) {
            throw new IllegalArgumentException("failures that are not taken back suspend the tokens");
        }
        long step = stepAt(now);
        Verifications all = new Verifications(count);
        int distinct = Math.min(holders, count);
        for (int i = 0; i < count; i++) {
            // a stride that has no factor in common with a power of ten goes to every holder once, and to none near the
            // last
            long place = ((long) round * distinct + i % distinct) * 7_919L % holders;
            boolean right = distinct == count ? i % MIXED == MIXED - 1 : i / distinct == MIXED - 1;
            all.set(
                    i,
                    new Holder((int) place),
                    "m" + round + "-" + i,
                    right ? step : YEARS_AGO,
                    right ? ACCEPTED : REFUSED);
        }
        return all;
    }

    private static long stepAt(Instant now) {
        return TimeStep.at(now, TotpParameters.STANDARD.stepSeconds()).value();
    }

    private void set(int number, Holder holder, String id, long step, int status) {
        String code = TOTP.generate(holder.seed(), TotpParameters.STANDARD, new TimeStep(step))
                .reveal();
        requests[number] = request(holder, id, code);
        statuses[number] = status;
    }

    @Override
    public int count() {
        return requests.length;
    }

    @Override
    public byte[] request(int number) {
        return requests[number];
    }

    @Override
    public boolean isAsExpected(int number, int answered) {
        return answered == statuses[number];
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
