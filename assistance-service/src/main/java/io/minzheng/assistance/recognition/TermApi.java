package io.minzheng.assistance.recognition;

import io.minzheng.assistance.recognition.RecognitionBodies.Death;
import io.minzheng.assistance.recognition.RecognitionBodies.Decision;
import io.minzheng.assistance.recognition.RecognitionBodies.Ending;
import io.minzheng.assistance.recognition.RecognitionBodies.Reason;
import io.minzheng.assistance.recognition.TermCommand.DeclineRenewal;
import io.minzheng.assistance.recognition.TermCommand.EndRecognition;
import io.minzheng.assistance.recognition.TermCommand.ProposeEnding;
import io.minzheng.assistance.recognition.TermCommand.RecordDeath;
import io.minzheng.assistance.recognition.TermCommand.RejectEnding;
import io.minzheng.eventstore.CommandContext;
import io.minzheng.eventstore.Receipt;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Recognitions while they hold, and their end before their time, over HTTP. */
@RestController
@RequestMapping("/api/assistance/recognitions/cases")
class TermApi {
    private final RecognitionDesk desk;

    TermApi(RecognitionDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/{recognition}/ending-proposal")
    @RolesAllowed("clerk")
    Receipt propose(@PathVariable String recognition, @RequestBody Ending body, CommandContext context) {
        return desk.send(
                context,
                new ProposeEnding(
                        recognition, body.on(), body.ground(), body.occurredOn(), body.source(), body.note()));
    }

    @PostMapping("/{recognition}/ending-rejection")
    @RolesAllowed("approver")
    Receipt reject(@PathVariable String recognition, @RequestBody Reason body, CommandContext context) {
        return desk.send(context, new RejectEnding(recognition, body.on(), body.reason()));
    }

    @PostMapping("/{recognition}/ending")
    @RolesAllowed("approver")
    Receipt end(@PathVariable String recognition, @RequestBody Decision body, CommandContext context) {
        return desk.end(context, new EndRecognition(recognition, body.on(), body.decisionNumber()));
    }

    /** The household does not apply again. */
    @PostMapping("/{recognition}/renewal-refusal")
    @RolesAllowed("clerk")
    Receipt decline(@PathVariable String recognition, @RequestBody Reason body, CommandContext context) {
        return desk.send(context, new DeclineRenewal(recognition, body.on(), body.reason()));
    }

    @PostMapping("/{recognition}/death")
    @RolesAllowed("approver")
    Receipt die(@PathVariable String recognition, @RequestBody Death body, CommandContext context) {
        return desk.die(
                context,
                new RecordDeath(recognition, body.on(), body.member(), body.diedOn(), body.certificateNumber()));
    }
}
