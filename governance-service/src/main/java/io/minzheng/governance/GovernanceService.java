package io.minzheng.governance;

import io.minzheng.service.ServiceApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

@SpringBootApplication
public class GovernanceService {
    public static SpringApplicationBuilder application() {
        return ServiceApplication.of(GovernanceService.class, "governance");
    }

    public static void main(String[] arguments) {
        application().run(arguments);
    }
}
