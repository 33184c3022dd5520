package jp.kumiai.otp.application.fake;

import jp.kumiai.otp.application.port.SessionIds;
import jp.kumiai.otp.application.testkit.CountingSessionIds;
import jp.kumiai.otp.application.testkit.SessionIdsContract;

final class CountingSessionIdsTest implements SessionIdsContract {

    @Override
    public SessionIds sessionIds() {
        return new CountingSessionIds();
    }
}
