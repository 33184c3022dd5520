package jp.kumiai.otp.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.function.Function;
import jp.kumiai.otp.application.port.Commits;
import jp.kumiai.otp.bootstrap.DataDirectory;
import jp.kumiai.otp.bootstrap.DataPlace;
import jp.kumiai.otp.bootstrap.Policies;
import jp.kumiai.otp.bootstrap.Product;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.sealing.TrailSeal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code otp audit verify} on a database whose first minute is sealed, in which nothing happened, and an event after it. */
class AuditOnTheCommandLineIT {

    private static final String FORGED_EVENT = """
            INSERT INTO audit_event (commit_id, position, occurred_at, kind, actor_kind, actor_name, facts, recorded_at)
            SELECT e.commit_id, 1, e.occurred_at, e.kind, e.actor_kind, e.actor_name, e.facts, s.since_at
              FROM audit_event e, audit_seal s
            """;

    private static final String MAC = "0123456789abcdef".repeat(4);

    @TempDir
    private Path folder;

    private Operator sato;
    private TrailSeal seal;

    @BeforeEach
    void sealTheFirstMinute() {
        sato = new Operator(folder);
        AuditEvent imported =
                AuditEvent.ofBank(Instant.EPOCH, AuditEvent.Kind.TOKENS_IMPORTED, "suzuki", Option.none());
        seal = inTheProduct(product -> {
            assertThat(product.storage().commits().commit(Changes.NONE.event(imported)))
                    .isEqualTo(Commits.Outcome.COMMITTED);
            return product.sealTrail().seal().get();
        });
    }

    @Test
    void tellsThatATrailIsSoundAndItsLastSeal() {
        Operator.Ended run = sato.asks("audit", "verify");

        JsonNode answer = run.json();
        assertThat(run.exitCode()).isZero();
        assertThat(answer.path("sound").asBoolean()).isTrue();
        assertThat(answer.path("seals").asInt()).isEqualTo(1);
        assertThat(answer.path("events").asInt()).isZero();
        assertThat(answer.path("unsealed").asInt()).isEqualTo(1);
        assertThat(answer.path("olderThanSeals").asBoolean()).isFalse();
        assertThat(answer.path("sealedUntil").asText()).isEqualTo(seal.until().toString());
        assertThat(answer.path("lastSeal").asText()).isEqualTo(seal.known().toString());
        assertThat(answer.path("findings")).isEmpty();
        assertThat(answer.has("note")).isFalse();
    }

    @Test
    void saysWhatIsNotAsItWasSealed() {
        forge(FORGED_EVENT);

        Operator.Ended run = sato.asks("audit", "verify");

        JsonNode finding = run.json().path("findings").path(0);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.refusal()).isEqualTo("EVENTS_ADDED");
        assertThat(run.json().path("sound").asBoolean(true)).isFalse();
        assertThat(finding.path("kind").asText()).isEqualTo("EVENTS_ADDED");
        assertThat(finding.path("message").asText()).isNotEmpty();
        assertThat(finding.path("firstSeal").asInt()).isEqualTo(1);
        assertThat(finding.path("lastSeal").asInt()).isEqualTo(1);
        assertThat(finding.path("since").asText()).isEqualTo(seal.since().toString());
        assertThat(finding.path("until").asText()).isEqualTo(seal.until().toString());
        assertThat(finding.path("sealed").asInt()).isZero();
        assertThat(finding.path("found").asInt()).isEqualTo(1);
    }

    @Test
    void missesASealThatWasNotedDown() {
        forge("DELETE FROM audit_seal");
        String notes = sato.file("seals.txt", "\n  " + seal.known() + "\t\n");

        Operator.Ended unaware = sato.asks("audit", "verify");
        Operator.Ended aware =
                sato.asks("audit", "verify", "--known", seal.known().toString());
        Operator.Ended noted = sato.asks("audit", "verify", "--known-file", notes);

        assertThat(unaware.exitCode()).isZero();
        assertThat(unaware.json().path("note").asText()).isNotEmpty();
        assertThat(unaware.json().path("lastSeal").isNull()).isTrue();
        for (Operator.Ended run : new Operator.Ended[] {aware, noted}) {
            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.json().path("findings").path(0).path("kind").asText())
                    .isEqualTo("SEAL_MISSING");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--known=17", "--known=0-MAC", "--known=17-MAC0", "--known-file=nowhere"})
    void doesNotTakeASealThatIsNone(String option) {
        Operator.Ended run = sato.asks("audit", "verify", option.replace("MAC", MAC));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.printed().lines()).hasSize(1);
    }

    @Test
    void doesNotTakeAFileOfOtherLines() {
        String notes = sato.file("seals.txt", seal.known() + "\nsomething else\n");

        assertThat(sato.asks("audit", "verify", "--known-file", notes).exitCode())
                .isEqualTo(2);
    }

    private void forge(String statement) {
        int forged = inTheProduct(product -> {
            try (Connection connection =
                            product.storage().database().dataSource().getConnection();
                    Statement forgery = connection.createStatement()) {
                return forgery.executeUpdate(statement);
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
        });
        assertThat(forged).isEqualTo(1);
    }

    private <T> T inTheProduct(Function<Product, T> act) {
        DataPlace place = new DataPlace(DataDirectory.at(folder.resolve("data")), Option.none());
        try (Product product = Product.open(place, Policies.STANDARD, random -> place.seedKey(Option.none(), random))) {
            return act.apply(product);
        }
    }
}
