package jp.kumiai.otp.domain.seedimport;

import io.vavr.collection.TreeSet;
import io.vavr.control.Option;
import java.util.EnumSet;
import java.util.Set;
import jp.kumiai.otp.domain.seedimport.dialect.Protection;
import jp.kumiai.otp.domain.seedimport.dialect.PskcDialect;
import jp.kumiai.otp.domain.seedimport.dialect.PskcNamespace;
import jp.kumiai.otp.domain.seedimport.dialect.PskcVariation;

/** Where one PSKC file has been found to differ from RFC 6030, while it is read. To be used by one thread. */
final class DialectNotes {

    private final Set<PskcVariation> variations = EnumSet.noneOf(PskcVariation.class);

    void saw(PskcVariation variation) {
        variations.add(variation);
    }

    PskcDialect dialect(PskcNamespace namespace, Option<Protection> protection) {
        return new PskcDialect(namespace, TreeSet.ofAll(variations), protection);
    }
}
