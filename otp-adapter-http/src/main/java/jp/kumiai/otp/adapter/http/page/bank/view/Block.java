package jp.kumiai.otp.adapter.http.page.bank.view;

/** A part of a page of the bank's own, under a heading of its own. */
public sealed interface Block permits Facts, Sheet, Act, Notes, Links, Steps, Drawing {}
