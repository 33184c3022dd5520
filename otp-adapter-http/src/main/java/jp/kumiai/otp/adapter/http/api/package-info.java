/** What all resources of the JSON API have in common: how requests are read, and what an open session looks like. */
@NullMarked
package jp.kumiai.otp.adapter.http.api;

import org.jspecify.annotations.NullMarked;
