package io.minzheng.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import io.minzheng.eventstore.EventStoreUnavailable;
import io.minzheng.eventstore.ParkedMessage;
import io.minzheng.eventstore.ParkedMessages;
import io.minzheng.kernel.RuleViolation;
import io.minzheng.kernel.Staff;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.common.KafkaException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Brings a message to the automations that want it, or parks it for them. Counts both by {@code outcome}. */
final class Hearing {
    /** Cause of a message that was never tried. */
    static final String BEHIND = "waits behind an earlier one";

    private static final System.Logger LOG = System.getLogger(Hearing.class.getName());

    private final ConsumerSettings settings;
    private final List<Automation<?>> automations;
    private final ParkedMessages parked;
    private final Predicate<Throwable> passing;
    private final MeterRegistry meters;
    private final JsonMapper mapper = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** @param passing whether a fault is one of what the service stands on, besides those known here */
    Hearing(
            ConsumerSettings settings,
            List<Automation<?>> automations,
            ParkedMessages parked,
            Predicate<Throwable> passing,
            MeterRegistry meters) {
        this.settings = settings;
        this.automations = automations;
        this.parked = parked;
        this.passing = passing;
        this.meters = meters;
    }

    Set<String> topics() {
        return automations.stream().map(Automation::topic).collect(Collectors.toSet());
    }

    /** The message has to be tried again. */
    static final class Stumble extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final boolean refusal;

        Stumble(Throwable cause, boolean refusal) {
            super(causeOf(cause), cause, false, false);
            this.refusal = refusal;
        }

        /** False where nothing but what the service stands on was at fault. */
        boolean isRefusal() {
            return refusal;
        }
    }

    /**
     * @param attempt counts from 1, without those that nothing but what the service stands on had ended
     * @throws Stumble when it is to be tried again; what has been done will not be done twice
     */
    void hear(Message message, int attempt) {
        try {
            if (!message.isWhole()) {
                park(message, settings.group(), "unreadable: no CloudEvent", attempt);
            }
            for (Automation<?> automation : automations) {
                if (message.isWhole() && automation.event().equals(message.event())) {
                    hear(automation, message, attempt);
                }
            }
        } catch (EventStoreUnavailable away) {
            throw new Stumble(away, false);
        }
    }

    private void hear(Automation<?> automation, Message message, int attempt) {
        if (parked.knows(automation.name(), message.source(), message.id())) {
            return;
        }
        if (parked.parkBehind(message.parked(automation.name(), BEHIND, 0))) {
            counted(automation, "parked");
            return;
        }
        try {
            act(automation, message);
            counted(automation, "handled");
        } catch (Unreadable unreadable) {
            park(message, automation.name(), unreadable.getMessage(), attempt);
        } catch (RuntimeException fault) {
            boolean refusal = !isPassing(fault);
            if (!refusal || attempt < settings.attempts()) {
                throw new Stumble(fault, refusal);
            }
            park(message, automation.name(), causeOf(fault), attempt);
        }
    }

    private void counted(Automation<?> automation, String outcome) {
        meters.counter(
                        "minzheng.automations.messages",
                        "service",
                        settings.service(),
                        "automation",
                        automation.name(),
                        "outcome",
                        outcome)
                .increment();
    }

    private void park(Message message, String automation, String cause, int attempts) {
        parked.park(message.parked(automation, cause, attempts));
        LOG.log(System.Logger.Level.WARNING, "{0} parked {1}: {2}", automation, message, cause);
        meters.counter(
                        "minzheng.automations.messages",
                        "service",
                        settings.service(),
                        "automation",
                        automation,
                        "outcome",
                        "parked")
                .increment();
    }

    /**
     * Tries a parked message and those behind it, in their order, until one is refused again.
     *
     * @param by staff id of whoever wants it
     * @return how many have been handled
     */
    int retry(ParkedMessage any, String by) {
        int handled = 0;
        for (var next = parked.firstOfQueue(any); next.isPresent(); next = parked.firstOfQueue(any)) {
            ParkedMessage message = next.get();
            if (!triedAgain(message)) {
                return handled;
            }
            parked.settle(message, by, null);
            handled++;
            if (message.key() == null) {
                return handled;
            }
        }
        return handled;
    }

    private boolean triedAgain(ParkedMessage message) {
        var automation = automations.stream()
                .filter(candidate -> candidate.name().equals(message.automation()))
                .findFirst();
        if (automation.isEmpty()) {
            return false;
        }
        try {
            act(automation.get(), Message.of(message));
            return true;
        } catch (RuntimeException fault) {
            if (isPassing(fault)) {
                throw fault;
            }
            parked.triedAgain(message, fault instanceof Unreadable ? fault.getMessage() : causeOf(fault));
            return false;
        }
    }

    /** Nothing that time or state could make readable. */
    private static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unreadable(String why) {
            super(why, null, false, false);
        }
    }

    private <P extends Record> void act(Automation<P> automation, Message message) {
        if (message.revision() < 1 || message.revision() > automation.revision()) {
            throw new Unreadable("unreadable: revision " + message.revision());
        }
        automation.on(new Heard<>(
                read(automation.payload(), message),
                message,
                Staff.automation(automation.name(), settings.area()),
                automation.name()));
    }

    private <P> P read(Class<P> type, Message message) {
        try {
            P payload = mapper.readValue(message.payload(), type);
            if (payload != null) {
                return payload;
            }
        } catch (JacksonException malformed) {
            // The parser's message quotes the payload, which may hold personal data: it is not passed on.
            throw new Unreadable("unreadable: " + malformed.getClass().getSimpleName());
        }
        throw new Unreadable("unreadable: null");
    }

    private boolean isPassing(RuntimeException fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof NotYet
                    || cause instanceof EventStoreUnavailable
                    || cause instanceof KafkaException
                    || passing.test(cause)) {
                return true;
            }
        }
        return false;
    }

    /** Never a message of an exception that is not ours: it may quote personal data. */
    static String causeOf(Throwable fault) {
        if (fault instanceof RuleViolation refusal) {
            return refusal.rule().code();
        }
        StringBuilder classes = new StringBuilder();
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            classes.append(classes.isEmpty() ? "" : " < ")
                    .append(cause.getClass().getName());
        }
        StackTraceElement[] trace = fault.getStackTrace();
        return trace.length == 0 ? classes.toString() : classes + " at " + trace[0];
    }
}
