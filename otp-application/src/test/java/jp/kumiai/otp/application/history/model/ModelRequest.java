package jp.kumiai.otp.application.history.model;

/** A request that was answered (R37a). */
record ModelRequest(String kind, String body, Answer answer) {}
