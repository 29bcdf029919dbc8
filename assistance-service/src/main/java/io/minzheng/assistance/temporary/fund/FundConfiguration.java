package io.minzheng.assistance.temporary.fund;

import io.minzheng.eventstore.Capability;
import io.minzheng.projection.MoneyTrail;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts of the capability. */
@Configuration(proxyBeanMethods = false)
class FundConfiguration {
    static final Capability<FundCommand, ReserveFund, FundEvent> FUNDS = new Capability<>(
            "assistance.reservefund", FundAggregate.class, FundCommand.class, FundEvent.class, new FundDecider());

    @Bean
    Capability<FundCommand, ReserveFund, FundEvent> reserveFunds() {
        return FUNDS;
    }

    @Bean
    FundBooks fundBooks() {
        return new FundBooks();
    }

    @Bean
    FundEntries fundEntries() {
        return new FundEntries();
    }

    @Bean
    MoneyTrail reserveFundBalance() {
        return FundMoney.BALANCE;
    }
}
