package jp.kumiai.otp.bootstrap.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vavr.control.Either;
import java.io.PrintWriter;
import jp.kumiai.otp.application.seedimport.ImportFailure;
import jp.kumiai.otp.application.seedimport.ImportReport;
import jp.kumiai.otp.domain.seedimport.ImportPlan;

/** The outcome of an import for a program: one JSON object on one line. */
final class ImportJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private ImportJson() {}

    static void print(Either<ImportFailure, ImportReport> outcome, PrintWriter out) {
        out.println(outcome.fold(ImportJson::refused, ImportJson::accepted));
    }

    private static ObjectNode accepted(ImportReport report) {
        ObjectNode json = MAPPER.createObjectNode()
                .put("stored", report.stored())
                .put("format", report.plan().reading().format().name())
                .put("tokens", report.plan().reading().keys().size())
                .put("expiryAssumedFor", report.plan().withoutExpiry().size())
                .put("expiryOverriddenFor", report.plan().overridden().size())
                .put("placeholderExpiries", report.plan().placeholders().size())
                .put("assumedExpiry", report.expiryOfTheRest().toString());
        ReadingJson.put(report.plan().reading(), json);
        ArrayNode serials = json.putArray("serials");
        report.plan().reading().keys().forEach(key -> serials.add(key.serial().value()));
        return json;
    }

    private static ObjectNode refused(ImportFailure failure) {
        ObjectNode json = MAPPER.createObjectNode()
                .put("stored", false)
                .put("failure", failure.code().name());
        if (failure instanceof ImportFailure.UnreadableFile unreadable) {
            json.put("reason", unreadable.failure().code().name());
            json.put("message", SeedFileWords.of(unreadable.failure()));
        }
        if (failure instanceof ImportFailure.EntriesRefused entries) {
            ReadingJson.put(entries.plan().reading(), json);
            entries(entries.plan(), json.putArray("refused"));
        }
        return json;
    }

    private static void entries(ImportPlan plan, ArrayNode refused) {
        plan.reading().refused().forEach(entry -> {
            ObjectNode node = refused.addObject()
                    .put("line", entry.line())
                    .put("serial", entry.serialAsWritten())
                    .put("reason", entry.reason().name());
            entry.detail().forEach(detail -> node.put("detail", detail));
        });
        plan.alreadyThere()
                .forEach(key -> refused.addObject()
                        .put("line", key.line())
                        .put("serial", key.serial().value())
                        .put("reason", "ALREADY_THERE"));
    }
}
