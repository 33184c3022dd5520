package jp.kumiai.otp.domain.token;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class SealedSeedTest {

    @Test
    void keepsItsBytesWhenThoseItWasMadeOfChange() {
        byte[] given = {1, 2, 3};
        SealedSeed seed = SealedSeed.of(given);

        given[0]++;

        assertThat(seed.toBytes()).containsExactly(1, 2, 3);
    }

    @Test
    void keepsItsBytesWhenThoseItHandedOutChange() {
        SealedSeed seed = SealedSeed.of(new byte[] {1, 2, 3});

        seed.toBytes()[0]++;

        assertThat(seed.toBytes()).containsExactly(1, 2, 3);
    }
}
