package jp.kumiai.otp.application.session;

import java.security.SecureRandom;
import jp.kumiai.otp.application.port.SessionIds;
import jp.kumiai.otp.application.testkit.SessionIdsContract;

class RandomSessionIdsTest implements SessionIdsContract {

    @Override
    public SessionIds sessionIds() {
        return new RandomSessionIds(new SecureRandom());
    }
}
