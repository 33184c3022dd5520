package jp.kumiai.otp.adapter.http.page.view;

/** A state as pages show it: the manual's word, and how it looks. */
public record State(String word, Look look) {}
