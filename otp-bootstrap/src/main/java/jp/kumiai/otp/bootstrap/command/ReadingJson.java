package jp.kumiai.otp.bootstrap.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vavr.collection.Traversable;
import jp.kumiai.otp.domain.seedimport.ImportedKey;
import jp.kumiai.otp.domain.seedimport.SeedFileReading;
import jp.kumiai.otp.domain.seedimport.dialect.Dialect;
import jp.kumiai.otp.domain.seedimport.dialect.Protection;
import jp.kumiai.otp.domain.seedimport.dialect.PskcDialect;

/** What was understood of a seed file, for a program. */
final class ReadingJson {

    private ReadingJson() {}

    static void put(SeedFileReading reading, ObjectNode json) {
        dialect(reading.dialect(), json.putObject("dialect"));
        ArrayNode understood = json.putArray("understood");
        reading.understood()
                .forEach((parameters, count) -> understood
                        .addObject()
                        .put("algorithm", parameters.algorithm().name())
                        .put("digits", parameters.digits())
                        .put("step", parameters.stepSeconds())
                        .put("tokens", count));
        ObjectNode ignored = json.putObject("ignored");
        reading.ignored().forEach((name, count) -> ignored.put(name, count));
        ArrayNode mapped = json.putArray("mapped");
        reading.keys()
                .filter(ImportedKey::isMapped)
                .forEach(key -> mapped.addObject()
                        .put("line", key.line())
                        .put("vendorSerial", key.vendorSerial())
                        .put("serial", key.serial().value()));
    }

    private static void dialect(Dialect dialect, ObjectNode json) {
        json.put("shape", dialect.shape().name());
        dialect.pskc().forEach(pskc -> pskc(pskc, json));
    }

    private static void pskc(PskcDialect pskc, ObjectNode json) {
        json.put("namespace", pskc.namespace().name());
        add(pskc.variations(), json.putArray("variations"));
        pskc.protection().forEach(protection -> protection(protection, json.putObject("encryption")));
    }

    private static void protection(Protection protection, ObjectNode json) {
        add(protection.ciphers(), json.putArray("ciphers"));
        protection.mac().forEach(mac -> json.put("mac", mac));
        protection.macKey().forEach(key -> json.put("macKey", key.name()));
        add(protection.authenticated(), json.putArray("authenticated"));
        protection.prf().forEach(prf -> json.put("prf", prf));
    }

    private static void add(Traversable<?> values, ArrayNode array) {
        values.forEach(value -> array.add(String.valueOf(value)));
    }
}
