package io.minzheng.assistance;

import io.minzheng.service.MinzhengService;
import io.minzheng.service.ServiceApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.ComponentScan;

@MinzhengService
@ComponentScan
public class AssistanceService {
    public static SpringApplicationBuilder application() {
        return ServiceApplication.of(AssistanceService.class, "assistance");
    }

    public static void main(String[] arguments) {
        application().run(arguments);
    }
}
