/** The issuer for development and small offices: accounts, delegations, sessions, keys, and the record of their changes. */
@NullMarked
package io.minzheng.identity;

import org.jspecify.annotations.NullMarked;
