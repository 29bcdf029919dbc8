package io.minzheng.service;

import io.minzheng.service.LedgerVerification.Verification;
import io.minzheng.web.NamesNobody;
import io.minzheng.web.WholeBureau;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets auditors compare store, topic, views and money of the service while it works. */
@RestController
@NamesNobody
@RequestMapping("/api/${minzheng.service}/ledger-verification")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class LedgerVerificationApi {
    private final LedgerVerification verification;

    LedgerVerificationApi(LedgerVerification verification) {
        this.verification = verification;
    }

    /** Returns at once; how it has ended says {@code GET}, asked of the same process. */
    @PostMapping
    @RolesAllowed({"administrator", "auditor"})
    @WholeBureau
    @ResponseStatus(HttpStatus.ACCEPTED)
    Verification begin() {
        LedgerRule.VerificationMustNotBeUnderWay.require(verification.begin());
        return last();
    }

    @GetMapping
    @RolesAllowed({"administrator", "auditor"})
    @WholeBureau
    Verification last() {
        return verification.last().orElseThrow(LedgerRule.VerificationMustHaveBegun::violated);
    }
}
