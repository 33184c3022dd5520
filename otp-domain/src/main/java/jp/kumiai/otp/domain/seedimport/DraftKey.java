package jp.kumiai.otp.domain.seedimport;

import io.vavr.collection.HashMap;
import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.util.Locale;
import jp.kumiai.otp.domain.seedimport.dialect.PskcVariation;

/** Gives the parts of one key the names and places of RFC 6030; a part of {@link PskcDraft}. */
final class DraftKey {

    private static final List<String> ALGORITHM = List.of("Algorithm", "KeyAlgorithm", "SecretAlgorithm");
    private static final List<String> ID = List.of("Id", "KeyId", "SecretId");

    /** Rules about the use of a key that stood beside its policy; all but the dates are refused there as unknown. */
    private static final Set<String> POLICIES = HashSet.of("StartDate", "ExpiryDate", "Expiry", "PINPolicy");

    private static final List<String> USES = List.of("OTP", "CR", "Integrity", "Encrypt", "Unlock");

    private final DialectNotes notes;
    private final DraftValue values;

    DraftKey(DialectNotes notes) {
        this.notes = notes;
        this.values = new DraftValue(notes);
    }

    void encryptedBy(String cipher) {
        values.encryptedBy(cipher);
    }

    XmlElement key(XmlElement key) {
        List<XmlElement> own = key.children().filter(XmlElement::isPskc);
        List<XmlElement> foreign = key.children().reject(XmlElement::isPskc);
        List<XmlElement> data = own.filter(part -> part.name().equals("Data"));
        List<XmlElement> usages = own.filter(part -> part.name().equals("Usage"));
        List<XmlElement> policies = own.filter(part -> POLICIES.contains(part.name()));
        List<XmlElement> others = own.removeAll(data).removeAll(usages).removeAll(policies);
        return key.withAttributes(attributes(key))
                .withChildren(others.map(this::parameters)
                        .appendAll(usages.flatMap(this::parametersOf))
                        .appendAll(merged(data))
                        .appendAll(policy(policies, usages))
                        .appendAll(foreign));
    }

    private Map<String, String> attributes(XmlElement key) {
        return today(key, "Algorithm", ALGORITHM).merge(today(key, "Id", ID)).merge(key.attributes());
    }

    private Map<String, String> today(XmlElement key, String name, List<String> names) {
        Option<String> written =
                names.find(candidate -> key.attribute(candidate).isDefined());
        written.filter(candidate -> !candidate.equals(name))
                .forEach(draft -> notes.saw(PskcVariation.DRAFT_ATTRIBUTES));
        return written.flatMap(key::attribute)
                .<Map<String, String>>map(value -> HashMap.of(name, value))
                .getOrElse(HashMap.empty());
    }

    private List<XmlElement> merged(List<XmlElement> data) {
        return data.headOption()
                .map(first -> first.withChildren(data.flatMap(this::fields)))
                .toList();
    }

    private List<XmlElement> fields(XmlElement data) {
        Option<String> name = data.attribute("Name").filter(text -> !text.isEmpty());
        if (name.isEmpty()) {
            return data.children().map(values::field);
        }
        notes.saw(PskcVariation.NAMED_DATA);
        return List.of(values.field(data.named(
                switch (name.get().toUpperCase(Locale.ROOT)) {
                    case "SECRET" -> "Secret";
                    case "COUNTER" -> "Counter";
                    case "TIME" -> "Time";
                    case "TIME_INTERVAL" -> "TimeInterval";
                    case "TIME_DRIFT" -> "TimeDrift";
                    default -> name.get();
                })));
    }

    private List<XmlElement> parametersOf(XmlElement usage) {
        notes.saw(PskcVariation.USAGE);
        return List.of(parameters(usage.named("AlgorithmParameters")));
    }

    private XmlElement parameters(XmlElement part) {
        return part.name().equals("AlgorithmParameters") ? part.mapChildren(this::format) : part;
    }

    private XmlElement format(XmlElement part) {
        if (!part.name().equals("ResponseFormat")) {
            return part;
        }
        Map<String, String> written = part.attributes();
        Map<String, String> today = first(written, "Encoding", "Encoding", "Format", "format")
                .merge(first(written, "Length", "Length", "length"))
                .merge(first(written, "CheckDigits", "CheckDigits", "CheckDigit"));
        if (!written.keySet().containsAll(today.keySet())) {
            notes.saw(PskcVariation.DRAFT_RESPONSE_FORMAT);
        }
        return part.withAttributes(today.merge(written));
    }

    private static Map<String, String> first(Map<String, String> written, String name, String... spellings) {
        return List.of(spellings)
                .flatMap(written::get)
                .headOption()
                .<Map<String, String>>map(value -> HashMap.of(name, value))
                .getOrElse(HashMap.empty());
    }

    /** A usage that names uses without OTP forbids what the bank wants the key for: its name stays, to be refused. */
    private List<XmlElement> policy(List<XmlElement> rules, List<XmlElement> usages) {
        List<XmlElement> forbidding =
                usages.filter(usage -> USES.exists(use -> isTrue(usage, use)) && !isTrue(usage, "OTP"));
        if (!rules.isEmpty()) {
            notes.saw(PskcVariation.POLICY_OUTSIDE);
        }
        List<XmlElement> all = rules.map(rule -> rule.name().equals("Expiry") ? rule.named("ExpiryDate") : rule)
                .appendAll(forbidding);
        return all.headOption()
                .map(rule -> rule.named("Policy").withChildren(all))
                .toList();
    }

    private static boolean isTrue(XmlElement usage, String use) {
        return usage.attribute(use).exists(value -> value.equals("true") || value.equals("1"));
    }
}
