package io.minzheng.payments.bank;

import io.minzheng.payments.bank.AccountEvent.AccountConfirmed;
import io.minzheng.payments.bank.AccountEvent.AccountMoved;
import io.minzheng.payments.bank.AccountEvent.AccountProposed;
import io.minzheng.payments.bank.AccountEvent.AccountRejected;
import io.minzheng.payments.bank.HouseholdAccount.Shown;
import io.minzheng.projection.Documents;
import io.minzheng.projection.RecordedEvent;
import io.minzheng.projection.View;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** To which account is this household paid, and which accounts wait to be confirmed? */
final class BankAccounts extends View<HouseholdAccount> {
    BankAccounts(String service) {
        super(service + ".bank.BankAccounts", HouseholdAccount.class);
    }

    @Override
    public List<String> indexes() {
        return List.of("area", "waiting");
    }

    @Override
    public void on(RecordedEvent recorded, Documents<HouseholdAccount> documents) {
        if (!(recorded.event() instanceof AccountEvent event)) {
            return;
        }
        HouseholdAccount before = documents.get(event.household()).orElse(null);
        documents.put(event.household(), with(before, event));
    }

    private static HouseholdAccount with(@Nullable HouseholdAccount before, AccountEvent event) {
        if (event instanceof AccountProposed e) {
            return new HouseholdAccount(
                    e.household(),
                    e.area(),
                    before == null ? null : before.confirmed(),
                    Shown.of(e.details()),
                    true,
                    e.by(),
                    e.on());
        }
        if (before == null) {
            throw new IllegalStateException("an account is proposed first");
        }
        return switch (event) {
            case AccountProposed _ -> before;
            case AccountMoved e -> before.lyingIn(e.area());
            case AccountConfirmed e -> decided(before, before.proposed(), e.on());
            case AccountRejected e -> decided(before, before.confirmed(), e.on());
        };
    }

    private static HouseholdAccount decided(HouseholdAccount before, @Nullable Shown confirmed, LocalDate on) {
        return new HouseholdAccount(before.household(), before.area(), confirmed, null, false, null, on);
    }
}
