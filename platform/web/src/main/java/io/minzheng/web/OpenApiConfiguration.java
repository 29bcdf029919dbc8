package io.minzheng.web;

import io.minzheng.eventstore.CommandContext;
import io.minzheng.eventstore.Receipt;
import io.minzheng.kernel.CreditCode;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.Fen;
import io.minzheng.kernel.ResidentId;
import io.minzheng.kernel.Staff;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;

/** Describes the service as OpenAPI 3.1, with the headers and problems that all its operations share. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {
    private static final String BEARER = "bearer";
    private static final String PROBLEM = "Problem";

    OpenApiConfiguration() {
        // springdoc keeps these for the whole JVM; every service says the same.
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Staff.class, CommandContext.class, Paging.class)
                .replaceWithSchema(
                        Fen.class, new IntegerSchema().format("int64").description("money in fen"))
                .replaceWithSchema(
                        DivisionCode.class,
                        new StringSchema().description("division code").example("623001"))
                .replaceWithSchema(ResidentId.class, new StringSchema().description("resident ID, GB 11643"))
                .replaceWithSchema(CreditCode.class, new StringSchema().description("unified social credit code"))
                .replaceWithSchema(
                        YearMonth.class, new StringSchema().description("month").example("2022-10"));
    }

    @Bean
    OpenAPI openApi(WebSettings settings) {
        return new OpenAPI()
                .info(new Info()
                        .title("Minzheng " + settings.service())
                        .version("1")
                        .description("Commands and queries of the " + settings.service() + " service."))
                .servers(List.of(new Server().url("/")))
                .components(new Components()
                        .addSecuritySchemes(
                                BEARER,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .bearerFormat("JWT")))
                .addSecurityItem(new SecurityRequirement().addList(BEARER));
    }

    @Bean
    GlobalOpenApiCustomizer problemSchema() {
        return api -> ModelConverters.getInstance(true).readAll(Problem.class).forEach((name, schema) -> {
            Components components = api.getComponents();
            if (components.getSchemas() == null || !components.getSchemas().containsKey(name)) {
                components.addSchemas(name, schema);
            }
        });
    }

    @Bean
    GlobalOperationCustomizer sharedHeaders() {
        return OpenApiConfiguration::describe;
    }

    private static Operation describe(Operation operation, HandlerMethod method) {
        List<Class<?>> arguments = Arrays.asList(method.getMethod().getParameterTypes());
        if (arguments.contains(CommandContext.class) && !isQuery(method)) {
            operation.addParametersItem(header(CommandContextArgument.KEY_HEADER, true)
                    .description("makes a repeated request harmless; 1 to 200 visible ASCII characters"));
            operation.addParametersItem(header("If-Match", false)
                    .description("entity tag the client has seen, such as \"7\"; 412 when it is no longer current"));
        }
        if (isQuery(method)) {
            operation.addParametersItem(header(ConsistencyToken.HEADER, false)
                    .description("waits until the views contain this position; 503 when they do not in time"));
        }
        if (arguments.contains(Paging.class)) {
            operation.addParametersItem(new QueryParameter()
                    .name("after")
                    .schema(new StringSchema())
                    .description("begin after this id; `next` of the page before"));
            operation.addParametersItem(new QueryParameter()
                    .name("limit")
                    .schema(new IntegerSchema())
                    .description("at most so many items; 1 to 1000, otherwise 50"));
        }
        if (method.getMethod().getReturnType() == Receipt.class
                && operation.getResponses().get("200") != null) {
            operation
                    .getResponses()
                    .get("200")
                    .headers(Map.of(
                            "ETag",
                            new Header().schema(new StringSchema()),
                            ConsistencyToken.HEADER,
                            new Header().schema(new StringSchema())));
        }
        operation
                .getResponses()
                .addApiResponse(
                        "default",
                        new ApiResponse()
                                .description("what was wrong (RFC 9457)")
                                .content(new Content()
                                        .addMediaType(
                                                Problems.MEDIA_TYPE,
                                                new MediaType().schema(new Schema<>().$ref(PROBLEM)))));
        return operation;
    }

    private static boolean isQuery(HandlerMethod method) {
        RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), RequestMapping.class);
        return mapping != null && Arrays.asList(mapping.method()).contains(RequestMethod.GET);
    }

    private static HeaderParameter header(String name, boolean required) {
        HeaderParameter header = new HeaderParameter();
        header.name(name).required(required).schema(new StringSchema());
        return header;
    }
}
