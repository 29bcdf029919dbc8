/** What every service shares at its HTTP edge: access, strict input, problems, idempotency, consistency, paging, OpenAPI. */
@NullMarked
package io.minzheng.web;

import org.jspecify.annotations.NullMarked;
