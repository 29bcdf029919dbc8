package io.minzheng.assistance.dibao;

import io.minzheng.assistance.dibao.DibaoSandbox.Experiment;
import io.minzheng.kernel.Staff;
import io.minzheng.web.Page;
import io.minzheng.web.Paging;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets auditors try the history of dibao under other rules; nothing comes of it but the answer. */
@RestController
@RequestMapping("/api/assistance/audit/sandbox")
class SandboxApi {
    private final DibaoSandbox sandbox;

    SandboxApi(DibaoSandbox sandbox) {
        this.sandbox = sandbox;
    }

    /** A page may hold fewer cases than the limit and still not be the last: that says {@code next}. */
    @PostMapping("/dibao")
    @RolesAllowed("auditor")
    Page<RecalculatedCase> dibao(@RequestBody Experiment experiment, Paging paging, Staff staff) {
        return sandbox.run(staff, experiment, paging.position(), paging.limit());
    }
}
