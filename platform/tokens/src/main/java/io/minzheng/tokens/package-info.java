/** Which access tokens are accepted: of the issuer, for us, in time, well signed, and not taken back. */
@NullMarked
package io.minzheng.tokens;

import org.jspecify.annotations.NullMarked;
