package io.beseda.support.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Adds how an operation is refused, which follows from its form: one with a body or parameters 400, one that names something 404,
 * one that expects a version 412; all as problem+json.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class Refusals implements OASFilter {

    private static final String PROBLEM = "application/problem+json";
    private static final String SCHEMA = "#/components/schemas/HttpProblem";

    @Override
    public Operation filterOperation(Operation operation) {
        if (operation.getRequestBody() != null || has(operation, Parameter.In.QUERY)) {
            refuse(operation, "400", "Something in the request can't be used: errors names each field.");
        }
        refuse(operation, "401", "There is no valid access token.");
        refuse(operation, "403", "The user's role does not allow this.");
        if (has(operation, Parameter.In.PATH)) {
            refuse(operation, "404", "The caller's account has no such thing.");
        }
        if (has(operation, Parameter.In.HEADER)) {
            refuse(
                    operation,
                    "412",
                    "Somebody else changed it meanwhile: the version is another one than in If-Match.");
        }
        return operation;
    }

    private static boolean has(Operation operation, Parameter.In place) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> parameter.getIn() == place);
    }

    private static void refuse(Operation operation, String status, String description) {
        APIResponse refusal = OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent()
                        .addMediaType(
                                PROBLEM,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref(SCHEMA))));
        operation.getResponses().addAPIResponse(status, refusal);
    }
}
