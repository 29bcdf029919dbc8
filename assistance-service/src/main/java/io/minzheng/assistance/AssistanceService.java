package io.minzheng.assistance;

import io.minzheng.payments.PaymentsConfiguration;
import io.minzheng.payments.bank.BankConfiguration;
import io.minzheng.service.MinzhengService;
import io.minzheng.service.ServiceApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

@MinzhengService
@ComponentScan
@Import({PaymentsConfiguration.class, BankConfiguration.class})
public class AssistanceService {
    public static SpringApplicationBuilder application() {
        return ServiceApplication.of(AssistanceService.class, "assistance");
    }

    public static void main(String[] arguments) {
        application().run(arguments);
    }
}
