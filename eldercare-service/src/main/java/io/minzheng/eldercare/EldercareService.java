package io.minzheng.eldercare;

import io.minzheng.service.MinzhengService;
import io.minzheng.service.ServiceApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.ComponentScan;

@MinzhengService
@ComponentScan
public class EldercareService {
    public static SpringApplicationBuilder application() {
        return ServiceApplication.of(EldercareService.class, "eldercare");
    }

    public static void main(String[] arguments) {
        application().run(arguments);
    }
}
