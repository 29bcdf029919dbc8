package io.minzheng.assistance.recognition;

import io.minzheng.assistance.recognition.ClaimCommand.ApplyForRecognition;
import io.minzheng.assistance.recognition.ClaimCommand.RecordMeans;
import io.minzheng.assistance.recognition.RecognitionBodies.Decision;
import io.minzheng.assistance.recognition.RecognitionBodies.Filing;
import io.minzheng.assistance.recognition.RecognitionBodies.MeansOnDay;
import io.minzheng.assistance.recognition.RecognitionBodies.Opinion;
import io.minzheng.eventstore.CommandContext;
import io.minzheng.eventstore.Receipt;
import io.minzheng.kernel.Pseudonyms;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Cases up to the recognition over HTTP; the steps of the application between them are the procedure's. */
@RestController
@RequestMapping("/api/assistance/recognitions/cases")
class RecognitionClaimApi {
    private final RecognitionDesk desk;
    private final Pseudonyms pseudonyms;

    RecognitionClaimApi(RecognitionDesk desk, Pseudonyms pseudonyms) {
        this.desk = desk;
        this.pseudonyms = pseudonyms;
    }

    /** The application and the case begin together; the answer is about the case. */
    @PostMapping
    @RolesAllowed("clerk")
    Receipt file(@RequestBody Filing body, CommandContext context) {
        List<Member> members = body.members(pseudonyms);
        Member first = members.stream()
                .filter(member -> member.no() == body.first())
                .findFirst()
                .orElseThrow(() -> RecognitionRule.MemberMustBelongToTheHousehold.violated("first", Map.of()));
        return desk.file(
                context,
                renews -> new ApplyForRecognition(
                        RecognitionIds.newCase(context),
                        body.on(),
                        body.kind(),
                        body.hukou(),
                        body.area(),
                        members,
                        renews),
                members,
                body.on(),
                first,
                body.village(),
                body.filedBy());
    }

    @PostMapping("/{recognition}/means")
    @RolesAllowed("clerk")
    Receipt recordMeans(@PathVariable String recognition, @RequestBody MeansOnDay body, CommandContext context) {
        return desk.send(context, new RecordMeans(recognition, body.on(), body.means()));
    }

    @PostMapping("/{recognition}/opinion")
    @RolesAllowed("clerk")
    Receipt opine(@PathVariable String recognition, @RequestBody Opinion body, CommandContext context) {
        return desk.opine(context, recognition, body.on(), body.favourable(), body.reasonsGiven());
    }

    @PostMapping("/{recognition}/confirmation")
    @RolesAllowed("approver")
    Receipt confirm(@PathVariable String recognition, @RequestBody Decision body, CommandContext context) {
        return desk.confirm(context, recognition, body.on(), body.decisionNumber());
    }
}
