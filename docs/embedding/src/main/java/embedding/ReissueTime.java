package embedding;

import java.time.LocalDateTime;
import jp.kumiai.otp.domain.calendar.BankTime;
import jp.kumiai.otp.domain.revocation.ReissuePolicy;

class ReissueTime {

    public static void main(String[] args) {
        for (String revoked : new String[] {"2026-11-29T14:00:00", "2026-11-29T02:05:59", "2026-11-29T02:06:00"}) {
            var earliest = ReissuePolicy.STANDARD.earliestReissue(BankTime.instantOf(LocalDateTime.parse(revoked)));
            System.out.println(revoked + " -> " + BankTime.wallClock(earliest));
        }
    }
}
