package jp.kumiai.otp.domain.seedimport;

import io.vavr.control.Option;
import java.io.IOException;
import jp.kumiai.otp.domain.seedimport.dialect.Dialect;
import jp.kumiai.otp.domain.seedimport.dialect.PskcNamespace;
import jp.kumiai.otp.domain.seedimport.dialect.PskcVariation;

/**
 * Reads a PSKC key container (RFC 6030 section 4) or one of its drafts, one {@code KeyPackage} at a time. Signatures,
 * extensions and elements it does not know are passed over.
 */
final class PskcSeedFile {

    private final Gathering gathering;
    private final DialectNotes notes = new DialectNotes();
    private final PskcSecrets secrets;
    private final PskcKey keys;

    PskcSeedFile(Gathering gathering, FileKey key, ReadingOptions options, ReadingLimits limits) {
        this.gathering = gathering;
        this.secrets = new PskcSecrets(key, options.macRule(), limits);
        this.keys = new PskcKey(options, new PskcParameters(new PskcNumbers(secrets, notes), notes));
    }

    /** From the root, at which the cursor stands. */
    Dialect read(XmlCursor cursor) throws IOException {
        Option<PskcNamespace> namespace = PskcNamespace.of(cursor.namespace());
        if (namespace.isEmpty()) {
            throw new Unreadable(new SeedFileFailure.NotUnderstood());
        }
        PskcDraft draft = new PskcDraft(cursor.namespace(), notes);
        if (PskcDraft.isKeyPackage(cursor.name())) {
            notes.saw(PskcVariation.NO_CONTAINER);
            add(draft.keyPackage(cursor.element()));
            cursor.toNextChild();
        } else {
            container(cursor, draft);
        }
        Option<SeedFileFailure> doubt = secrets.doubt();
        if (doubt.isDefined()) {
            throw new Unreadable(doubt.get());
        }
        return Dialect.of(notes.dialect(namespace.get(), secrets.protection()));
    }

    private void container(XmlCursor cursor, PskcDraft draft) throws IOException {
        switch (cursor.name()) {
            case "KeyContainer" -> {}
            case "SecretContainer" -> notes.saw(PskcVariation.DRAFT_ELEMENTS);
            default -> throw new Unreadable(new SeedFileFailure.NotUnderstood());
        }
        boolean inHead = true;
        while (cursor.toNextChild()) {
            String name = draft.isPskc(cursor.namespace()) ? cursor.name() : "";
            if (PskcDraft.isKeyPackage(name)) {
                inHead = false;
                add(draft.keyPackage(cursor.element()));
            } else if (!PskcDraft.isHead(name)) {
                gathering.ignore(cursor.name());
            } else if (inHead) {
                secrets.describedBy(draft.head(cursor.element()));
            } else {
                throw new Unreadable(new SeedFileFailure.Malformed(cursor.line()));
            }
        }
    }

    /** The secret comes first, whatever else is wrong: a file that cannot be opened is to fail at its first key. */
    private void add(XmlElement keyPackage) throws IOException {
        PassedOver.in(keyPackage).forEach(gathering::ignore);
        gathering.add(keys.read(keyPackage, secrets.seedOf(keyPackage)));
    }
}
