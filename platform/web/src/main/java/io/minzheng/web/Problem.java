package io.minzheng.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The body of every answer that is not a success (RFC 9457).
 *
 * @param type {@code urn:minzheng:problem:<code>}
 * @param title what must hold, in the client's language
 * @param status the HTTP status
 * @param detail what was wrong this time, in the client's language
 * @param instance path of the request
 * @param code stable code of the rule; what programs should look at
 * @param field JSON path of the field at fault, or the name of the parameter or header
 * @param traceId names this request in the logs
 * @param details values that tell more, for example the working day up to which something is due
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String code,
        @Nullable String field,
        String traceId,
        @Nullable Map<String, ?> details) {}
