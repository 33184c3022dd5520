package jp.kumiai.otp.bootstrap.endtoend;

import static jp.kumiai.otp.domain.retention.RetentionPolicy.STANDARD;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.vavr.collection.TreeMap;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import jp.kumiai.otp.bootstrap.DataDirectory;
import jp.kumiai.otp.bootstrap.DataPlace;
import jp.kumiai.otp.bootstrap.Policies;
import jp.kumiai.otp.bootstrap.Product;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.request.Fingerprint;
import jp.kumiai.otp.domain.request.HandledRequest;
import jp.kumiai.otp.domain.request.RequestId;
import jp.kumiai.otp.domain.request.RequestKey;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.user.LoginId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code otp retention} on a database with records from eight and eleven years, and from a month and a year, ago. */
class RetentionOnTheCommandLineIT {

    private static final SerialNumber TOKEN = new SerialNumber("77777771");
    private static final int YEAR = 366;

    @TempDir
    private Path folder;

    private Operator sato;

    @BeforeEach
    void growForYears() {
        sato = new Operator(folder);
        Instant now = Instant.now();
        inTheProduct(product -> product.storage()
                .commits()
                .commit(Changes.NONE
                        .event(event(now.minus(Duration.ofDays(11 * YEAR))))
                        .request(request("r-1", now.minus(Duration.ofDays(YEAR))))
                        .request(request("r-2", now.minus(Duration.ofDays(30))))));
        inTheProduct(product ->
                product.storage().commits().commit(Changes.NONE.event(event(now.minus(Duration.ofDays(8 * YEAR))))));
    }

    @Test
    void tellsWhatItWouldRemoveAndRemovesNothing() {
        Operator.Ended run = sato.asks("retention");

        assertThat(run.exitCode()).isZero();
        assertThat(run.json().path("removed").asBoolean()).isFalse();
        assertThat(run.json().path("events").asInt()).isEqualTo(1);
        assertThat(run.json().path("requests").asInt()).isEqualTo(1);
        assertThat(run.json().path("note").asText()).isNotEmpty();
        assertThat(events()).isEqualTo(2);
        assertThat(isAnswered("r-1")).isTrue();
    }

    @Test
    @Tag("R37a")
    void removesWhatIsOldAndKeepsTheRest() {
        Operator.Ended run = sato.asks("retention", "--remove");

        JsonNode done = run.json();
        assertThat(run.exitCode()).isZero();
        assertThat(done.path("removed").asBoolean()).isTrue();
        assertThat(done.path("events").asInt()).isEqualTo(1);
        assertThat(done.path("requests").asInt()).isEqualTo(1);
        assertThat(events()).isEqualTo(1);
        assertThat(isAnswered("r-1")).isFalse();
        assertThat(isAnswered("r-2")).isTrue();
    }

    @Test
    void keepsForAsLongAsThePolicySaysUnlessItIsToldOtherwise() {
        Instant begun = Instant.now().truncatedTo(ChronoUnit.MILLIS);

        JsonNode plan = new Operator(folder.resolve("new")).asks("retention").json();

        assertThat(Instant.parse(plan.path("eventsBefore").asText())
                        .plus(STANDARD.events().length()))
                .isBetween(begun, Instant.now());
        assertThat(Instant.parse(plan.path("requestsBefore").asText())
                        .plus(STANDARD.requests().length()))
                .isBetween(begun, Instant.now());
    }

    @Test
    void keepsForAsLongAsItIsTold() {
        JsonNode longer = sato.asks("retention", "--keep-events", "12y", "--keep-requests", "367d")
                .json();
        JsonNode shorter = sato.asks("retention", "--keep-events", "7y", "--keep-requests", "14d")
                .json();

        assertThat(longer.path("events").asInt()).isZero();
        assertThat(longer.path("requests").asInt()).isZero();
        assertThat(shorter.path("events").asInt()).as("31 days at a time").isEqualTo(1);
        assertThat(shorter.path("requests").asInt()).as("31 days at a time").isEqualTo(1);
    }

    @Test
    void goesOnAMonthAtATime() {
        sato.asks("retention", "--remove", "--keep-events", "7y", "--keep-requests", "14d");

        JsonNode next = sato.asks("retention", "--remove", "--keep-events", "7y", "--keep-requests", "14d")
                .json();

        assertThat(next.path("events").asInt()).isEqualTo(1);
        assertThat(next.path("requests").asInt()).isEqualTo(1);
        assertThat(events()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--keep-events=6y",
                "--keep-events=2561d",
                "--keep-requests=13d",
                "--keep-events=ten",
                "--keep-requests=90"
            })
    void doesNotKeepForLessThanTheMinimum(String option) {
        Operator.Ended run = sato.asks("retention", "--remove", option);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.printed().lines()).hasSize(1);
        assertThat(events()).isEqualTo(2);
        assertThat(isAnswered("r-1")).isTrue();
    }

    private int events() {
        return inTheProduct(
                product -> product.storage().auditTrail().latestAbout(TOKEN, 10).size());
    }

    private boolean isAnswered(String id) {
        return inTheProduct(product -> product.storage()
                .snapshots()
                .request(request(id, Instant.EPOCH).key())
                .isDefined());
    }

    private <T> T inTheProduct(Function<Product, T> act) {
        DataPlace place = new DataPlace(DataDirectory.at(folder.resolve("data")), Option.none());
        try (Product product = Product.open(place, Policies.STANDARD, random -> place.seedKey(Option.none(), random))) {
            return act.apply(product);
        }
    }

    private static AuditEvent event(Instant at) {
        return AuditEvent.ofBank(at, AuditEvent.Kind.TOKENS_IMPORTED, "suzuki", Option.none())
                .about(TOKEN);
    }

    private static HandledRequest request(String id, Instant at) {
        RequestKey key = new RequestKey(new ContractId("1000001"), new LoginId("hanako"), new RequestId(id));
        return new HandledRequest(key, new Fingerprint("0123456789abcdef".repeat(4)), TreeMap.empty(), at);
    }
}
