package io.minzheng.registry;

import io.minzheng.service.MinzhengService;
import io.minzheng.service.ServiceApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.ComponentScan;

@MinzhengService
@ComponentScan
public class RegistryService {
    public static SpringApplicationBuilder application() {
        return ServiceApplication.of(RegistryService.class, "registry");
    }

    public static void main(String[] arguments) {
        application().run(arguments);
    }
}
