package io.minzheng.governance;

import io.minzheng.service.MinzhengService;
import io.minzheng.service.ServiceApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.ComponentScan;

@MinzhengService
@ComponentScan
public class GovernanceService {
    public static SpringApplicationBuilder application() {
        return ServiceApplication.of(GovernanceService.class, "governance");
    }

    public static void main(String[] arguments) {
        application().run(arguments);
    }
}
