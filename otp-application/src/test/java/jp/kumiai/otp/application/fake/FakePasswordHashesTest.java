package jp.kumiai.otp.application.fake;

import jp.kumiai.otp.application.port.PasswordHashes;
import jp.kumiai.otp.application.testkit.FakePasswordHashes;
import jp.kumiai.otp.application.testkit.PasswordHashesContract;

final class FakePasswordHashesTest implements PasswordHashesContract {

    private final PasswordHashes hashes = new FakePasswordHashes();

    @Override
    public PasswordHashes passwordHashes() {
        return hashes;
    }
}
