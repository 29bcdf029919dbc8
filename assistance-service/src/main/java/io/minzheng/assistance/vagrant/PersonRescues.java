package io.minzheng.assistance.vagrant;

import java.util.List;

/**
 * Where a person is met.
 *
 * @param rescues their ids, in the order in which it became known
 */
record PersonRescues(String personId, List<String> rescues) {}
