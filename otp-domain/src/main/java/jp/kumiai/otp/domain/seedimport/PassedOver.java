package jp.kumiai.otp.domain.seedimport;

import io.vavr.collection.HashMap;
import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Set;

/** Which elements of a {@code KeyPackage} the import does not use. */
final class PassedOver {

    /** The used children of each element that is looked into. */
    private static final Map<String, Set<String>> USED = HashMap.of(
            "KeyPackage", HashSet.of("DeviceInfo", "Key"),
            "DeviceInfo", HashSet.of("SerialNo", "ExpiryDate"),
            "Key", HashSet.of("AlgorithmParameters", "Data", "Policy", "KeyProfileId"),
            "AlgorithmParameters", HashSet.of("Suite", "ResponseFormat"),
            "Data", HashSet.of("Secret", "Time", "TimeInterval", "TimeDrift"),
            "Policy", HashSet.of("ExpiryDate", "KeyUsage"));

    private PassedOver() {}

    /** Their names, each as often as it comes. */
    static List<String> in(XmlElement element) {
        Set<String> used = USED.get(element.name()).getOrElse(HashSet.empty());
        return element.children().flatMap(child -> {
            if (!child.isPskc() || !used.contains(child.name())) {
                return List.of(child.name());
            }
            return USED.containsKey(child.name()) ? in(child) : List.empty();
        });
    }
}
