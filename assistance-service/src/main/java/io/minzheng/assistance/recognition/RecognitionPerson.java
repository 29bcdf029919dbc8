package io.minzheng.assistance.recognition;

import io.minzheng.kernel.Subject;
import java.util.List;

/** @param cases ids of the cases in which the person is named, in the order of their filing */
record RecognitionPerson(@Subject String personId, List<String> cases) {
    RecognitionPerson {
        cases = List.copyOf(cases);
    }
}
