package io.minzheng.messaging;

import io.minzheng.kernel.DivisionCode;
import java.time.Duration;
import java.util.Map;

/**
 * Where and how the automations of one service listen.
 *
 * @param service names the consumer group {@code minzheng.<service>.automations}
 * @param bootstrapServers of the Kafka cluster
 * @param area for which automations act: that of the whole bureau
 * @param attempts how often a message that is refused is tried before it is parked
 * @param backOff wait after the first fault of a message; doubles with each further one, up to fifty times as long
 * @param client further settings of every Kafka client, for example its credentials
 */
public record ConsumerSettings(
        String service,
        String bootstrapServers,
        DivisionCode area,
        int attempts,
        Duration backOff,
        Map<String, String> client) {
    public ConsumerSettings {
        if (attempts < 1 || backOff.isNegative() || backOff.isZero()) {
            throw new IllegalArgumentException("attempts and back-off must be positive");
        }
        client = Map.copyOf(client);
    }

    /** Five attempts within three seconds. */
    public static ConsumerSettings of(String service, String bootstrapServers, DivisionCode area) {
        return new ConsumerSettings(service, bootstrapServers, area, 5, Duration.ofMillis(200), Map.of());
    }

    String group() {
        return "minzheng." + service + ".automations";
    }

    Duration backOffAfter(int attempts) {
        return backOff.multipliedBy(Math.min(50, 1L << Math.min(attempts - 1, 6)));
    }
}
