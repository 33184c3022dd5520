package jp.kumiai.otp.bootstrap.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import jp.kumiai.otp.application.sealing.TrailReport;
import jp.kumiai.otp.application.sealing.VerifyTrail;
import jp.kumiai.otp.bootstrap.NodesInProcess;
import jp.kumiai.otp.bootstrap.Product;
import jp.kumiai.otp.bootstrap.history.Call;
import jp.kumiai.otp.bootstrap.history.HistoryChecker;
import jp.kumiai.otp.bootstrap.seed.SeedKeyFile;
import jp.kumiai.otp.domain.sealing.TrailSeal;

/**
 * A database with many companies and the key that belongs to it, for nodes that come and go.
 *
 * @param folder where the key file is
 */
record Site(String database, Path folder) {

    /** Makes the key file. */
    static Site on(String database, Path folder) {
        SeedKeyFile.create(folder.resolve("seed.key"), new SecureRandom());
        return new Site(database, folder);
    }

    List<Company> enter(int companies) {
        try (Product product = open()) {
            return Companies.enter(companies, product);
        }
    }

    /** Holds what clients saw against what a node that was not there then finds stored. */
    void assertSound(List<Call> calls, List<Company> companies) {
        System.out.println(Summary.of(calls));
        try (Product fresh = open()) {
            assertThat(HistoryChecker.breaches(calls, StoredStates.of(fresh.storage(), companies, calls)))
                    .isEmpty();
            assertThat(sealedTrail(fresh).findings()).isEmpty();
        }
    }

    /** The trail, sealed as far as it is settled and verified. */
    private static TrailReport sealedTrail(Product fresh) {
        Option<TrailSeal> seal = fresh.sealTrail().seal();
        while (seal.isDefined()) {
            seal = fresh.sealTrail().seal();
        }
        return fresh.verifyTrail()
                .verify(new VerifyTrail.Command(io.vavr.collection.List.empty(), (seals, ofAll) -> {}));
    }

    private Product open() {
        return NodesInProcess.open(Clock.systemUTC(), database, folder);
    }
}
