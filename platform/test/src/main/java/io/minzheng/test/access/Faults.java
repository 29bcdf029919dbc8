package io.minzheng.test.access;

import io.minzheng.test.access.Caller.Answer;
import java.util.ArrayList;
import java.util.List;

/** What one endpoint answers otherwise than it should. */
final class Faults {
    private final Endpoint endpoint;
    private final List<String> found = new ArrayList<>();

    Faults(Endpoint endpoint) {
        this.endpoint = endpoint;
    }

    void unless(boolean holds, Object who, Answer answer) {
        if (!holds) {
            found.add(endpoint + " answers " + who + " with " + answer);
        }
    }

    List<String> found() {
        return found;
    }
}
