package io.minzheng.service;

import io.minzheng.kernel.Staff;
import io.minzheng.projection.ParkedEvent;
import io.minzheng.projection.Projections;
import io.minzheng.projection.Rebuild;
import io.minzheng.projection.ViewHealth;
import io.minzheng.web.NamesNobody;
import io.minzheng.web.Page;
import io.minzheng.web.Paging;
import io.minzheng.web.WholeBureau;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How the views of the service stand; lets an administrator have them built anew. */
@RestController
@NamesNobody
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class ViewsApi {
    private final Projections views;

    ViewsApi(Projections views) {
        this.views = views;
    }

    @GetMapping("/api/${minzheng.service}/views")
    @RolesAllowed({"administrator", "auditor"})
    @WholeBureau
    Page<ViewHealth> views() {
        return new Page<>(views.health(), null);
    }

    @GetMapping("/api/${minzheng.service}/views/{view}")
    @RolesAllowed({"administrator", "auditor"})
    @WholeBureau
    ViewState view(@PathVariable String view) {
        return new ViewState(known(view), views.rebuild(view).orElse(null));
    }

    /** Returns at once; how far it is says {@code GET …/views/{view}}. */
    @PostMapping("/api/${minzheng.service}/views/{view}/rebuilds")
    @RolesAllowed("administrator")
    @WholeBureau
    @ResponseStatus(HttpStatus.ACCEPTED)
    ViewState rebuild(@PathVariable String view, @RequestBody RebuildRequest request, Staff staff) {
        known(view);
        ViewRule.RebuildMustNotBeUnderWay.require(views.beginRebuild(view, request.compareOnly(), staff.id()));
        return view(view);
    }

    /** Gives the rebuild under way up; what was read is still read. */
    @DeleteMapping("/api/${minzheng.service}/views/{view}/rebuilds")
    @RolesAllowed("administrator")
    @WholeBureau
    ViewState abandon(@PathVariable String view) {
        known(view);
        ViewRule.RebuildMustBeUnderWay.require(views.abandonRebuild(view));
        return view(view);
    }

    private ViewHealth known(String view) {
        return views.health().stream()
                .filter(health -> health.view().equals(view))
                .findFirst()
                .orElseThrow(ViewRule.ViewMustExist::violated);
    }

    /** Events that views have gone on without; of each view as many as the limit, from the first. */
    @GetMapping("/api/${minzheng.service}/parked-events")
    @RolesAllowed({"administrator", "auditor"})
    @WholeBureau
    Page<ParkedEvent> parkedEvents(Paging paging) {
        return new Page<>(views.parked(paging.limit()), null);
    }

    /**
     * Builds every view anew that has gone on without events: only so is each event tried again in its place, before those
     * that came after it. What fails again is parked again, with its new cause. Views already being rebuilt are left alone.
     */
    @PostMapping("/api/${minzheng.service}/parked-events/retry")
    @RolesAllowed("administrator")
    @WholeBureau
    @ResponseStatus(HttpStatus.ACCEPTED)
    Retry retryParkedEvents(Staff staff) {
        return new Retry(views.health().stream()
                .filter(view -> view.parked() > 0)
                .map(ViewHealth::view)
                .filter(view -> views.beginRebuild(view, false, staff.id()))
                .toList());
    }

    /** @param compareOnly what is built is compared with what is read and then dropped */
    record RebuildRequest(boolean compareOnly) {}

    /** @param rebuild the last one; null where there has been none */
    record ViewState(ViewHealth health, @Nullable Rebuild rebuild) {}

    /** @param views being built anew */
    record Retry(List<String> views) {}
}
