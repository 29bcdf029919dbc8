package io.minzheng.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How far a client knows a service to have got.
 *
 * @param service name of the service
 * @param position place in the commit order of that service's store
 */
record ConsistencyToken(String service, long position) {
    static final String HEADER = "Consistency-Token";

    private static final Pattern FORM = Pattern.compile("([a-z][a-z0-9-]{0,40}):(0|[1-9]\\d{0,17})");

    /** One or several tokens, of one or several services, separated by commas. */
    static List<ConsistencyToken> parse(String header) {
        List<ConsistencyToken> tokens = new ArrayList<>();
        for (String part : header.split(",", -1)) {
            var matcher = FORM.matcher(part.strip());
            if (!matcher.matches()) {
                throw WebRule.ConsistencyTokenMustBeValid.violated(HEADER, Map.of());
            }
            tokens.add(new ConsistencyToken(matcher.group(1), Long.parseLong(matcher.group(2))));
        }
        return tokens;
    }

    @Override
    public String toString() {
        return service + ":" + position;
    }
}
