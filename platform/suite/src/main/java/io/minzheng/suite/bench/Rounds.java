package io.minzheng.suite.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Measures in turn, round after round, so that what the machine does beside it falls on all alike. */
final class Rounds {
    private final Map<String, Measurement> measurements = new LinkedHashMap<>();
    private final Map<String, List<Double>> results = new LinkedHashMap<>();

    /** One measurement, in the unit of its figure. */
    interface Measurement {
        double measure() throws Exception;
    }

    Rounds with(String name, Measurement measurement) {
        measurements.put(name, measurement);
        return this;
    }

    /** The first round warms up and does not count. */
    Rounds run(int rounds) throws Exception {
        for (int round = 0; round <= rounds; round++) {
            for (Map.Entry<String, Measurement> each : measurements.entrySet()) {
                double result = each.getValue().measure();
                if (round > 0) {
                    results.computeIfAbsent(each.getKey(), name -> new ArrayList<>())
                            .add(result);
                }
            }
        }
        return this;
    }

    double median(String name) {
        List<Double> sorted = results.get(name).stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
