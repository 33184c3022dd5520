package jp.kumiai.otp.application.session;

import jp.kumiai.otp.domain.session.Session;
import jp.kumiai.otp.domain.session.SessionId;

/** A session together with the ID its client is to hold; the ID is known only to whoever has just opened it. */
public record OpenSession(SessionId id, Session session) {}
