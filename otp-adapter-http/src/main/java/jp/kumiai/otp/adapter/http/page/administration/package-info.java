/** 管理 and its menus, and what every page behind them needs. The lists themselves live with their features. */
@NullMarked
package jp.kumiai.otp.adapter.http.page.administration;

import org.jspecify.annotations.NullMarked;
