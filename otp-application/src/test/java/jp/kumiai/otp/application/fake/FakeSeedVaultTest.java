package jp.kumiai.otp.application.fake;

import jp.kumiai.otp.application.port.SeedVault;
import jp.kumiai.otp.application.testkit.FakeSeedVault;
import jp.kumiai.otp.application.testkit.SeedVaultContract;

final class FakeSeedVaultTest implements SeedVaultContract {

    private final SeedVault vault = new FakeSeedVault();

    @Override
    public SeedVault vault() {
        return vault;
    }

    @Override
    public SeedVault strangersVault() {
        return new FakeSeedVault("another key");
    }
}
