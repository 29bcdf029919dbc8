package io.minzheng.service;

import io.minzheng.eventstore.EventStoreRule;
import io.minzheng.eventstore.ParkedMessage;
import io.minzheng.eventstore.ParkedMessages;
import io.minzheng.kernel.KernelRule;
import io.minzheng.kernel.Staff;
import io.minzheng.messaging.EventConsumer;
import io.minzheng.messaging.NotYet;
import io.minzheng.web.NamesNobody;
import io.minzheng.web.Page;
import io.minzheng.web.Paging;
import io.minzheng.web.WebRule;
import io.minzheng.web.WholeBureau;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Events of other services that an automation could not handle: what waits, to be tried again or discarded. */
@RestController
@NamesNobody
@RequestMapping("/api/${minzheng.service}/parked-messages")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class ParkedMessagesApi {
    private final ParkedMessages parked;
    private final EventConsumer consumer;

    ParkedMessagesApi(ParkedMessages parked, EventConsumer consumer) {
        this.parked = parked;
        this.consumer = consumer;
    }

    /**
     * A message without its payload.
     *
     * @param stream id of the aggregate it tells of, at its source
     * @param cause a rule's code or classes of exceptions
     */
    record ParkedLine(
            long number,
            String automation,
            String source,
            String eventId,
            String event,
            @Nullable String stream,
            String cause,
            int attempts,
            Instant parkedAt) {
        static ParkedLine of(ParkedMessage message) {
            return new ParkedLine(
                    message.number(),
                    message.automation(),
                    message.source(),
                    message.eventId(),
                    message.event(),
                    message.key(),
                    message.cause(),
                    message.attempts(),
                    message.parkedAt());
        }
    }

    /** How many have been handled, and how many still wait. */
    record Retried(int handled, long parked) {}

    record Discard(@NotBlank @Size(max = 500) String reason) {}

    @GetMapping
    @RolesAllowed({"administrator", "auditor"})
    @WholeBureau
    Page<ParkedLine> waiting(Paging paging) {
        long after = paging.after().matches("\\d{1,18}") ? Long.parseLong(paging.after()) : 0;
        List<ParkedLine> found = parked.waiting(after, paging.limit() + 1).stream()
                .map(ParkedLine::of)
                .toList();
        return Page.of(found, paging.limit(), line -> Long.toString(line.number()));
    }

    /** Tries all again, those of one key in their order until one is refused; harmless when sent twice. */
    @PostMapping("/retry")
    @RolesAllowed("administrator")
    @WholeBureau
    Retried retry(Staff staff) {
        try {
            return new Retried(consumer.retry(staff.id()), parked.count());
        } catch (NotYet behind) {
            throw WebRule.ViewMustHaveCaughtUp.violated();
        }
    }

    /** The event takes no effect; those behind it may be tried again. */
    @PostMapping("/{number}/discard")
    @RolesAllowed("administrator")
    @WholeBureau
    ParkedLine discard(@PathVariable long number, @Valid @RequestBody Discard body, Staff staff) {
        ParkedMessage message = parked.waiting(number).orElseThrow(KernelRule.AggregateMustExist::violated);
        // Not while it is being tried again: it would be discarded and take effect.
        EventStoreRule.AggregateMustNotBeContended.require(parked.alone(
                message,
                () -> KernelRule.AggregateMustExist.require(parked.settle(message, staff.id(), body.reason()))));
        return ParkedLine.of(message);
    }
}
